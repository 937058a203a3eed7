export interface Hill {
  x: number;
  y: number;
  r: number;
  colour: number;
}

export interface Picture {
  sky: number;
  hills: [far: Hill, near: Hill];
  light: { x: number; y: number };
}

const SKIES = 5;
const HILLS = 5;

/** The picture of a group: two hills and a light, always the same for a slug. In a square of 52. */
export function pictureOf(slug: string): Picture {
  const chance = numbersOf(slug);
  const [sky, colour] = [chance(SKIES), chance(HILLS)];
  const isLeft = chance(2) === 1;
  const across = (x: number) => (isLeft ? 52 - x : x);
  return {
    sky,
    hills: [
      { x: across(34 + chance(8)), y: 58 + chance(5), r: 35 + chance(4), colour },
      {
        x: across(46 + chance(8)),
        y: 64 + chance(5),
        r: 28 + chance(4),
        colour: (colour + 1 + chance(HILLS - 1)) % HILLS,
      },
    ],
    light: { x: across(12 + chance(10)), y: 12 + chance(6) },
  };
}

/** Numbers below a bound, each from the letters and how often it was asked before (FNV-1a, 32 bits). */
function numbersOf(text: string): (bound: number) => number {
  let hash = 0x811c9dc5;
  const stir = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  for (const letter of text) stir(letter.codePointAt(0)!);
  return (bound) => {
    stir(bound);
    return (hash >>> 8) % bound;
  };
}
