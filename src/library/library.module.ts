import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArticleRow } from './article.entity.js';
import { Articles } from './articles.service.js';
import { ArticlesStore } from './articles.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([ArticleRow])],
  providers: [Articles, ArticlesStore],
  exports: [Articles],
})
export class LibraryModule {}
