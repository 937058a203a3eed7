import { Refusal } from '../kernel/refusal.js';

/** Most bytes of a picture that is sent. */
export const LARGEST_UPLOAD = 8 * 1024 * 1024;
/** Most pixels of a picture that is sent: about 100 MB once it is unpacked. */
export const MOST_PIXELS = 25_000_000;

/** What the first bytes of a file say it is. SVG, GIF, TIFF, PDF and all others are nothing that we open. */
const BEGINNINGS: readonly (readonly [number, string])[][] = [
  [[0, 'ffd8ff']],
  [[0, '89504e470d0a1a0a']],
  [
    [0, '52494646'],
    [8, '57454250'],
  ],
];

/** Why a file cannot be a picture here, or undefined: TOO_LONG with the most bytes, INVALID with the field `kind`. */
export function refuseUpload(bytes: Buffer): Refusal | undefined {
  if (bytes.length > LARGEST_UPLOAD) return tooLong();
  const isKnown = BEGINNINGS.some((marks) => marks.every(([at, mark]) => beginsWith(bytes, at, mark)));
  return isKnown ? undefined : new Refusal('INVALID', { field: 'kind' });
}

/** The refusal of a file with too many bytes. */
export function tooLong(): Refusal {
  return new Refusal('TOO_LONG', { field: 'picture', limit: LARGEST_UPLOAD });
}

function beginsWith(bytes: Buffer, at: number, mark: string): boolean {
  return bytes.subarray(at, at + mark.length / 2).toString('hex') === mark;
}
