import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesUnder, type Source } from './sources.js';

/** What no sentence of ours says, and what somebody who finds it wants to know. */
const REFUSED: [what: string, found: RegExp][] = [
  ['an exclamation mark', /!/],
  ['"should": say what is so, or what one can do', /\bshould(n['’]t)?\b(?! I call someone\?)/i],
  ['"just": it makes small what is not', /\bjust\b(?! now\b)/i],
  ['"at least": it makes a loss smaller', /\bat least\b/i],
  ['praise', /congrat|well done|good job|great job|proud of you|thank you for (sharing|posting)/i],
  ['a slip made light of', /\boops|\buh[- ]?oh|\bwhoops/i],
  ['"are you sure": say what happens, and how to undo it', /are you sure/i],
  ['"success": say what is so now', /\bsuccess/i],
  ['"sorry" without what for', /\bsorry\b(?! (for|that|about|to hear|your)\b)/i],
  ['dots that trail off', /(?<!^(Loading|Joining|Sending|Saving|Working)[^.…]*)(…|\.\.\.)/],
  ['a picture sign', /\p{Extended_Pictographic}/u],
  // How far a writer hides in a crowd is for the writer alone, and a promise would be worse than the number.
  ['a count of people', /(?<!^At most )\{number\} (people|members|readers|others)\b/i],
  ['a name for a loss that is theirs to name', /\b(your|you)\b[^.]*\b(bab(y|ies)|miscarriages?)\b/i],
];

const ATTRIBUTES = /^(aria-label|alt|label|lead|placeholder|title|hint)$/;

/** Every sentence the interface can say, with where it stands. */
function sentences(): [where: string, words: string][] {
  return [
    ...filesUnder('client/words').flatMap((source) => [...quoted(source)]),
    ...filesUnder('client/components', 'client/src', 'src')
      .filter(({ file }) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
      .flatMap((source) => [...marked(source)]),
    ...['help.en.json', 'redflags.en.json', 'house.en.json', 'content-notes.en.json'].flatMap((name) =>
      textsIn(JSON.parse(readFileSync(`content/${name}`, 'utf8'))).map((text): [string, string] => [name, text]),
    ),
  ];
}

/** The texts in quotes of a file of words. */
function* quoted({ file, text }: Source): Generator<[string, string]> {
  for (const node of nodesOf(file, text)) {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      if (!ts.isImportDeclaration(node.parent)) yield [file, node.text];
    }
  }
}

/** What a page says between its tags and in the attributes that are read out. */
function* marked({ file, text }: Source): Generator<[string, string]> {
  for (const node of nodesOf(file, text)) {
    if (ts.isJsxText(node) && /\w/.test(node.text)) yield [file, node.text.replace(/\s+/g, ' ').trim()];
    const inAttribute =
      ts.isJsxAttribute(node.parent ?? node) && ATTRIBUTES.test((node.parent as ts.JsxAttribute).name.getText());
    // Any other text of several words is one that a page shows: the sentence of a branch, or of a list.
    if (ts.isStringLiteralLike(node) && (inAttribute || isSentence(node.text))) yield [file, node.text];
  }
}

function isSentence(text: string): boolean {
  return /^[A-Z“"].* .*\w/.test(text);
}

function nodesOf(file: string, text: string): ts.Node[] {
  const found: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const refusedIn = (words: string) => REFUSED.filter(([, found]) => found.test(words)).map(([what]) => what);

describe('what the place says', () => {
  it('hurts nobody by its words', () => {
    const said = sentences();
    expect(said.length).toBeGreaterThan(200);
    expect(said.flatMap(([where, words]) => refusedIn(words).map((what) => `${where}: ${what}: "${words}"`))).toEqual(
      [],
    );
  });

  it.each([
    ['Posted!', 'an exclamation mark'],
    ['You should rest.', '"should": say what is so, or what one can do'],
    ['It was just early.', '"just": it makes small what is not'],
    ['Write at least ten words.', '"at least": it makes a loss smaller'],
    ['Congratulations on your first post.', 'praise'],
    ['Oops, that did not work.', 'a slip made light of'],
    ['Are you sure?', '"are you sure": say what happens, and how to undo it'],
    ['Saved successfully.', '"success": say what is so now'],
    ['Sorry, we could not do that.', '"sorry" without what for'],
    ['You wrote…', 'dots that trail off'],
    ['Posted 🎉', 'a picture sign'],
    ['{number} members are here.', 'a count of people'],
    ['Tell us about your miscarriage.', 'a name for a loss that is theirs to name'],
  ])('is refused when it says "%s"', (words, what) => {
    expect(refusedIn(words)).toEqual([what]);
  });

  it.each([
    'The room is quiet just now.',
    'We are sorry that this was shown to you.',
    'Loading your groups…',
    'A place to talk after a miscarriage or another pregnancy loss.',
    'Someone may say baby, pregnancy, or neither.',
  ])('may say "%s"', (words) => {
    expect(refusedIn(words)).toEqual([]);
  });

  it('is found between tags, in attributes and in branches', () => {
    const text = `const a = <p title="One!">Two! {now ? 'Three is here!' : 'btn btn--x'} <b>{4}</b></p>;`;
    expect([...marked({ file: 'a.tsx', text })].map(([, words]) => words)).toEqual(['One!', 'Two!', 'Three is here!']);
  });
});
