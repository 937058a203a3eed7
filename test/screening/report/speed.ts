import { performance } from 'node:perf_hooks';
import type { Screen } from '../../../src/crisis/screening/index.js';

const LENGTH = 10_000;
const ROUNDS = 41;

const TEXTS = [
  [
    'a story of grief',
    `We lost her at 20 weeks, and I miss her so much that my arms ache. The hospital was kind, but the letters kept
coming for weeks; my husband reads them so that I do not have to. Some mornings I can make breakfast and answer the phone,
and then a song comes on in the supermarket and I have to leave the trolley where it is. My mother says it takes time.\n`,
  ],
  [
    'una historia de duelo',
    `La perdimos a las veinte semanas y la echo de menos todos los días. En el hospital fueron amables, pero las cartas
siguieron llegando; mi marido las lee para que yo no tenga que hacerlo. Algunas mañanas puedo preparar el desayuno y otras
suena una canción y tengo que salir de la tienda. Mi madre dice que hace falta tiempo, y no sé cuánto.\n`,
  ],
  [
    'words of the rules, in no order',
    'I want to die and not be here, bleeding through pads an hour, he hit me and I can not stop, no pain, was it years ago. ',
  ],
] as const;

/** How long, in milliseconds, and how many steps it takes to read texts of ten thousand characters. */
export function speedOf(screen: Screen): { what: string; milliseconds: string; steps: number }[] {
  return TEXTS.map(([what, passage]) => {
    const text = passage.repeat(Math.ceil(LENGTH / passage.length)).slice(0, LENGTH);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      screen(text);
      times.push(performance.now() - start);
    }
    const meter = { steps: 0 };
    screen(text, undefined, meter);
    const median = times.sort((one, other) => one - other)[ROUNDS >> 1] ?? 0;
    return { what, milliseconds: median.toFixed(2), steps: meter.steps };
  });
}
