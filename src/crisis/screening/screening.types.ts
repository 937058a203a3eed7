/** What a finding is about; each kind has a card of its own. */
export type Kind = 'suicide-risk' | 'self-harm' | 'medical-emergency' | 'medical-urgent' | 'abuse';

/** How soon somebody should act: at once, within the day, or only a soft offer. */
export type Level = 'now' | 'today' | 'watch';

/** Whether the writer speaks of themselves or of somebody else. */
export type Who = 'self' | 'other';

export interface Finding {
  kind: Kind;
  level: Level;
  who: Who;
  /** Id of the published rule that spoke, such as `en:wish-to-die`. */
  rule: string;
  /** Start and end (exclusive) in the text as written, in UTF-16 units. */
  span: [number, number];
}

export interface Screening {
  findings: Finding[];
}

export type Language = 'en' | 'es';

/** Counts the engine's elementary comparisons, so that a test can hold the work to a bound without a clock. */
export interface Meter {
  steps: number;
}

/** Reads a text against the rules of the languages named, or of all that are loaded. */
export type Screen = (text: string, languages?: readonly Language[], meter?: Meter) => Screening;
