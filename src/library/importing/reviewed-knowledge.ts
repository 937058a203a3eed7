import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Fact, Knowledge, Myth, RedFlag } from './checking/facts.js';

const value = z.object({
  quantity: z.string(),
  unit: z.string(),
  value: z.number().optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  limit: z.enum(['min', 'max']).optional(),
});
const facts = z.object({
  sources: z.record(z.string(), z.object({ organisation: z.string() })),
  facts: z.array(
    z.object({
      id: z.string(),
      statement: z.string(),
      mark: z.enum(['read', 'ours']),
      sources: z.array(z.string()),
      values: z.array(value).default([]),
    }),
  ),
});
const myths = z.array(
  z.object({ slug: z.string(), myth: z.string(), verdict: z.string(), facts: z.array(z.string()).default([]) }),
);
const redFlags = z.object({
  rules: z.array(z.object({ id: z.string(), level: z.enum(['now', 'today', 'ask']), limit: z.string() })),
});

/** The facts, myths and signs of danger of the content folder, for texts to be compared with; throws when one is broken. */
export function reviewedKnowledge(contentFolder: string): Knowledge {
  const known = facts.parse(read(contentFolder, 'facts.json'));
  const { rules } = redFlags.parse(read(contentFolder, 'redflags.en.json'));
  return {
    facts: new Map(known.facts.map((fact): [string, Fact] => [fact.id, fact])),
    organisations: new Map(Object.entries(known.sources).map(([key, { organisation }]) => [key, organisation])),
    myths: myths.parse(read(contentFolder, 'myths.en.json')) satisfies Myth[],
    redFlags: new Map(rules.map((flag): [string, RedFlag] => [flag.id, flag])),
  };
}

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
