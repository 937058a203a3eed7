import type { Finding, Kind, Language, Screen } from '../../../src/crisis/screening/index.js';
import { CALM, KINDS, type Calm, type Case } from './cases.js';

const LANGUAGES: readonly Language[] = ['en', 'es'];

/** How one kind of danger was heard in one language. */
export interface KindFigure {
  kind: Kind;
  language: Language;
  said: number;
  heard: number;
  /** Findings of this kind where the label has another one, or none. */
  wrong: number;
}

/** How often nothing was found where nothing was to be found. */
export interface CalmFigure {
  calm: Calm | 'all';
  language: Language;
  said: number;
  quiet: number;
}

export interface Miss {
  text: string;
  language: Language;
  kind: Kind;
  found: Finding[];
}

export interface Alarm {
  text: string;
  language: Language;
  calm: Calm | undefined;
  findings: Finding[];
}

export interface Figures {
  count: number;
  kinds: KindFigure[];
  calms: CalmFigure[];
  misses: Miss[];
  alarms: Alarm[];
}

/** Screens labelled sentences and counts what was heard, missed and heard without cause. */
export function figuresOf(screen: Screen, cases: readonly Case[]): Figures {
  const read = cases.map((one) => ({ ...one, findings: screen(one.text).findings }));
  const kinds = LANGUAGES.flatMap((language) =>
    KINDS.map((kind): KindFigure => {
      const rows = read.filter((row) => row.language === language);
      const found = rows.filter(({ findings }) => findings.some((finding) => finding.kind === kind));
      const said = rows.filter((row) => row.kinds.includes(kind));
      const heard = found.filter((row) => row.kinds.includes(kind)).length;
      return { kind, language, said: said.length, heard, wrong: found.length - heard };
    }),
  );
  const calms = LANGUAGES.flatMap((language) =>
    (['all', ...CALM] as const).map((calm): CalmFigure => {
      const rows = read.filter((row) => row.language === language && row.calm && (calm === 'all' || row.calm === calm));
      const quiet = rows.filter(({ findings }) => findings.length === 0).length;
      return { calm, language, said: rows.length, quiet };
    }),
  );
  const misses = read.flatMap(({ text, language, findings, kinds: said }) =>
    said
      .filter((kind) => !findings.some((finding) => finding.kind === kind))
      .map((kind): Miss => ({ text, language, kind, found: findings })),
  );
  const alarms = read.flatMap(({ text, language, calm, kinds: said, findings }): Alarm[] => {
    const unsaid = findings.filter(({ kind }) => !said.includes(kind));
    return unsaid.length > 0 ? [{ text, language, calm, findings: unsaid }] : [];
  });
  return { count: cases.length, kinds, calms, misses, alarms };
}
