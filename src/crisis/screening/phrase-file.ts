import { z } from 'zod';

const phrases = z.array(z.string().min(1));
const kinds = z.enum(['suicide-risk', 'self-harm', 'medical-emergency', 'medical-urgent', 'abuse']);

const head = z.strictObject({
  title: z.string(),
  edition: z.number().int().positive(),
  review: z.string().describe('Who reviewed the phrases and when, or that nobody has yet.'),
});

/** What silences a match: a marker in the same stretch of text, unless an `unless` marker stands there too. */
const guard = z.strictObject({
  why: z.string(),
  says: phrases,
  unless: phrases.default([]),
  reach: z.enum(['clause', 'sentence']).default('sentence'),
  kinds: z.array(kinds).optional(),
  /** Whether "and", "but" and the like between the marker and the match set the match free. */
  turns: z.boolean().default(false),
});

/** `content/screening/<language>.json`: how the language works, whatever the subject. */
export const languageFile = z.strictObject({
  head,
  expansions: z.record(z.string(), z.string()),
  numbers: z.record(z.string(), z.number()),
  negation: z.strictObject({ words: phrases, stops: phrases, undone: phrases, reach: z.number().int().max(10) }),
  turns: phrases,
  lists: phrases,
  persons: z.strictObject({
    self: phrases,
    selfObjects: phrases,
    others: phrases,
    otherObjects: phrases,
    otherVerbs: phrases,
    notPeople: phrases,
    notSubjectsAfter: phrases,
  }),
  speech: z.strictObject({ speakers: phrases, verbs: phrases }),
  guards: z.record(z.string(), guard),
  idioms: phrases,
  classes: z.record(z.string(), phrases),
});

const rule = z.strictObject({
  id: z.string(),
  kind: kinds,
  level: z.enum(['now', 'today', 'watch']),
  says: phrases.optional(),
  /** Named signs: the first is where the rule speaks, the others must stand near it. */
  all: phrases.optional(),
  within: z.number().int().max(60).default(30),
  /** Signs that silence the rule when they stand near. */
  unless: phrases.default([]),
  /** Guards this rule does not heed, such as `past` for "years ago" in a sentence about now. */
  deaf: phrases.default([]),
  /** Whose risk it is: the subject's ("she wants to die") or, for violence, the object's ("he hits her"). */
  whose: z.enum(['subject', 'object']).default('subject'),
});

/** `content/screening/<language>/<subject>.json`: the signs and rules of one subject. */
export const subjectFile = z.strictObject({
  head,
  classes: z.record(z.string(), phrases).default({}),
  signs: z.record(z.string(), phrases).default({}),
  rules: z.array(rule),
});

export type LanguageFile = z.infer<typeof languageFile>;
export type SubjectFile = z.infer<typeof subjectFile>;
export type RuleText = z.infer<typeof rule>;
