import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pathsUnder } from './sources.js';

const TOKENS = readFileSync('client/styles/tokens.css', 'utf8');
const SHEETS = pathsUnder('client/styles')
  .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

const THEMES = {
  light: /^:root \{([^}]*)\}/m,
  dark: /^:root\[data-theme='dark'\] \{([^}]*)\}/m,
  contrast: /^:root\[data-theme='contrast'\] \{([^}]*)\}/m,
  'contrast-dark': /^:root\[data-theme='contrast-dark'\] \{([^}]*)\}/m,
};
type Theme = keyof typeof THEMES;

/** Words that are read, on the grounds they stand on. */
const WORDS: [words: string, grounds: string[]][] = [
  ['ink', ['page', 'surface', 'sunken', 'action-tint', 'anon-tint', 'note-tint', 'stop-tint']],
  ['ink-2', ['page', 'surface', 'sunken', 'action-tint', 'anon-tint', 'note-tint', 'stop-tint']],
  ['link', ['page', 'surface', 'sunken', 'action-tint', 'anon-tint', 'note-tint', 'stop-tint']],
  ['link-hover', ['page', 'surface', 'sunken']],
  ['on-action', ['action', 'action-hover']],
  ['on-help', ['help', 'help-hover']],
  ['on-urgent', ['urgent']],
  ['on-urgent-2', ['urgent']],
  ['anon', ['page', 'surface', 'anon-tint']],
  ['note', ['page', 'surface', 'note-tint']],
  ['stop', ['page', 'surface', 'stop-tint']],
  ['on-stop', ['stop']],
];
/** Edges of controls, drawings and the mark of the focus: what has to be seen, not read. */
const EDGES: [edge: string, grounds: string[]][] = [
  ['line-strong', ['page', 'surface', 'sunken']],
  ['focus', ['page', 'surface', 'sunken', 'action-tint', 'anon-tint', 'note-tint', 'stop-tint']],
  ['action', ['page', 'surface']],
  ['help', ['urgent']],
  ['on-urgent', ['urgent']],
];

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const READ = 4.5;
const SEEN = 3;

describe('the colours', () => {
  it.each(Object.keys(THEMES) as Theme[])('of "%s" can be read, and its edges seen', (theme) => {
    const colours = coloursOf(theme);
    expect(tooFaint(colours, pairs(WORDS), READ)).toEqual([]);
    expect(tooFaint(colours, pairs(EDGES), SEEN)).toEqual([]);
  });

  it.each(Object.keys(THEMES) as Theme[])(
    'of "%s" can be read wherever one rule sets both words and ground',
    (theme) => {
      const found = SHEETS.flatMap(({ text }) => pairsIn(text));
      expect(found.length).toBeGreaterThan(5);
      expect(tooFaint(coloursOf(theme), found, READ)).toEqual([]);
    },
  );

  it('are the same for a device that is dark as for a person who chose dark', () => {
    const ofTheDevice = /prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme\]\) \{([^}]*)\}/.exec(TOKENS)![1]!;
    expect(valuesIn(ofTheDevice)).toEqual(valuesIn(THEMES.dark.exec(TOKENS)![1]!));
  });

  it('are named in one file, and used by their names', () => {
    const literal = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|color-mix)\(/gi;
    const broken = SHEETS.flatMap(({ file, text }) =>
      (withoutVeils(text).match(literal) ?? []).map((found) => `${file}: ${found}`),
    );
    expect(broken).toEqual([]);
  });

  it('are measured as WCAG measures them', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    const faint = new Map([...coloursOf('light'), ['ink', '#8a8a8a']]);
    expect(tooFaint(faint, [['ink', 'page']], READ)).toEqual(['ink on page: 3.20']);
    expect(pairsIn('.a { color: var(--ink); background: var(--page); } .b { color: var(--link); }')).toEqual([
      ['ink', 'page'],
    ]);
  });
});

/** A sheet without what is printed on white paper, and without the see-through veils over what has a name. */
function withoutVeils(sheet: string): string {
  return sheet.replace(/@media print \{[\s\S]*?\n\}/g, '').replace(/rgb\([\d\s]+\/\s*0?\.\d+\)/g, '');
}

function pairs(list: [string, string[]][]): [string, string][] {
  return list.flatMap(([front, grounds]) => grounds.map((ground): [string, string] => [front, ground]));
}

/** The words and grounds that one rule of a style sheet sets together. */
function pairsIn(sheet: string): [string, string][] {
  return [...sheet.matchAll(/\{([^{}]*)\}/g)].flatMap(([, body]): [string, string][] => {
    const words = /(?:^|[;\s])color:\s*var\(--([\w-]+)\)/.exec(body!)?.[1];
    const ground = /(?:^|[;\s])background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(body!)?.[1];
    return words && ground ? [[words, ground]] : [];
  });
}

function tooFaint(colours: Map<string, string>, wanted: [string, string][], least: number): string[] {
  return wanted
    .map(([front, ground]) => ({ front, ground, found: contrast(colours.get(front)!, colours.get(ground)!) }))
    .filter(({ found }) => !(found >= least))
    .map(({ front, ground, found }) => `${front} on ${ground}: ${found.toFixed(2)}`);
}

/** The colours of a theme; what it does not say is as in the light one. */
function coloursOf(theme: Theme): Map<string, string> {
  return new Map([...valuesIn(THEMES.light.exec(TOKENS)![1]!), ...valuesIn(THEMES[theme].exec(TOKENS)![1]!)]);
}

function valuesIn(block: string): [string, string][] {
  return [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\s*;/gi)].map(([, name, value]) => [name!, value!]);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
