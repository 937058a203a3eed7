import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audiences } from '../../../src/kernel/audiences.js';
import { StartingContent } from '../../../src/operations/index.js';
import { TestClock } from '../../setup/clock.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

const SLUGS = readdirSync('content/articles').map((name) => name.replace('.md', ''));
const ARTICLE = `query ($slug: String!, $opened: [String!]) { article(slug: $slug) {
  id title summary notes coveredNotes reviewedBy reviewedOn sources { n organisation title url }
  sections(opened: $opened) { anchor title covered body } } }`;
const COVERED = 'miscarriage-bleeding-in-words';

describe('the library', () => {
  const clock = new TestClock();
  let server: TestServer;
  let visitor: Person;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
    visitor = new Person(server);
  });
  afterAll(() => server.stop());

  const page = async (slug: string) => {
    const response = await fetch(`${server.url}/articles/${slug}`);
    return { status: response.status, headers: response.headers, html: await response.text() };
  };

  it('is read by everybody, in pages, by title', async () => {
    const query = `query ($after: String) {
      articles(first: 3, after: $after) { edges { node { slug title } } pageInfo { hasNextPage endCursor } } }`;
    const found: { slug: string; title: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { articles }: { articles: any } = await visitor.send(query, { after });
      found.push(...articles.edges.map((edge: { node: { slug: string; title: string } }) => edge.node));
      expect(articles.edges.length).toBeLessThanOrEqual(3);
      ({ endCursor: after, hasNextPage: more } = articles.pageInfo);
    }
    expect(found.map(({ slug }) => slug).sort()).toEqual([...SLUGS].sort());
    expect(await visitor.refused('{ article(slug: "no-such") { id } }')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sends the words of a covered section only to whoever opens it', async () => {
    const { article } = await visitor.send(ARTICLE, { slug: COVERED });
    expect(article.coveredNotes).toEqual(['BABY_DESCRIBED', 'LABOUR_AND_BIRTH']);
    const covered = article.sections.filter((section: { covered: boolean }) => section.covered);
    expect(covered).toEqual([{ anchor: 'from-12-weeks-on', title: 'From 12 weeks on', covered: true, body: null }]);
    expect(JSON.stringify(article)).not.toContain('second-trimester loss');
    const { article: open } = await visitor.send(ARTICLE, { slug: COVERED, opened: ['from-12-weeks-on'] });
    expect(JSON.stringify(open)).toContain('second-trimester loss');
  });

  it('says plainly that no clinician has reviewed a text, and who has, and when that is over', async () => {
    const { article } = await visitor.send(ARTICLE, { slug: COVERED });
    expect(article).toMatchObject({ reviewedBy: null, reviewedOn: null });
    expect((await page(COVERED)).html).toContain('Not yet clinically reviewed.');
    await server.sql(
      `insert into library.approval (id, revision_id, content_hash, author_key, reviewed_by, reviewed_on,
                                     next_review_on, approved_at)
       select gen_random_uuid(), r.id, r.content_hash, r.author_key, 'A clinician', '2026-03-01', '2026-06-01',
              '2026-03-01' from library.revision r join library.work w on w.id = r.work_id where w.slug = $1`,
      [COVERED],
    );
    const reviewed = await pageOnce((html) => html.includes('Reviewed by'));
    expect(reviewed).toContain('Reviewed by A clinician on 1 March 2026. Next review by 1 June 2026.');
    expect(reviewed).not.toContain('That date has passed');
    clock.advance({ days: 100 });
    expect((await page(COVERED)).html).toContain('That date has passed');
  });

  it('has a page for each article without script, with help, notes and contents before the text', async () => {
    for (const slug of SLUGS) {
      const { status, headers, html } = await page(slug);
      expect([slug, status]).toEqual([slug, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=300');
      expect(headers.get('set-cookie')).toBeNull();
      expect(html).not.toMatch(
        /<img|<iframe|@import|url\(|\son\w+=|<script(?! type="module" src="\/assets\/)|<link [^>]*"https?:/,
      );
      expect(html).toContain('href="/leave"');
      const { article } = await visitor.send('query ($slug: String!) { article(slug: $slug) { notes } }', { slug });
      const warned = article.notes.length > 0 ? ['Before you read.'] : [];
      const order = ['<h1', 'Whom to call now', ...warned, 'On this page', '<section'];
      const places = order.map((mark) => html.indexOf(mark));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(html.match(/<h1/g)).toHaveLength(1);
    }
  });

  it('leads from every mark to its source and back, and to every heading', async () => {
    for (const slug of SLUGS) {
      const { html } = await page(slug);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      expect(html.replace(/<[^>]+>/g, '')).not.toMatch(/\[\d+\]/);
      expect(targets.filter((target) => /^r\d/.test(target)).length).toBeGreaterThan(0);
    }
  });

  it('covers a section until it is opened, says what is beneath, and leads past the cover on the way back', async () => {
    const { html } = await page(COVERED);
    const covered = /<details class="veil" id="from-12-weeks-on">([\s\S]*?)<\/details>/.exec(html)![1]!;
    expect(covered).toContain('Covered, because it has: Baby described, Labour and birth.');
    expect(html).not.toMatch(/<details[^>]*open/);
    const beneath = [...covered.matchAll(/id="(r[\d-]+)"/g)].map((match) => match[1]!);
    expect(beneath.length).toBeGreaterThan(0);
    expect(beneath.filter((place) => html.includes(`href="#${place}"`))).toEqual([]);
  });

  it('answers kindly, with the way to help, when there is no such page', async () => {
    for (const path of ['/articles/no-such', '/nowhere', '/articles/a/b']) {
      const response = await fetch(server.url + path);
      const html = await response.text();
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(html).toContain('There is nothing at this address');
      expect(html).toContain('href="/help"');
      expect(html).not.toContain('no-such');
    }
  });

  it('tells titles for a shelf from memory, even without its table', async () => {
    const [one] = await server.sql<{ id: string; title: string }>(
      `select w.id, r.title from library.work w join library.revision r on r.work_id = w.id where w.slug = $1`,
      [COVERED],
    );
    await server.sql('alter table library.revision rename to away');
    const previews = await server.app.get(Audiences).previews(null, 'article', [one!.id, visitor.passphrase]);
    expect([...previews.values()]).toEqual([{ ...one, slug: COVERED }]);
    await server.sql('alter table library.away rename to revision');
  });

  it('is added to and never overwritten by a later start', async () => {
    await server.sql(
      `update library.revision r set state = 'replaced', replaced_on = '2026-03-05'
       from library.work w where w.id = r.work_id and w.slug = $1`,
      [COVERED],
    );
    await server.sql(
      `insert into library.revision (id, work_id, n, state, origin, version, title, summary, body, notes,
         covered_sections, covered_notes, facts, sources, pictures, content_hash, author_left, begun_at, published_on)
       select gen_random_uuid(), work_id, 2, 'published', 'curator', 1, 'Our own words', summary, body, notes,
         covered_sections, covered_notes, facts, sources, pictures, content_hash, true, begun_at, replaced_on
       from library.revision where state = 'replaced'`,
    );
    await server.sql(`delete from library.work where slug = 'finding-support'`);
    const groups = await server.sql('select * from groups.support_group order by slug');
    const pins = await server.sql('select * from groups.pin order by group_id, position');
    expect(await server.app.get(StartingContent).load()).toMatchObject({ articles: SLUGS.length });
    expect((await visitor.send(ARTICLE, { slug: COVERED })).article.title).toBe('Our own words');
    expect(await server.sql('select * from groups.support_group order by slug')).toEqual(groups);
    expect(await server.sql('select * from groups.pin order by group_id, position')).toEqual(pins);
  });

  it('gives every group a shelf with help first, then articles', async () => {
    const first = await server.sql<{ kind: string }>('select kind from groups.pin where position = 0');
    expect(first.length).toBeGreaterThanOrEqual(10);
    expect(first.every((pin) => pin.kind === 'helplines')).toBe(true);
    const lost = await server.sql(`select 1 from groups.pin where kind = 'article' and target_id is null`);
    expect(lost).toEqual([]);
  });

  /** The page once a change has been read behind an answer. */
  async function pageOnce(holds: (html: string) => boolean): Promise<string> {
    clock.advance({ minutes: 2 });
    let { html } = await page(COVERED);
    for (let i = 0; i < 200 && !holds(html); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ html } = await page(COVERED));
    }
    return html;
  }
});
