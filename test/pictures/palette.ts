import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture by its points: three bytes each, row by row. */
interface Points {
  width: number;
  height: number;
  rgb: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

/**
 * The same picture as a PNG of at most 256 colours, a third of the size. Takes what a browser makes: 8 bits, without
 * interlacing, RGB or RGBA. A page has few colours; the edges of letters lose some of their in-between ones.
 */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = pointsOf(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  // Which of two that are equally frequent comes first is decided by the colour, so that it is the same each time.
  const colours = [...counts]
    .sort(([one, often], [other, oftener]) => oftener - often || one - other)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, colours)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = places.get(rgb.readUIntBE((y * width + x) * 3, 3))!;
    }
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const palette = Buffer.from(colours.flatMap(channels));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(colour: number, colours: readonly number[]): number {
  const wanted = channels(colour);
  const far = (other: number) => channels(other).reduce((sum, part, i) => sum + (part - wanted[i]!) ** 2, 0);
  let best = 0;
  for (let i = 1; i < colours.length; i += 1) if (far(colours[i]!) < far(colours[best]!)) best = i;
  return best;
}

function channels(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** Reads a PNG. Throws one sentence when it is of another kind than a browser makes. */
function pointsOf(png: Buffer): Points {
  const packed: Buffer[] = [];
  let header = Buffer.alloc(13);
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(content);
    if (type === 'IDAT') packed.push(content);
    at += length + 12;
  }
  const [bits, kind, , , interlaced] = header.subarray(8);
  if (bits !== 8 || (kind !== 2 && kind !== 6) || interlaced) throw new Error('This PNG is not as a browser makes it.');
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
  return { ...size, rgb: unfiltered(inflateSync(Buffer.concat(packed)), size, kind === 2 ? 3 : 4) };
}

/** Undoes what each row was changed by before it was packed, and leaves transparency out. */
function unfiltered(rows: Buffer, { width, height }: Pick<Points, 'width' | 'height'>, step: number): Buffer {
  const stride = width * step;
  const rgb = Buffer.alloc(width * height * 3);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)]!;
    const row = Buffer.from(rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x += 1) {
      const left = x < step ? 0 : row[x - step]!;
      const corner = x < step ? 0 : above[x - step]!;
      row[x] = row[x]! + foretold(filter, left, above[x]!, corner);
    }
    for (let x = 0; x < width; x += 1) row.copy(rgb, (y * width + x) * 3, x * step, x * step + 3);
    above = row;
  }
  return rgb;
}

/** What a filter of PNG takes a byte to be, from its neighbours. */
function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
