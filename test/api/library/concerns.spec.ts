import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audiences } from '../../../src/kernel/audiences.js';
import { Config } from '../../../src/kernel/config.js';
import { StartingContent } from '../../../src/operations/start/starting-content.service.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId, Person } from '../../world/person.js';
import { approval, APPROVE, BEGIN, onStaff, PUBLISH, published, saved, submitted, WORDS, WORK } from './desk.js';

const CONCERNS = `query ($open: Boolean!) { libraryConcerns(open: $open) { edges { node {
  id title isCurrent section words receivedOn answer answererName } } } }`;
const CLOSE = `mutation ($id: Id!, $answer: String!) { closeConcern(id: $id, answer: $answer) {
  words answer answererName answeredAt } }`;

describe('a published text', () => {
  let server: TestServer;
  let author: Person;
  let clinician: Person;
  beforeAll(async () => {
    server = await startServer();
    author = await onStaff(server, 'operator', 'Ada');
    clinician = await onStaff(server, 'clinician');
  });
  afterAll(() => server.stop());

  const get = async (path: string) => {
    const response = await fetch(server.url + path, { redirect: 'manual' });
    return { status: response.status, to: response.headers.get('location'), html: await response.text() };
  };
  const post = async (slug: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/articles/${slug}/unclear`, {
      method: 'POST',
      headers: { origin: server.app.get(Config).publicUrl, ...headers },
      body: new URLSearchParams(fields),
    });
    return { status: response.status, html: await response.text() };
  };
  /** Days go by, and the two sign in again. */
  const pass = async (days: number) => {
    server.clock.advance({ days });
    await author.signIn();
    await clinician.signIn();
  };
  const concerns = async (open = true) =>
    (await author.send(CONCERNS, { open })).libraryConcerns.edges.map(({ node }: { node: object }) => node);
  const replace = async (first: { id: string; workId: string }, words: object, nextReviewOn = '2026-12-01') => {
    const { beginRevision } = await author.send(BEGIN, { input: { clientId: clientId(), workId: first.workId } });
    const revision = await submitted(author, await saved(author, beginRevision, words));
    await clinician.send(APPROVE, approval(revision, { nextReviewOn }));
    return (await author.send(PUBLISH, { id: revision.id })).publishRevision;
  };

  describe('that is unclear or wrong', () => {
    it('is said so by anybody, of the page or of a part, and nothing of them is kept', async () => {
      const revision = await published(author, clinician, {}, 'said-of');
      const { html } = await get('/articles/said-of');
      expect(html).toContain('href="/articles/said-of/unclear"');
      expect(html).toContain('href="/articles/said-of/unclear?part=resting"');
      const form = (await get('/articles/said-of/unclear?part=resting')).html;
      expect(form).toContain('<option value="resting" selected>Resting</option>');
      expect(form).toContain('href="/help"');
      const sent = await post('said-of', { words: 'What is much?', part: 'resting', revision: revision.id });
      expect([sent.status, sent.html.includes('It was sent')]).toEqual([200, true]);
      const rows = await server.sql('select * from library.concern');
      expect(rows).toEqual([
        {
          ...{ id: expect.any(String), revision_id: revision.id, section: 'Resting', words: 'What is much?' },
          ...{ received_on: expect.anything(), state: 'open', answer: null, answered_by: null, answered_at: null },
        },
      ]);
      expect(await concerns()).toMatchObject([{ title: WORDS.title, isCurrent: true, section: 'Resting' }]);
    });

    it('is answered and closed by a curator, once', async () => {
      const [{ id }] = await concerns();
      expect(await new Person(server).refused(CLOSE, { id, answer: 'Done.' })).toMatchObject({ code: 'SIGN_IN' });
      const member = await new Person(server).signUp();
      expect(await member.refused(CLOSE, { id, answer: 'Done.' })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await member.refused(CONCERNS, { open: true })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await author.refused(CLOSE, { id, answer: ' ' })).toMatchObject({ code: 'TOO_SHORT', field: 'answer' });
      const { closeConcern } = await author.send(CLOSE, { id, answer: 'It says how much now.' });
      expect(closeConcern).toMatchObject({ answer: 'It says how much now.', answererName: 'Ada' });
      expect(await author.refused(CLOSE, { id, answer: 'Again.' })).toMatchObject({ code: 'STALE' });
      expect([await concerns(), (await concerns(false)).length]).toEqual([[], 1]);
      const { libraryWork } = await author.send(WORK, { id: (await published(author, clinician)).workId });
      expect(libraryWork.openConcerns).toBe(0);
    });

    it('is told so only in words, from here, of a page there is; what was typed stays in the form', async () => {
      await published(author, clinician, {}, 'told');
      expect((await post('no-such', { words: 'Hm.' })).status).toBe(404);
      expect(await post('told', { words: '' })).toMatchObject({ html: expect.stringContaining('There is a problem') });
      const long = await post('told', { words: 'x'.repeat(2_001), part: 'resting' });
      expect([long.status, long.html.includes('x'.repeat(2_001))]).toEqual([400, true]);
      expect((await post('told', { words: 'Hm.' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
      const hostile = await post('told', { words: '<script>alert(1)</script>'.repeat(100), part: '"><b>' });
      expect(hostile.html).not.toContain('<script>alert');
      const draft = await author.send(BEGIN, {
        input: { clientId: clientId(), workId: (await published(author, clinician)).workId },
      });
      await post('told', { words: 'Of a draft.', revision: draft.beginRevision.id, part: 'no-such' });
      expect(await concerns()).toMatchObject([
        { title: WORDS.title, section: '', words: 'Of a draft.', isCurrent: true },
      ]);
    });
  });

  describe('that was replaced', () => {
    it('leads from its old address to the new words, and says when and what changed', async () => {
      const first = await published(author, clinician, {}, 'replaced');
      expect(await get('/articles/replaced/revisions/1')).toMatchObject({ status: 302, to: '/articles/replaced' });
      expect((await get('/articles/replaced')).html).toContain('href="/articles/replaced/revisions/1"');
      await pass(30);
      const body = '## Resting\n\nMost people can rest for 5 days. [1]\n\n## Going out\n\nWhen you want to.';
      await replace(first, { body, coveredSections: [], coveredNotes: [] });
      const { status, html } = await get('/articles/replaced/revisions/1');
      expect(status).toBe(200);
      expect(html).toMatch(/Replaced on \d+ April 2026\./);
      expect(html).toContain('<a href="#resting">Resting</a>');
      expect(html).toContain('What the body does (no longer here)');
      expect(html).toContain('5 days');
      expect(html).not.toContain('2 days');
      expect((await get('/articles/replaced')).html).not.toContain('Replaced on');
      await author.send(BEGIN, { input: { clientId: clientId(), workId: first.workId } });
      for (const n of ['0', '3', 'x', '1e3', '-1', '99999999999']) {
        expect([n, (await get(`/articles/replaced/revisions/${n}`)).status]).toEqual([n, 404]);
      }
    });
  });

  describe('whose review is over', () => {
    it('warns at once, leaves every shelf after 90 days, and tells curators of both', async () => {
      const revision = await published(author, clinician, {}, 'overdue');
      const due = async () => (await author.send(WORK, { id: revision.workId })).libraryWork.due;
      const shelf = async () => (await server.app.get(Audiences).previews(null, 'article', [revision.workId])).size;
      expect([await due(), await shelf()]).toEqual(['GOOD', 1]);
      await pass(300);
      expect([await due(), await shelf()]).toEqual(['OVERDUE', 1]);
      expect((await get('/articles/overdue')).html).toContain('That date has passed');
      await pass(90);
      expect([await due(), await shelf()]).toEqual(['LONG_OVERDUE', 0]);
      expect((await get('/articles/overdue')).html).toContain('taken off the shelves of groups');
      const { libraryRevision } = await author.send('query ($id: Id!) { libraryRevision(id: $id) { id version } }', {
        id: revision.id,
      });
      const until = new Date(server.clock.now().getTime() + 100 * 86_400_000).toISOString().slice(0, 10);
      await clinician.send(APPROVE, approval(libraryRevision, { nextReviewOn: until }));
      expect([await due(), await shelf()]).toEqual(['GOOD', 1]);
      expect((await get('/articles/overdue')).html).not.toContain('That date has passed');
    });
  });

  describe('of the starting edition', () => {
    it('says that nobody reviewed it, until a clinician of the community approves exactly those words', async () => {
      await server.app.get(StartingContent).load();
      expect((await get('/articles/when-to-get-help')).html).toContain('Not yet clinically reviewed.');
      const [row] = await server.sql<{ id: string; version: number }>(
        `select r.id, r.version from library.revision r join library.work w on w.id = r.work_id
         where w.slug = 'when-to-get-help'`,
      );
      expect(await author.refused(APPROVE, approval({ ...row!, workId: '' }))).toMatchObject({ code: 'NOT_ALLOWED' });
      const until = new Date(server.clock.now().getTime() + 100 * 86_400_000).toISOString().slice(0, 10);
      const given = approval({ ...row!, workId: '' }, { reviewedBy: 'The midwife', nextReviewOn: until });
      expect((await clinician.send(APPROVE, given)).approveRevision.state).toBe('PUBLISHED');
      expect((await get('/articles/when-to-get-help')).html).toContain('Reviewed by The midwife');
    });

    it('has myths and figures, each with its verdict and its sources', async () => {
      const rows = await server.sql<{ kind: string; n: number; bare: number }>(
        `select w.kind, count(*)::int as n,
                (count(*) filter (where r.sources = '[]' and r.verdict <> 'Waiting for a reviewer'))::int as bare
         from library.work w join library.revision r on r.work_id = w.id
         where w.kind <> 'article' and r.verdict is not null group by w.kind order by w.kind`,
      );
      expect(rows).toEqual([
        { kind: 'figure', n: expect.any(Number), bare: 0 },
        { kind: 'myth', n: expect.any(Number), bare: 0 },
      ]);
      expect(rows.every(({ n }) => n > 5)).toBe(true);
    });
  });
});
