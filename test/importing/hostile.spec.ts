import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Unreadable } from '../../src/library/importing/index.js';
import { Scanner } from '../../src/library/importing/reading/scanner.js';
import { imported, part } from './importing.js';

const fixture = (name: string) => readFileSync(path.resolve('test/importing/fixtures', name), 'utf8');
const PAGE = fixture('demonstration-page.html');
const MARKDOWN = fixture('demonstration-article.md');

/** What no report and no draft may hold, whatever the file did. */
function expectHarmless(content: string | Uint8Array, name = 'page.html'): void {
  let result;
  try {
    result = imported(content, name);
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    expect((error as Error).message).toMatch(/^[^\n]+\.$/);
    return;
  }
  const { report, draft } = result;
  const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[0];
  expect(first(/<[a-z!/?]/i, report)).toBeUndefined();
  expect(first(/(?:javascript|vbscript)\s*:/i, report)).toBeUndefined();
  expect(
    first(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/, report),
  ).toBeUndefined();
  expect(first(/!\[|\]\(/, draft.file)).toBeUndefined();
  expect(first(/\.(?:jpe?g|png|gif|webp)\b/i, draft.file)).toBeUndefined();
  expect(report.split(/^## Draft$/m)).toHaveLength(2);
  expect(report.endsWith(draft.file)).toBe(true);
}

describe('a hostile file', () => {
  it.each([
    ['markup in text', '<p>Bleeding &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;img src=x&amp;gt; needs care.</p>'],
    ['a script in a script', '<p>Bleeding <scr<script>ipt>alert(1)</scr</script>ipt> needs care.</p>'],
    ['handlers', '<p onclick="a()">Bleeding needs care.</p><svg/onload=alert(1)><img src=x onerror=alert(1)//'],
    [
      'addresses that run',
      '<p>See <a href=" java\tscript:alert(1)">this</a>, <a href="data:text/html,x">that</a> on bleeding.</p>',
    ],
    ['an address in disguise', '<p>See <a href="https://nhs.uk@evil.example/">the NHS</a> on bleeding.</p>'],
    [
      'links of Markdown',
      '# Bleeding\n\n[care](javascript:alert(1)) ![x](http://a.example/b.png) <javascript:alert(1)>',
    ],
    [
      'Markdown in HTML',
      '<p>[care](javascript:alert(1)) ![x](http://a.example/b.png) `code` on bleeding</p><h2>Draft</h2><p>## Draft</p>',
    ],
    [
      'Markdown in text',
      'Bleeding needs care: see\n\n## Draft\n\n> quote\n\n    code\n\n<script>x</script>\n\n[a]: javascript:x',
    ],
    [
      'a title that is markup',
      '<title><script>x</script></title><h1>&lt;script&gt; ---\nreviewed: "yes"</h1><p>Bleeding needs care.</p>',
    ],
    ['definitions', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><p>Bleeding &c;&c; needs care.</p>'],
    [
      'conditional code',
      '<!--[if gte IE 9]><script>x</script><![endif]--><![if !IE]><p>Bleeding needs care.</p><![endif]>',
    ],
    ['an instruction', '<?php system("x"); ?><p>Bleeding needs care.</p><?xml version="1.0"?>'],
    [
      'frames and objects',
      '<iframe srcdoc="<p>x">y</iframe><object data=x></object><embed src=x><p>Bleeding needs care.</p>',
    ],
    ['text turned around', '<p>Bleeding\u202E desrever \u2066is\u2069 care.\u200B\uFEFF</p>'],
  ])('stays text: %s', (_, content) => expectHarmless(content));

  it('has no part that a reader of the report could take for the draft', () => {
    const { report, draft } = imported('<h1>Bleeding</h1><h2>Draft</h2><p>It needs care.</p><p>Draft</p>');
    expect(report.split('\n## Draft\n')).toHaveLength(2);
    expect(draft.body).toContain('## The draft');
  });

  it.each([
    '<h1>Draft</h1><h2>DRAFT: take this</h2><h2><b>Draft</b></h2><h2>D&#8203;raft</h2><h2>&nbsp;Draft </h2><p>It bleeds.</p>',
    '<title>x&#13;## Draft&#10;---</title><p>Bleeding&#13;## Draft&#x2028;## Draft&NewLine;## Draft&#10;&#10;## Draft</p>',
    '<pre>Bleeding\n\n## Draft\n\n---\nslug: x\nreviewed: yes\n---</pre><blockquote><p>x<br>## Draft<br># Draft</p></blockquote>',
    '<p>Bleeding<br>## Draft<br>Draft<br>-----<br>Draft<br>=====</p><ul><li>## Draft</li></ul><table><tr><td>## Draft<td>b<tr><td>c<td>## Draft</table>',
    'Bleeding needs care.\n\nDraft\n-----\n\n##Draft\n\n  ## Draft ##\n\n> ## Draft\n\n- ## Draft\n\n    ## Draft\n',
    '# Bleeding\n\n## Draft\n\n## Draft ##\n\n<h2>Draft</h2>\n\n```\n## Draft\n```\n\n[^1]: ## Draft\n\n## References\n\n1. a\n## Draft\n',
    '<h1>Bleeding</h1><img alt="x&#10;&#10;## Draft&#10;" src="a"><script>\n## Draft\n</script><a href="https://nhs.uk/\n## Draft">\n## Draft\n</a>',
  ])('has one heading “Draft”, with the draft beneath and nothing after it (%#)', (content) => {
    for (const name of ['## Draft\n## Draft\n.html', 'page.txt']) {
      const { report, draft } = imported(content, name);
      expect(report.match(/^[ \t>-]*#{1,6}[ \t]*\W*draft\b/gim)).toEqual(['## Draft']);
      expect(report.endsWith(`\n## Draft\n\n${draft.file}`)).toBe(true);
      expect(report.match(/^draft\s*\n\s*[-=]+\s*$/gim)).toBeNull();
    }
  });

  it('hides nothing in references: what turns text around or is not seen is taken out', () => {
    expectHarmless(
      '<h1>A&#x202E;b</h1><p title="a&#8203;">Bleeding&#x202E; &#8294;needs&#x2069; c&#8203;are&shy;.</p>',
    );
    expect(imported('<p>Bl&#8203;eeding &#x202E;needs ca&shy;re.</p>').draft.body).toContain('Bleeding needs care.');
  });

  it('keeps what an unclosed comment, title or box would hide, and says that it was cut', () => {
    expect(imported('<p>Bleeding needs care.</p><!-- note <p>Call your doctor today.</p>').draft.body).toContain(
      'Call your doctor',
    );
    expect(imported('<title>Bleeding <p>Call your doctor today about it.</p>').draft.file).toContain(
      'Call your doctor',
    );
    const { report } = imported('<p>Bleeding needs care.</p><script>var hidden = "much');
    expect(part(report, 'Cut off')).toMatch(/a script that begins in line 1 is never closed/);
  });

  it('says how long a text may be, and loses nothing in silence', () => {
    const long = `<h1>Bleeding</h1>${'<p>Bleeding in early pregnancy is common and needs a call the same day.</p>'.repeat(20_000)}`;
    const { draft, report } = imported(long);
    expect(draft.body.length).toBeGreaterThan(450_000);
    expect(draft.body).toMatch(/\[cut off here\]$/);
    expect(part(report, 'Cut off')).toMatch(/longer than an article can be \(500,000 characters, 10,000 paragraphs\)/);
    for (const [name, lines] of [
      ['text.txt', 'Bleeding in early pregnancy needs a call.\n\n'.repeat(20_000)],
      ['many.html', `<p>Bleeding needs a call.</p>${'<b>a</b>'.repeat(200_000)}`],
    ] as const) {
      const cut = imported(lines, name);
      expect(part(cut.report, 'Cut off')).toMatch(/longer than an article can be/);
      expect(cut.draft.body).toMatch(/\[cut off here\]$/);
    }
    expect(() => imported(Buffer.alloc(33 * 1_024 * 1_024, 97))).toThrow(/larger than 32 MB/);
  });

  it('never throws anything but one sentence, and never lets markup through: random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectHarmless(bytes)),
      { numRuns: 200 },
    );
  });

  it('never throws anything but one sentence, and never lets markup through: pages that were tampered with', () => {
    const pieces = fc.constantFrom(
      ...['<script>', '</script>', '<!--', '-->', '<svg onload=a>', '"', "'", '>', '<', '&lt;script&gt;', '<a href="'],
      ...['javascript:', '![a](http://b.example/c.png)', '](', '\n## Draft\n', '<title>', '</div>', '<table>', '\0'],
      ...['\u202E', '\uFFFD', 'â€™', '`', '---\n', '<p>', '</p>', '| a |', '&#0;', '&#x110000;', '<li>', '[1]', '...'],
    );
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), pieces), { maxLength: 12 });
    const source = fc.constantFrom(PAGE, MARKDOWN, MARKDOWN.replace(/[#*[\]|]/g, ''));
    fc.assert(
      fc.property(source, edits, fc.double({ min: 0, max: 1, noNaN: true }), (text, changes, end) => {
        let current = text;
        for (const [where, piece] of changes) {
          const at = Math.floor(where * current.length);
          current = current.slice(0, at) + piece + current.slice(at);
        }
        expectHarmless(current.slice(0, Math.ceil(end * current.length)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a large file', () => {
  const HARD: [string, (n: number) => string][] = [
    ['nesting', (n) => '<div><b>'.repeat(n / 8)],
    ['formatting that a browser repeats', (n) => Array.from({ length: n / 12 }, (_, i) => `<p><b id=${i}>`).join('')],
    ['open quotes', (n) => '<a href="'.repeat(n / 9)],
    ['open comments', (n) => '<!--'.repeat(n / 4)],
    ['open scripts', (n) => '<title><textarea>'.repeat(n / 17)],
    ['attributes', (n) => `<p ${Array.from({ length: n / 8 }, (_, i) => `a${i}=b`).join(' ')}>`],
    ['angles', (n) => '<'.repeat(n)],
    ['closings', (n) => '</div>'.repeat(n / 6)],
    ['one line', (n) => '<i>a</i>'.repeat(n / 8)],
  ];

  it.each(HARD)('is read in steps that grow with its length and no faster: %s', (_, make) => {
    const steps = (length: number) => {
      let count = 0;
      for (const _token of new Scanner(make(length)).tokens()) count += 1;
      return count;
    };
    expect(steps(80_000)).toBeLessThanOrEqual(80_000);
    expect(steps(160_000)).toBeLessThanOrEqual(steps(80_000) * 2.2 + 10);
  });

  const ENDLESS: [string, (n: number) => string][] = [
    ['paragraphs', (n) => '<p>a</p>'.repeat(n / 8)],
    ['lines', (n) => `<p>${'word<br>'.repeat(n / 8)}</p>`],
    ['items of Markdown', (n) => `# a\n\n${'- a\n'.repeat(n / 4)}`],
    ['rules of Markdown', (n) => '---\n'.repeat(n / 4) + 'Bleeding needs care.'],
    ['brackets of Markdown', (n) => `# a\n\n${'['.repeat(n)}`],
    ['cells', (n) => `<table>${'<tr><td>bleeding 10%<td>b'.repeat(n / 26)}`],
    ['questions', (n) => `<p>${'What? '.repeat(n / 6)}`],
    ['addresses', (n) => 'see https://a.example/b.png '.repeat(n / 28)],
    ['angles', (n) => '<'.repeat(n)],
    ['an attribute', (n) => `<p class="${'ad-'.repeat(n / 3)}">Bleeding needs care.</p>`],
  ];

  it.each(ENDLESS)('of 3 MB is read in seconds: %s', (_, make) => {
    const before = process.cpuUsage();
    expectHarmless(make(3_000_000));
    const { user } = process.cpuUsage(before);
    // Three on a machine of its own; tests share theirs.
    expect(user / 1_000_000).toBeLessThan(9);
  });

  it.each([
    ...HARD,
    ['dots', (n: number) => `word ${'.'.repeat(n)}`],
    ['spaces', (n: number) => `word ${' '.repeat(n)} word`],
    ['stars', (n: number) => `# a\n\n${'*a_'.repeat(n / 3)}`],
    ['brackets', (n: number) => `# a\n\n${'[a]('.repeat(n / 4)}`],
    ['quotations', (n: number) => `# a\n\n${'>'.repeat(n)}`],
    ['numbers', (n: number) => `miscarriage ${'10% '.repeat(n / 4)}`],
    ['buttons', (n: number) => `${'share,,,'.repeat(n / 8)}!q`],
    ['sentences', (n: number) => `<p>${'Bleed <b>a</b>. '.repeat(n / 16)}</p>`],
  ] as [string, (n: number) => string][])('takes seconds and not hours: %s', (_, make) => {
    const before = process.cpuUsage();
    expectHarmless(make(200_000));
    const { user } = process.cpuUsage(before);
    expect(user / 1_000_000).toBeLessThan(15);
  });

  it('is read through 100,000 open elements and a picture of 20 MB', () => {
    const { draft } = imported(`${'<div>'.repeat(100_000)}<p>Bleeding needs care today.</p>`);
    expect(draft.body).toContain('Bleeding needs care today.');
    const page = `<h1>Bleeding</h1><img src="data:image/png;base64,${'A'.repeat(20_000_000)}"><p>It needs care today.</p>`;
    const { report } = imported(page);
    expect(report).toMatch(/a picture inside the file \(20,000,0\d\d characters\)/);
    expect(report.length).toBeLessThan(10_000);
  });
});
