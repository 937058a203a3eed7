import { describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { startingArticles } from '../../src/library/starting-articles.js';
import { imported, importedFile, part } from './importing.js';

const SECTIONS = [
  'The file',
  'Dropped',
  'Pictures removed',
  'Cut off',
  'Claims without a source',
  'Numbers and thresholds',
  'Red-flag statements',
  'Myths',
  'Words to change',
  'Reading ease',
  'Draft',
];

describe('a page with everything around it', () => {
  const { report, draft } = importedFile('demonstration-page.html');

  it('is reported in sections of one order, the last of which is the draft', () => {
    const headings = [...report.matchAll(/^## (.+?)(?: \(.*\))?$/gm)].map(([, heading]) => heading!);
    expect(headings.slice(0, SECTIONS.length)).toEqual(SECTIONS);
    expect(report.split('\n## Draft\n')).toHaveLength(2);
    expect(report.endsWith(draft.file)).toBe(true);
  });

  it('says what the file was, and what it claims', () => {
    expect(part(report, 'The file')).toMatch(/Kind: HTML\./);
    expect(report).toContain('Title: “Bleeding in early pregnancy”');
    expect(report).toMatch(/comes from “https:\/\/blog\.example\/bleeding”/);
    expect(report).toMatch(/names as author “A\. Demonstration”; nobody here has checked that/);
  });

  it('leaves out what stands around the article, and names each part with its line', () => {
    const dropped = part(report, 'Dropped');
    for (const reason of ['Navigation', 'Cookie or consent notice', 'About the author', 'Share and follow buttons']) {
      expect(dropped).toContain(`### ${reason}`);
    }
    expect(dropped).toMatch(/### Links to other articles[^#]*line \d+: “You may also like.*10 signs he is the one/);
    expect(dropped).toMatch(/### Comments by readers[^#]*line \d+: “2 comments/);
    expect(dropped).toMatch(/“order misoprostol online” \(an address that runs a script\)/);
    expect(dropped).toMatch(/“Buy our kit” \(a link to amazon\.com\)/);
    expect(draft.body).not.toMatch(/cookie|stroller|Celebs|newsletter|Tweet|rights reserved|9 weeks|drawn|frame/i);
  });

  it('keeps headings, lists within lists, tables and boxes of the article', () => {
    expect(draft.body).toMatch(/^## When to go to hospital$/m);
    expect(draft.body).toMatch(/^1\. Rest in bed.*\n2\. Drink pennyroyal tea\..*\n {3}- Three cups a day/m);
    expect(draft.body).toMatch(/^\| Week \| Sign \|\n\| --- \| --- \|\n\| 6 \| Heavy bleeding .*\|/m);
    expect(draft.body).toContain('Pain at the tip of your shoulder needs an ambulance.');
    expect(draft.body).toContain('It isn’t your fault.');
  });

  it('removes every picture and says where it was', () => {
    const pictures = part(report, 'Pictures removed');
    expect(pictures).toMatch(/Pictures removed \(3\)/);
    expect(pictures).toMatch(
      /`\/\/cdn\.example\/clots\.jpg`, described as “Photo of clots”, caption “What clots look like”/,
    );
    expect(pictures).toMatch(/pixel\.example.*a dot that counts readers/);
    expect(pictures).toContain('hero.png');
    expect(pictures).toContain('behind a cover');
    expect(draft.file).not.toMatch(/cdn\.example|pixel\.example|!\[/);
  });

  it('makes sources of links and of notes, and lists what has none', () => {
    expect(draft.sources.map(({ n, url }) => [n, url])).toEqual([
      [1, 'https://www.acog.org/womens-health'],
      [2, 'https://www.nhs.uk/conditions/miscarriage/'],
    ]);
    expect(draft.body).toMatch(/according to the NHS \[2\]\. /);
    expect(draft.body).toMatch(/should be checked\.\[1\]/);
    const claims = part(report, 'Claims without a source');
    expect(claims).not.toContain('1 in 4 pregnancies');
    expect(claims).toMatch(
      /line \d+, under “When to go to hospital”: “Rest in bed, because bed rest prevents miscarriage\.”/,
    );
    expect(draft.body).toContain(
      'Soaking two pads an hour for three hours means you should go to hospital. [source needed]',
    );
  });

  it('sets numbers beside ours and says where somebody would wait longer', () => {
    const numbers = part(report, 'Numbers and thresholds');
    expect(numbers).toMatch(/two pads an hour.*F-RED-09.*waits longer than our rule/is);
    expect(numbers).toMatch(/102°F.*100\.4 °F or more \(F-RED-12.*waits longer than our rule/is);
    expect(numbers).toMatch(/800 mcg.*our texts give no doses/is);
    expect(numbers).toMatch(/1 in 4.*F-STA-01/is);
  });

  it('shows dangerous advice to the clinician first', () => {
    const [, hurting = '', others = ''] = part(report, 'Red-flag statements').split(/^### /m);
    expect(hurting).toContain('May hurt');
    expect(hurting).toMatch(
      /Fainting is common and nothing to worry about, so wait until morning.*care is not needed, or can wait/,
    );
    expect(hurting).toMatch(/pennyroyal tea.*home remedy/);
    expect(hurting).toMatch(/order misoprostol online and take 800 mcg.*names a dose.*where or how to get medicines/);
    expect(others).toMatch(/tip of your shoulder/);
    expect(draft.body).toMatch(/so wait until morning\..*\[for the clinician\]/);
    expect(part(report, 'Myths')).toMatch(/bed rest prevents miscarriage.*bed-rest/);
  });
});

describe('a scraped article that breaks off', () => {
  const { report, draft } = importedFile('demonstration-article.md');

  it('is marked where it ends, and where a part is missing', () => {
    expect(draft.body).toMatch(/seeking support, you can \[cut off here\]$/);
    expect(part(report, 'Cut off')).toMatch(/the table of contents names a part.*“Types of Discharge”/);
  });

  it('loses its link-bait, and names the lines of the file', () => {
    expect(part(report, 'Dropped')).toMatch(/line 14: “A Star's Shocking Beach Photos/);
    expect(part(report, 'Dropped')).toMatch(/line 51: “Read also: 15 Celebrities/);
    expect(draft.body).not.toMatch(/Celebrit|Strollers|He's The One|Beach/);
    expect(part(report, 'Pictures removed')).toMatch(/line 3: `https:\/\/images\.example\/discharge\.jpg`/);
  });

  it('is compared with what we know', () => {
    const numbers = part(report, 'Numbers and thresholds');
    expect(numbers).toMatch(/Differs[^#]*more than one pad per hour.*does not say for how long/s);
    expect(numbers).toMatch(/Differs[^#]*3 to 6 months.*asks people to wait/s);
    expect(numbers).toMatch(
      /Gives no number where ours do[^#]*Passing large clots or tissue.*no size[^#]*Fever or chills.*no temperature/s,
    );
    expect(numbers).toMatch(/Agrees[^#]*about 50%.*F-CAU-02/s);
    expect(numbers).toMatch(/Unknown[^#]*9\.4%/s);
    expect(part(report, 'Myths')).toMatch(/both involve blood.*blood-is-normal/);
    expect(part(report, 'Myths')).toMatch(/Stress is rarely the sole cause.*stress/);
    expect(part(report, 'Words to change')).toMatch(/“spontaneous abortion”.*“miscarriage”/);
    expect(part(report, 'Words to change')).toMatch(/remnants[^]*peace of mind[^]*come out stronger/);
    expect(part(report, 'Red-flag statements')).toMatch(/The text says nothing about[^]*ectopic pregnancy/);
  });

  it('becomes a draft in the form of our articles, reviewed by nobody', () => {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft.file)!;
    const front = parse(head!) as Record<string, unknown>;
    expect(front).toMatchObject({ slug: expect.stringMatching(/^[a-z0-9-]+$/), reviewed: null, facts: [] });
    expect(body!.trim()).toBe(draft.body);
    const folder = mkdtempSync(path.join(tmpdir(), 'beside-draft-'));
    mkdirSync(path.join(folder, 'articles'));
    writeFileSync(path.join(folder, 'articles', `${draft.slug}.md`), draft.file);
    expect(startingArticles(folder)).toMatchObject([{ slug: draft.slug, body: draft.body, sources: [] }]);
    rmSync(folder, { recursive: true });
  });
});

describe('where a text breaks off', () => {
  it.each([
    ['in the middle of a word', 'You should call your doctor if the bleedi', /bleedi.*\[cut off here\]/],
    ['with dots', 'Bleeding can last for some days...', /\[cut off here\]$/],
    ['with a call to read on', 'Bleeding can last for some days. [Read more]', /days\..*\[cut off here\]$/],
    ['behind a wall', 'Bleeding can last some days.\n\nSubscribe to continue reading', /days\..*\[cut off here\]$/],
    ['in a tag', '<p>Bleeding can last some days.</p><p>Call your doctor <a hre', /\[cut off here\]$/],
    ['in a script', '<p>Bleeding can last some days.</p><script>var a = "', /days\..*\[cut off here\]$/],
    ['without closing', '<html><body><div><p>Bleeding can last some days.', /days\..*\[cut off here\]$/],
    ['after a heading', '# Bleeding\n\nIt can last some days.\n\n## Conclusion', /## Conclusion \[cut off here\]$/],
  ])('%s, it says so', (_, text, expected) => {
    const { draft, report } = imported(text);
    expect(draft.body).toMatch(expected);
    expect(part(report, 'Cut off')).not.toContain('seems to be whole');
  });

  it('says nothing of a text that is whole', () => {
    const { draft, report } = imported('Bleeding.\n\nBleeding can last some days. Call your doctor if you worry.\n');
    expect(draft.body).not.toContain('[cut off here]');
    expect(part(report, 'Cut off')).toContain('seems to be whole');
  });
});

describe('who a text says it is by', () => {
  const said = (content: string, name?: string) => part(imported(content, name).report, 'The file');

  it('is told from a line of the text that is left out of the draft', () => {
    const content = '# Bleeding\n\nBy Jane Doe, RN\n\nMedically reviewed by Dr. Ana Ruiz\n\nBleeding needs care today.';
    expect(said(content, 'a.md')).toMatch(/names as author “Jane Doe, RN”/);
    expect(said(content, 'a.md')).toMatch(
      /somebody reviewed it: “Medically reviewed by Dr. Ana Ruiz”.*no review of ours/,
    );
  });

  it('is told from what a page says to search engines, however it is nested or broken', () => {
    const linked = {
      '@graph': [{ author: [{ name: 'J. Doe' }], reviewedBy: 'A. Ruiz', datePublished: '2021-02-03T01:00' }],
    };
    const page = (json: string) =>
      `<h1>Bleeding</h1><script type="application/ld+json">${json}</script><p>Bleeding needs care today.</p>`;
    expect(said(page(JSON.stringify(linked)))).toMatch(
      /author “J\. Doe”[^]*reviewed it: “A\. Ruiz”[^]*dated “2021-02-03”/,
    );
    for (const broken of ['{"author":', '['.repeat(50_000), '{"author":{"name":{"author":7}}}']) {
      expect(said(page(broken))).toContain('names no address, author or date');
    }
  });
});
