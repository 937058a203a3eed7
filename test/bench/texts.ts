import { createHash } from 'node:crypto';
import { type Block, richText } from '../../src/kernel/rich-text.js';

const WORDS = (
  'we I my our the a this that last first some every week month night morning day hospital clinic letter scan garden ' +
  'sister mother partner friend work home bed table window road spring autumn quiet tired slow heavy soft empty alone ' +
  'together again still already never often know remember walk wait sleep talk listen hold cry cook read write sit ask ' +
  'tell want need could would did was were is has had not and but so because when after before until since about with ' +
  'without for from into over under around'
).split(' ');

/** Texts of 200 to 800 characters in the small Markdown of posts, always the same for a seed. */
export function textsOf(seed: string, count: number): { body: string; nodes: Block[] }[] {
  return Array.from({ length: count }, (_, i) => {
    const body = bodyOf(dice(`${seed}/text/${i}`));
    return { body, nodes: richText(body) };
  });
}

function bodyOf(below: (n: number) => number): string {
  const longest = 200 + below(600);
  let body = '';
  while (body.length < longest) {
    const kind = below(8);
    const sentences = Array.from({ length: 1 + below(3) }, () => sentenceOf(below)).join(' ');
    body += `${body && '\n\n'}${kind === 0 ? '> ' : kind === 1 ? '- ' : ''}${sentences}`;
  }
  return body.slice(0, 800).trim();
}

function sentenceOf(below: (n: number) => number): string {
  const words = Array.from({ length: 5 + below(12) }, () => WORDS[below(WORDS.length)]!);
  if (below(5) === 0) words[2] = `**${words[2]}**`;
  const text = words.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** Whole numbers below n, one after another, from a seed. */
export function dice(seed: string): (n: number) => number {
  let block = createHash('sha256').update(seed).digest();
  let at = 0;
  return (n) => {
    if (at === block.length) [block, at] = [createHash('sha256').update(block).digest(), 0];
    const value = block.readUInt32BE(at);
    at += 4;
    return value % n;
  };
}
