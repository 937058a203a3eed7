import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const sayings = z.array(z.object({ title: z.string(), text: z.string() }));

const houseText = z.object({
  rules_title: z.string(),
  rules: sayings,
  limits_title: z.string(),
  limits_lead: z.string(),
  limits: sayings,
  kept_title: z.string(),
  kept_dated: z.string(),
  kept_lead: z.string(),
  kept: sayings,
  accessibility_title: z.string(),
  accessibility_dated: z.string(),
  accessibility_lead: z.string(),
  accessibility: sayings,
});

/** The words about the place itself. */
export type HouseText = z.infer<typeof houseText>;

/** Reads `content/house.en.json`; throws when a piece of it is missing. */
export function readHouseText(contentFolder: string): HouseText {
  return houseText.parse(JSON.parse(readFileSync(path.join(contentFolder, 'house.en.json'), 'utf8')));
}
