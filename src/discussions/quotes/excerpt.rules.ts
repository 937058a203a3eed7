import type { Block } from '../../kernel/rich-text.js';

/** The longest excerpt, in characters, the sign that says there is more among them. */
const LONGEST = 240;
const MORE = '…';

/** Words as one line of plain text, without their marks. */
export function plainText(nodes: readonly Block[]): string {
  const lines = nodes.map(({ spans }) => spans.map(({ text }) => text).join(''));
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}

/** How words begin, as plain text of at most 240 characters, cut between two words where there are two. */
export function excerptOf(nodes: readonly Block[]): string {
  return cutAtWord(plainText(nodes), LONGEST);
}

/** The beginning of a line of text, cut between two words, with a sign that there is more. Lengths are characters. */
export function cutAtWord(text: string, longest: number): string {
  // Nothing that fits can be longer than two units a character: what follows is never looked at.
  const characters = [...text.slice(0, 2 * longest + 2)];
  if (characters.length <= longest) return text;
  const kept = characters.slice(0, longest - MORE.length).join('');
  const whole = characters[longest - MORE.length] === ' ' ? kept : kept.replace(/ \S*$/u, '');
  return whole.trimEnd() + MORE;
}
