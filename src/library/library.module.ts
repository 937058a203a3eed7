import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArticlePages } from './pages/article-pages.service.js';
import { ArticleRow } from './article.entity.js';
import { ArticlesController } from './pages/articles.controller.js';
import { ArticlesResolver } from './articles.resolver.js';
import { Articles } from './articles.service.js';
import { ArticlesStore } from './articles.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([ArticleRow])],
  controllers: [ArticlesController],
  providers: [ArticlePages, Articles, ArticlesResolver, ArticlesStore],
  exports: [Articles],
})
export class LibraryModule {}
