import type { Source } from '../published.js';

/** A text with its own numbers of sources. */
interface Sourced {
  body: string;
  sources: readonly Source[];
}

/**
 * Texts for one page, where a source has one number whichever text cites it: their marks say that number, and the
 * list has every source once, in the order of reading.
 */
export function numberedTogether<T extends Sourced>(texts: readonly T[]): { texts: T[]; sources: Source[] } {
  const sources: Source[] = [];
  const numberOf = (source: Source): number => {
    const known = sources.find(({ url }) => url === source.url);
    if (known) return known.n;
    sources.push({ ...source, n: sources.length + 1 });
    return sources.length;
  };
  const renumbered = texts.map((text) => {
    const numbers = new Map(text.sources.map((source) => [source.n, numberOf(source)]));
    const body = text.body.replace(/\[(\d{1,3})\]/g, (mark, n) => {
      const number = numbers.get(Number(n));
      return number === undefined ? mark : `[${number}]`;
    });
    return { ...text, body };
  });
  return { texts: renumbered, sources };
}
