import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PictureRow } from './picture.entity.js';
import { Pictures } from './pictures.service.js';
import { PicturesStore } from './pictures.store.js';
import { Remaker } from './remaker.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PictureRow])],
  providers: [Pictures, PicturesStore, Remaker],
  exports: [Pictures],
})
export class MediaModule {}
