import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const reached = z.strictObject({ number: id, at_least: z.number(), or_unknown: z.boolean().optional() });

const source = z.strictObject({
  organisation: z.string(),
  title: z.string(),
  url: z.url(),
  /** Whether it was read where it stands, or where somebody else tells of it. */
  read: z.enum(['at-source', 'second-hand']),
});

const rule = z
  .strictObject({
    id,
    level: z.enum(['now', 'today', 'ask']),
    help: z.enum(['body', 'mind', 'safety']),
    when: z.array(z.array(z.union([id, reached])).min(1)).min(1),
    because: z.string(),
    limit: z.string(),
    say: z.string(),
    /** The limit is the community's own, on the careful side. */
    ours: z.boolean(),
    sources: z.array(source),
  })
  .refine((it) => it.ours || it.sources.length > 0, 'a rule that is not our own has to name its source');

const number = z.strictObject({
  id,
  ask: z.string(),
  hint: z.string(),
  limit: z.string(),
  from: z.number(),
  to: z.number(),
  /** How much care it asks for when something was written there that holds no number. */
  unread: z.enum(['now', 'today', 'ask']).optional(),
});

const part = z.strictObject({
  id,
  title: z.string(),
  lead: z.string().optional(),
  signs: z.array(z.strictObject({ id, says: z.string() })),
  numbers: z.array(number),
});

const level = z.strictObject({ title: z.string(), lead: z.string() });

const words = z.strictObject({
  title: z.string(),
  lead: z.string(),
  call_first: z.string(),
  no_trace: z.string(),
  on_this_device: z.string(),
  ask: z.string(),
  country: z.string(),
  no_country: z.string(),
  new_numbers: z.string(),
  edition: z.string(),
  not_reviewed: z.string(),
  reviewed: z.string(),
  ours: z.string(),
  no_source: z.string(),
  second_hand: z.string(),
  why: z.string(),
  say: z.string(),
  say_first: z.string(),
  say_weeks: z.string(),
  say_pads: z.string(),
  say_temperature: z.string(),
  say_where: z.string(),
  unread: z.string(),
  nobody_here: z.string(),
  again: z.string(),
  all_signs: z.string(),
  offline: z.string(),
  levels: z.strictObject({ now: level, today: level, ask: level, watch: level }),
  level_lines: z.strictObject({
    body_now: z.string(),
    mind_now: z.string(),
    mind_today: z.string(),
    safety: z.string(),
    still: z.string(),
  }),
  signs: z.strictObject({
    title: z.string(),
    lead: z.string(),
    sent_offline: z.string(),
    on_its_own: z.string(),
    together: z.string(),
    numbers: z.string(),
    whom: z.string(),
    sources: z.string(),
  }),
});

const redFlags = z
  .strictObject({
    edition: z.iso.date(),
    /** Who approved exactly this edition. Nobody is invented: null until a clinician has. */
    reviewed: z.strictObject({ name: z.string(), on: z.iso.date() }).nullable(),
    words,
    parts: z.array(part),
    rules: z.array(rule),
  })
  .superRefine(({ parts, rules }, problems) => {
    const known = new Set(parts.flatMap((it) => [...it.signs, ...it.numbers].map((asked) => asked.id)));
    for (const asked of rules.flatMap((it) => it.when.flat())) {
      const name = typeof asked === 'string' ? asked : asked.number;
      // Safety: a rule that waits for an answer nobody can give would never speak.
      if (!known.has(name)) problems.addIssue({ code: 'custom', message: `no question is called "${name}"` });
    }
  });

/** The rules of "Should I call someone?", the questions they are asked by, and the words around them. */
export type RedFlags = z.infer<typeof redFlags>;
export type RedFlagRule = RedFlags['rules'][number];
export type NumberAsked = z.infer<typeof number>;

/** Reads `content/redflags.en.json`; throws when a piece of it is missing, or a rule has no question or no source. */
export function readRedFlags(contentFolder: string): RedFlags {
  return redFlags.parse(JSON.parse(readFileSync(path.join(contentFolder, 'redflags.en.json'), 'utf8')));
}
