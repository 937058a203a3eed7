import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What an answer to a myth comes down to, as readers see it. */
const WAITS = 'Waiting for a reviewer';
const VERDICTS = ['False', 'Mostly false', 'Not shown', 'Not clear', WAITS] as const;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const source = z.strictObject({
  n: z.number().int().positive(),
  organisation: z.string(),
  title: z.string(),
  url: z.url(),
});

const myth = z
  .strictObject({
    slug,
    myth: z.string(),
    verdict: z.enum(VERDICTS),
    /** Markdown; `[n]` refers to a source. */
    answer: z.string(),
    sources: z.array(source),
    facts: z.array(z.string()),
  })
  .superRefine(({ answer, sources, verdict }, context) => {
    const cited = [...answer.matchAll(/\[(\d+)\]/g)].map((mark) => Number(mark[1]));
    const known = sources.map(({ n }) => n);
    const sound = cited.every((n) => known.includes(n)) && known.every((n) => cited.includes(n));
    if (!sound) context.addIssue('Its marks and its sources do not fit together.');
    // Safety: without a source there is no answer, only the word that a reviewer has yet to give one.
    if (sources.length === 0 && verdict !== WAITS) context.addIssue('It has a verdict and no source.');
  });

const figure = z.strictObject({
  slug,
  statement: z.string(),
  /** The number as its source has it, in words. */
  value: z.string(),
  /** Who was counted, and where. */
  population: z.string(),
  source,
  /** The year of the source; null when it does not say. */
  edition: z.number().int().min(1990).nullable(),
  facts: z.array(z.string()).min(1),
});

export type StartingMyth = z.infer<typeof myth>;
export type StartingFigure = z.infer<typeof figure>;

/** The myths a community starts with, in their order; throws when one is not as it should be. */
export function startingMyths(contentFolder: string): StartingMyth[] {
  return onePerSlug(z.array(myth).parse(read(contentFolder, 'myths.en.json')));
}

/** The figures a community starts with, in their order; throws when one is not as it should be. */
export function startingFigures(contentFolder: string): StartingFigure[] {
  return onePerSlug(z.array(figure).parse(read(contentFolder, 'figures.en.json')));
}

function read(contentFolder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(contentFolder, name), 'utf8'));
}

function onePerSlug<T extends { slug: string }>(entries: T[]): T[] {
  const twice = entries.find((entry, i) => entries.findIndex((other) => other.slug === entry.slug) !== i);
  if (twice) throw new Error(`There are two entries called ${twice.slug}.`);
  return entries;
}
