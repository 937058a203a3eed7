import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const lines = z.array(z.string());
const card = { title: z.string(), lead: z.string(), call_now: lines, say_on_phone: lines, also: z.string() };

const breathe = z.object({
  title: z.string(),
  lead: z.string(),
  steps: lines,
  pace: z.string(),
  pace_about: z.string(),
  pace_start: z.string(),
  pace_still: z.string(),
  pace_in: z.string(),
  pace_out: z.string(),
  stop: z.string(),
  otherwise: lines,
  help: z.string(),
  help_now: z.string(),
});

const duty = z.object({
  staffed: z.string(),
  not_staffed: z.string(),
  next: z.string(),
  next_hour: z.string(),
  unknown: z.string(),
  kept: z.string(),
  numbers: z.string(),
});

const helpText = z.object({
  title: z.string(),
  check: z.string(),
  breathe,
  choose: z.object({ body: z.string(), mind: z.string(), worried: z.string() }),
  body_card: z.object({ ...card, rule: z.string(), ring_today: z.string() }),
  mind_card: z.object({ ...card, plan: z.string(), abuse_lead: z.string(), abuse_also: z.string() }),
  worried_card: z.object({ ...card, say_to_them: lines, for_you: z.string() }),
  duty,
  unknown_country: z.string(),
  choose_country: z.string(),
  remember_about: z.string(),
  remember: z.string(),
  remembered: z.string(),
  forget: z.string(),
  not_yet_checked: z.string(),
  overdue: z.string(),
  closed_now: z.string(),
  hours_unknown: z.string(),
  emergency_not_read: z.string(),
  no_sign_in: z.string(),
  not_medical_advice: z.string(),
  always_allowed: z.string(),
});

/** The words of the help page. */
export type HelpText = z.infer<typeof helpText>;

/** Reads `content/help.en.json`; throws when a piece of it is missing. */
export function readHelpText(contentFolder: string): HelpText {
  return helpText.parse(JSON.parse(readFileSync(path.join(contentFolder, 'help.en.json'), 'utf8')));
}
