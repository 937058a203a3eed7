import sharp from 'sharp';
import type { Remade, Remaking } from './remaker.service.js';

const LARGE = 2048;
const SMALL = 480;
const QUALITY = 80;

// Safety: of all that could be opened, three kinds are, from memory. SVG, GIF, TIFF and PDF cannot, whatever a file says.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

/** The picture painted anew, from its pixels alone: no place, no camera, no thumbnail and nothing behind its end. */
async function remake({ bytes, mostPixels, seconds }: Remaking): Promise<Remade> {
  const options = { limitInputPixels: mostPixels, pages: 1, failOn: 'warning' } as const;
  // Of the head alone, before anything is unpacked.
  const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
  if (width * height > mostPixels) return { refused: 'pixels' };
  const large = await sharp(bytes, options)
    .autoOrient()
    .resize({ width: LARGE, height: LARGE, fit: 'inside', withoutEnlargement: true })
    // What lets the page through could not be seen in the dark.
    .flatten({ background: '#ffffff' })
    .webp({ quality: QUALITY })
    .timeout({ seconds })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(large.data)
    .resize({ width: SMALL, height: SMALL, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
  return { large: large.data, small, width: large.info.width, height: large.info.height };
}

process.once('message', (asked: Remaking) => {
  const answer = (made: Remade) => process.send!(made, () => process.disconnect());
  remake({ ...asked, bytes: Buffer.from(asked.bytes) }).then(answer, () => answer({ refused: 'damaged' }));
});
