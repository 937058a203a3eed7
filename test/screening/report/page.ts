import type { Finding } from '../../../src/crisis/screening/index.js';
import { labelOf, type Refused } from './cases.js';
import type { Alarm, CalmFigure, Figures, KindFigure, Miss } from './figures.js';

/** One part of the report, as Markdown: tables, then every miss and every false alarm. */
export function partOf(title: string, figures: Figures, refused: readonly Refused[]): string {
  const { count, kinds, calms, misses, alarms } = figures;
  return [
    `## ${title}`,
    `${count} sentences read, ${refused.length} lines refused.`,
    ...refused.map(({ line, why }) => `- line ${line} ${why}`),
    '### Danger',
    table(['language', 'kind', 'sentences', 'heard', 'recall', 'false', 'precision'], kinds.map(kindRow)),
    '### No danger',
    table(['language', 'what', 'sentences', 'no finding', 'share'], calms.map(calmRow)),
    `### Missed (${misses.length})`,
    ...misses.map(missLine),
    `### False alarms where there is no danger (${calmAlarms(alarms).length})`,
    ...calmAlarms(alarms).map(alarmLine),
    `### Another kind than the label says (${alarms.length - calmAlarms(alarms).length})`,
    ...alarms.filter(({ calm }) => !calm).map(alarmLine),
  ].reduce((page, line) => `${page}${line.startsWith('- ') && /\n- [^\n]*$/.test(page) ? '\n' : '\n\n'}${line}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function kindRow({ kind, language, said, heard, wrong }: KindFigure): string[] {
  return [language, labelOf(kind), `${said}`, `${heard}`, share(heard, said), `${wrong}`, share(heard, heard + wrong)];
}

function calmRow({ calm, language, said, quiet }: CalmFigure): string[] {
  return [language, calm, `${said}`, `${quiet}`, share(quiet, said)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(2);
}

function missLine({ language, kind, text, found }: Miss): string {
  const instead = found.length > 0 ? ` (heard instead: ${found.map(({ rule }) => rule).join(', ')})` : '';
  return `- ${language} ${labelOf(kind)}: ${quote(text)}${instead}`;
}

function calmAlarms(alarms: readonly Alarm[]): Alarm[] {
  return alarms.filter(({ calm }) => calm);
}

function alarmLine({ language, calm, text, findings }: Alarm): string {
  const spoke = (finding: Finding): string => `${finding.rule} at "${oneLine(text.slice(...finding.span))}"`;
  return `- ${language}${calm ? ` ${calm}` : ''}: ${quote(text)}: ${findings.map(spoke).join('; ')}`;
}

function quote(text: string): string {
  const line = oneLine(text);
  return `"${line.length > 300 ? `${line.slice(0, 300)} …` : line}"`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
