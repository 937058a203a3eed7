import type { Claim } from '../checking/claims.js';
import type { Comparison } from '../checking/comparing.js';
import type { Flag, Flags } from '../checking/flags.js';
import type { Ease } from '../checking/grade.js';
import type { RepeatedMyth } from '../checking/myths.js';
import type { Vague } from '../checking/vague.js';
import type { HurtingWord } from '../checking/words.js';
import type { Cut } from '../cutting/endings.js';
import type { Dropped, Picture } from '../document.js';
import type { Reading } from '../reading/reading.js';
import { aboutFile } from './about-file.js';
import type { Findings } from './findings.js';
import { counted, listed, placeOf, quoted } from './quoting.js';

/** The report for a curator, in Markdown; its last part, under "## Draft", is the draft. */
export function reportOf(findings: Findings): string {
  const parts = [
    [`# Import of ${quoted(findings.name, 120)}`, '', ...inShort(findings)],
    aboutFile(findings),
    droppedPart(findings),
    picturesPart(findings.pictures),
    cutsPart(findings.cuts),
    claimsPart(findings),
    numbersPart(findings),
    flagsPart(findings.flags),
    mythsPart(findings.myths),
    wordsPart(findings.words),
    easePart(findings.ease),
    ['## Draft', '', findings.draft.file],
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function inShort({ flags, comparisons, cuts, claims, dropped, links, pictures, myths }: Findings): string[] {
  const hurting = flags.flags.filter(({ dangers }) => dangers.length > 0).length;
  const differing = comparisons.filter(({ verdict }) => verdict === 'differs').length;
  const repeated = myths.filter(({ isPutRight }) => !isPutRight).length;
  return [
    'Nothing of this has been reviewed. Please look at these first:',
    '',
    `- ${counted(hurting, 'statement that may hurt', 'statements that may hurt')} (Red-flag statements, first list).`,
    `- ${counted(differing, 'number that differs', 'numbers that differ')} from our reviewed facts (Numbers and thresholds).`,
    `- ${counted(repeated, 'sentence that may repeat a myth', 'sentences that may repeat a myth')} (Myths).`,
    `- ${counted(cuts.length, 'place where the text breaks off', 'places where the text breaks off')} (Cut off).`,
    `- ${counted(claims.claims.length, 'claim')} without a source, of ${counted(claims.all, 'clinical claim')} (Claims without a source).`,
    `- Left out: ${counted(dropped.length + links.length, 'part')} of the page and ${counted(pictures.length, 'picture')}.`,
  ];
}

function droppedPart({ dropped, links, reading }: Findings): string[] {
  const lines = [`## Dropped (${dropped.length + links.length})`, ''];
  if (dropped.length + links.length === 0) lines.push('Nothing around the text had to be left out.');
  else lines.push('Left out of the draft. If something here belongs to the article, copy it back.');
  for (const [reason, those] of grouped(dropped)) {
    lines.push(
      '',
      `### ${capital(reason)} (${those.length})`,
      '',
      ...listed(those, ({ line, quote }) => `- line ${line}: ${quoted(quote)}`, 60),
    );
  }
  if (links.length > 0) {
    lines.push('', `### Links taken off their words (${links.length})`, '');
    lines.push(
      ...listed(
        links,
        ({ line, quote, reason }) => `- line ${line}: ${quoted(quote, 80)} (${quoted(reason, 80).slice(1, -1)})`,
        60,
      ),
    );
  }
  return [...lines, ...unseenLines(reading)];
}

function unseenLines({ tree }: Reading): string[] {
  if (tree.unseen.length === 0) return [];
  const byName = new Map<string, number>();
  for (const { name } of tree.unseen) byName.set(name, (byName.get(name) ?? 0) + 1);
  const counts = [...byName].map(([name, count]) => counted(count, name)).join(', ');
  const scripts = tree.unseen.filter(({ name, text }) => name !== 'doctype' && text.trim() !== '');
  return [
    '',
    `### Scripts, styles and comments (${tree.unseen.length})`,
    '',
    `Code that no reader sees: ${counts}.`,
    '',
    ...listed(scripts, ({ name, text, line }) => `- line ${line}, ${name}: ${quoted(text, 60)}`, 12),
  ];
}

function picturesPart(pictures: readonly Picture[]): string[] {
  const lines = [`## Pictures removed (${pictures.length})`, ''];
  if (pictures.length === 0) return [...lines, 'The file has no pictures.'];
  lines.push(
    'No picture is fetched or kept: its address would tell another site who reads here, and nobody may have agreed to it.',
    'Where one is needed, a curator can add an illustration behind a cover, with a description that is read first and an',
    'explanation that a clinician has approved.',
    '',
  );
  return [...lines, ...listed(pictures, pictureLine)];
}

function pictureLine({ address, alt, caption, line, isTracker }: Picture): string {
  const about = [
    alt ? `described as ${quoted(alt, 120)}` : 'without a description',
    ...(caption ? [`caption ${quoted(caption, 120)}`] : []),
  ];
  return `- line ${line}: ${addressOf(address)}, ${about.join(', ')}${isTracker ? '; a dot that counts readers' : ''}`;
}

/** An address to look at and not to follow. */
function addressOf(address: string): string {
  if (/^data:/i.test(address)) return `a picture inside the file (${counted(address.length, 'character')})`;
  const [inside] = quoted(address, 140).slice(1, -1).split('`');
  return `\`${inside!.replaceAll('\\', '')}\``;
}

function cutsPart(cuts: readonly Cut[]): string[] {
  const lines = [`## Cut off (${cuts.length})`, ''];
  if (cuts.length === 0) return [...lines, 'The text seems to be whole: nothing breaks off.'];
  lines.push('Marked in the draft with `[cut off here]`. Find the whole text, or end the sentence from a source.', '');
  return [
    ...lines,
    ...listed(cuts, ({ why, line, quote }) => `- line ${line}: ${why.replaceAll('<', '&lt;')}. ${quoted(quote, 170)}`),
  ];
}

const LACKS: Readonly<Record<Claim['lacks'], string>> = {
  source: 'Nothing beside them',
  entry: 'A mark that leads to no entry',
  'known source': 'Only a page that is not known as a source on health',
};

function claimsPart({ claims, sources }: Findings): string[] {
  const lines = [`## Claims without a source (${claims.claims.length} of ${claims.all})`, ''];
  if (claims.claims.length === 0)
    lines.push('Every clinical claim that was found has a source beside it. Read each source before you trust it.');
  else lines.push('Each is marked in the draft with `[source needed]`.');
  for (const lacks of ['source', 'entry', 'known source'] as const) {
    const those = claims.claims.filter((claim) => claim.lacks === lacks);
    if (those.length > 0) lines.push('', `### ${LACKS[lacks]} (${those.length})`, '', ...listed(those, claimLine, 500));
  }
  lines.push('', `### Sources found in the text (${sources.length})`, '');
  if (sources.length === 0) return [...lines, 'None.'];
  return [
    ...lines,
    ...listed(
      sources,
      ({ n, title, url, line }) =>
        `${n}. ${quoted(title, 140)}${url ? ` ${addressOf(url)}` : ', without an address'} (line ${line})`,
    ),
  ];
}

function claimLine({ sentence, leansOn }: Claim): string {
  return `- ${placeOf(sentence)}: ${quoted(sentence.text, 260)}${leansOn ? `; it leans on ${quoted(leansOn, 40)} and does not say where` : ''}`;
}

function numbersPart({ comparisons, vague }: Findings): string[] {
  const lines = [`## Numbers and thresholds (${comparisons.length})`, ''];
  if (comparisons.length === 0) lines.push('The text has no numbers to compare.', '');
  const part = (verdict: Comparison['verdict'], heading: string) => {
    const those = comparisons.filter((one) => one.verdict === verdict);
    if (those.length > 0) lines.push(`### ${heading} (${those.length})`, '', ...tableLines(those), '');
  };
  part('differs', 'Differs from our facts');
  if (vague.length > 0) {
    const line = ({ sentence, lacks, ours }: Vague) =>
      `- ${placeOf(sentence)}: ${quoted(sentence.text, 200)}: **${lacks}**; our facts say: ${ours}`;
    lines.push(`### Gives no number where ours do (${vague.length})`, '', ...listed(vague, line), '');
  }
  part('partly', 'Overlaps with our facts');
  part('agrees', 'Agrees with our facts');
  part('unknown', 'Unknown: our facts have no number for it');
  return lines.slice(0, -1);
}

function tableLines(comparisons: readonly Comparison[]): string[] {
  return [
    '| where | the text says | our facts say |',
    '| --- | --- | --- |',
    ...listed(
      comparisons,
      (one) =>
        `| ${placeOf(one.sentence)} | **${quoted(one.quantity.text, 80).slice(1, -1)}** in ${quoted(one.sentence.text, 200)} | ${oursOf(one)} |`,
    ),
  ];
}

function oursOf({ topic, ours, note }: Comparison): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const known = ours.length > 0 ? cell(ours.join('; ')) : 'nothing: unknown, needs a source';
  return `${topic ? `${capital(topic)}. ` : ''}${known}${note ? `. **${capital(note)}**` : ''}`;
}

function flagsPart({ flags, missing }: Flags): string[] {
  const hurting = flags.filter(({ dangers }) => dangers.length > 0);
  const others = flags.filter(({ dangers }) => dangers.length === 0);
  const lines = [`## Red-flag statements (${flags.length})`, ''];
  if (flags.length === 0) lines.push('No sentence on danger was found.');
  else lines.push('For the clinician. Each is marked in the draft with `[for the clinician]`.');
  if (hurting.length > 0)
    lines.push('', `### May hurt: take out or put right first (${hurting.length})`, '', ...listed(hurting, flagLine));
  if (others.length > 0)
    lines.push('', `### Other statements on danger (${others.length})`, '', ...listed(others, flagLine));
  if (missing.length > 0) lines.push('', '### The text says nothing about', '', ...missing.map((what) => `- ${what}`));
  return lines;
}

const LEVELS = { now: 'call now', today: 'call today', ask: 'ask' } as const;

function flagLine({ sentence, dangers, signs, told }: Flag): string {
  const about = [
    ...dangers.map((what) => `**${what}**`),
    ...(signs.length > 0
      ? [
          `our check: ${[...new Set(signs.map(({ limit, level }) => `${quoted(limit, 110)} (${LEVELS[level]})`))].slice(0, 3).join(', ')}`,
        ]
      : []),
  ];
  const notes = [...about, ...(told ? [told] : [])].join('; ');
  return `- ${placeOf(sentence)}: ${quoted(sentence.text, 260)}${notes ? ` — ${notes}` : ''}`;
}

function mythsPart(myths: readonly RepeatedMyth[]): string[] {
  const repeated = myths.filter(({ isPutRight }) => !isPutRight);
  const right = myths.filter(({ isPutRight }) => isPutRight);
  const lines = [`## Myths (${repeated.length})`, ''];
  if (myths.length === 0) return [...lines, 'No sentence repeats a myth of our list.'];
  const line = ({ sentence, myth }: RepeatedMyth) =>
    `- ${placeOf(sentence)}: ${quoted(sentence.text, 220)} — our list: ${quoted(myth.myth, 120)} ${verdictOf(myth.verdict)} (${[myth.slug, ...myth.facts].join(', ')})`;
  if (repeated.length > 0) lines.push('Said as if they were so:', '', ...listed(repeated, line));
  if (right.length > 0)
    lines.push(
      ...(repeated.length > 0 ? [''] : []),
      'Named and, it seems, put right; please check the wording:',
      '',
      ...listed(right, line),
    );
  return lines;
}

const verdictOf = (verdict: string): string =>
  verdict === 'waits' ? 'has no verdict yet: it waits for a source' : `is “${verdict.replaceAll('-', ' ')}”`;

function wordsPart(words: readonly HurtingWord[]): string[] {
  const lines = [`## Words to change (${words.length})`, ''];
  if (words.length === 0) return [...lines, 'No word of our table was found.'];
  lines.push('Suggestions. Words that people chose for themselves stay.', '');
  const byWord = new Map<string, HurtingWord[]>();
  for (const word of words) {
    const those = byWord.get(word.found.toLowerCase());
    if (those) those.push(word);
    else byWord.set(word.found.toLowerCase(), [word]);
  }
  return [
    ...lines,
    ...listed([...byWord.values()], (those) => {
      const [{ found, instead, why }] = those as [HurtingWord];
      const at = [...new Set(those.map(({ sentence }) => sentence.block.line))];
      const shown = at.slice(0, 12).join(', ') + (at.length > 12 ? ` and ${at.length - 12} more` : '');
      return `- ${quoted(found, 60)}, ${counted(those.length, 'time')} (line ${shown}): ${why}. Instead: ${instead.replace(/\.”$/, '”')}.`;
    }),
  ];
}

function easePart({ grade, words, sentences, longest }: Ease): string[] {
  const said = grade === undefined ? 'too short for a reading grade' : `US reading grade ${grade} (ours are 6 to 8)`;
  const lines = [
    '## Reading ease',
    '',
    `${capital(said)}: ${counted(words, 'word')} in ${counted(sentences, 'sentence')}.`,
  ];
  if (longest.length > 0) lines.push('', 'The longest sentences; ours have 20 words or fewer:', '');
  return [...lines, ...longest.map((one) => `- line ${one.line}, ${one.words} words: ${quoted(one.text, 200)}`)];
}

function grouped(dropped: readonly Dropped[]): [string, Dropped[]][] {
  const groups = new Map<string, Dropped[]>();
  for (const one of dropped) {
    const group = groups.get(one.reason);
    if (group) group.push(one);
    else groups.set(one.reason, [one]);
  }
  return [...groups];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
