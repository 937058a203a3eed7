export { MediaModule } from './media.module.js';
export type { PictureSize } from './picture.entity.js';
export { Pictures } from './pictures.service.js';
