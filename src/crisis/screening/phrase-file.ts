import { z } from 'zod';

/** Words and phrases, parted by commas, over as many lines as they need. */
const words = z.string().transform((block) => block.split(/[,\n]/).flatMap((entry) => entry.trim() || []));

/** One pattern a line. A line further in goes on with the one before; a line that begins with // is a remark. */
const patterns = z.string().transform((block) => {
  const lines: string[] = [];
  for (const line of block.split('\n')) {
    const text = line.trim();
    if (text === '' || text.startsWith('//')) continue;
    const before = line.startsWith(' ') ? lines.pop() : undefined;
    lines.push(before === undefined ? text : `${before}${before.endsWith('|') ? '' : ' '}${text}`);
  }
  return lines;
});

/** Pairs such as "wont = will not". */
const pairs = words.transform((entries) =>
  entries.map((entry) => {
    const [from = '', to = ''] = entry.split('=').map((side) => side.trim());
    if (from === '' || to === '') throw new Error(`"${entry}" is no pair`);
    return [from, to] as const;
  }),
);

const names = z.array(z.string().min(1));
const kinds = z.enum(['suicide-risk', 'self-harm', 'medical-emergency', 'medical-urgent', 'abuse']);

const head = z.strictObject({
  title: z.string(),
  edition: z.number().int().positive(),
  review: z.string().describe('Who reviewed the phrases and when, or that nobody has yet.'),
});

/** What silences a match: a marker in the same stretch of text, unless an `unless` marker stands there too. */
const guard = z.strictObject({
  why: z.string(),
  says: patterns,
  unless: patterns.prefault(''),
  reach: z.enum(['clause', 'sentence']).default('sentence'),
  kinds: z.array(kinds).optional(),
  /** Whether "and", "but" and the like between the marker and the match set the match free. */
  turns: z.boolean().default(false),
});

/** `content/screening/<language>.yaml`: how the language works, whatever the subject. */
export const languageFile = z.strictObject({
  head,
  /** The commonest words, commonest first: no pattern is looked for by them while it has a rarer word. */
  common: words,
  /** Words that are known again with one slip of the finger, and words that are no such slip. */
  forgiven: z.strictObject({ words, not: words }),
  expansions: pairs,
  numbers: z.record(z.string(), z.number()),
  negation: z.strictObject({ words, stops: words, undone: patterns, reach: z.number().int().max(10) }),
  turns: words,
  /** Turns only where a new subject follows: "and I want", never "and lost". */
  joins: words,
  lists: words,
  persons: z.strictObject({
    self: words,
    selfObjects: words,
    others: words,
    otherObjects: words,
    otherVerbs: words,
    notPeople: words,
    notSubjectsAfter: words,
  }),
  speech: z.strictObject({ speakers: words, verbs: words }),
  guards: z.record(z.string(), guard),
  idioms: patterns,
  classes: z.record(z.string(), words),
});

const rule = z.strictObject({
  id: z.string(),
  kind: kinds,
  level: z.enum(['now', 'today', 'watch']),
  says: patterns.optional(),
  /** Named signs: the first is where the rule speaks, the others must stand near it. */
  all: names.optional(),
  within: z.number().int().max(60).default(30),
  /** Over how many sentences the signs may be spread; without it they may be as far apart as `within` says. */
  withinSentences: z.number().int().min(1).max(5).optional(),
  /** Signs that silence the rule when they stand near. */
  unless: names.default([]),
  /** Guards this rule does not heed, such as `past` for "years ago" in a sentence about now. */
  deaf: names.default([]),
  /**
   * Whose risk it is: the subject's ("she wants to die"), for violence the object's ("he hits her"), or nobody's but
   * the writer's, named in the same clause ("I ... to die", and never "she was going to die").
   */
  whose: z.enum(['subject', 'object', 'self']).default('subject'),
});

/** `content/screening/<language>/<subject>.yaml`: the signs and rules of one subject. */
export const subjectFile = z.strictObject({
  head,
  classes: z.record(z.string(), words).default({}),
  signs: z.record(z.string(), patterns).default({}),
  rules: z.array(rule),
});

export type LanguageFile = z.infer<typeof languageFile>;
export type SubjectFile = z.infer<typeof subjectFile>;
export type RuleText = z.infer<typeof rule>;
