import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '../../../src/kernel/personal-data.js';
import { LibraryDrafts } from '../../../src/library/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { accountOf, aGroup, aMember, appoint, viewerOf } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';
import {
  approval,
  APPROVE,
  BEGIN,
  BEGIN_WORK,
  CHANGES,
  DISCARD,
  drafted,
  onStaff,
  PUBLISH,
  published,
  RENAME,
  SAVE,
  saved,
  SEND_BACK,
  SUBMIT,
  submitted,
  TAKE_BACK,
  WITHDRAW,
  WORDS,
  WORK,
  WORKS,
} from './desk.js';

const ARTICLE = 'query ($slug: String!) { article(slug: $slug) { id title reviewedBy reviewedOn nextReviewOn } }';
const PIN = 'mutation ($input: PinInput!) { pinToShelf(input: $input) { shelf { kind title } } }';
const SHELF = 'query ($id: Id!) { group(id: $id) { shelf { kind title slug } } }';

describe('keeping the library', () => {
  let server: TestServer;
  let author: Person;
  let clinician: Person;
  let visitor: Person;
  beforeAll(async () => {
    server = await startServer();
    author = await onStaff(server, 'steward', 'Ada');
    clinician = await onStaff(server, 'clinician');
    visitor = new Person(server);
  });
  afterAll(() => server.stop());

  const page = async (path: string) => {
    const response = await fetch(`${server.url}/articles/${path}`, { redirect: 'manual' });
    return { status: response.status, to: response.headers.get('location'), html: await response.text() };
  };

  describe('a draft', () => {
    it('is begun once for each client id, at an address nobody has', async () => {
      const input = { clientId: clientId(), kind: 'ARTICLE', slug: 'begun', locale: 'en', title: 'Begun' };
      const both = await Promise.all([author.send(BEGIN_WORK, { input }), author.send(BEGIN_WORK, { input })]);
      expect(both[0].beginWork.id).toBe(both[1].beginWork.id);
      expect(both[0].beginWork).toMatchObject({
        n: 1,
        state: 'DRAFT',
        origin: 'CURATOR',
        authorName: 'Ada',
        isYours: true,
      });
      const other = { ...input, clientId: clientId() };
      expect(await author.refused(BEGIN_WORK, { input: other })).toMatchObject({ code: 'TAKEN', field: 'slug' });
      for (const slug of ['Begun', 'a b', '../a', '']) {
        const refused = await author.refused(BEGIN_WORK, { input: { ...other, slug } });
        expect(refused).toMatchObject({ code: 'INVALID', field: 'slug' });
      }
    });

    it('is saved finished or not, says what it lacks, and meets nobody who saved in between', async () => {
      const draft = await drafted(author, {
        ...{ summary: '', body: 'One in 4 people. And [2].', sources: [], coveredSections: ['Gone'], coveredNotes: [] },
      });
      expect(draft.missing).toEqual([
        { what: 'SUMMARY', place: '' },
        { what: 'SOURCES', place: '' },
        { what: 'MARK_WITHOUT_SOURCE', place: '2' },
        { what: 'COVERED_SECTION', place: 'Gone' },
        { what: 'COVERED_NOTES', place: '' },
      ]);
      const input = { revisionId: draft.id, version: draft.version - 1, ...WORDS };
      expect(await author.refused(SAVE, { input })).toMatchObject({ code: 'STALE' });
      expect((await saved(author, draft)).missing).toEqual([]);
    });

    it('is refused with the field that is amiss when it could never be right', async () => {
      const draft = await drafted(author);
      const source = WORDS.sources[0];
      const amiss = [
        [{ title: '' }, 'TOO_SHORT', 'title'],
        [{ body: 'x'.repeat(40_001) }, 'TOO_LONG', 'body'],
        [{ sources: [source, source] }, 'INVALID', 'sources'],
        [{ sources: [{ ...source, n: 0 }] }, 'INVALID', 'sources'],
      ] as const;
      for (const [words, code, field] of amiss) {
        const input = { revisionId: draft.id, version: draft.version, ...WORDS, ...words };
        expect(await author.refused(SAVE, { input })).toMatchObject({ code, field });
      }
    });

    it('belongs to its author, and others begin their own from it', async () => {
      const draft = await drafted(author);
      const input = { revisionId: draft.id, version: draft.version, ...WORDS };
      expect(await clinician.refused(SAVE, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await clinician.refused(DISCARD, { id: draft.id })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await clinician.refused(SUBMIT, { id: draft.id, version: draft.version })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      const begin = { input: { clientId: clientId(), workId: draft.workId } };
      const { beginRevision } = await clinician.send(BEGIN, begin);
      expect(beginRevision).toMatchObject({ n: 2, isYours: true, title: WORDS.title, state: 'DRAFT' });
      expect((await clinician.send(BEGIN, begin)).beginRevision.id).toBe(beginRevision.id);
    });

    it('is thrown away by its author, and the work with it when nothing else is there', async () => {
      const draft = await drafted(author);
      await author.send(DISCARD, { id: draft.id });
      expect(await author.refused(WORK, { id: draft.workId })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('from a file has no author, and whoever hands it in becomes its author', async () => {
      const begun = await server.app
        .get(LibraryDrafts)
        .begin({ title: 'Was it my fault?', body: 'No. [1]', summary: 'About guilt.', sources: WORDS.sources });
      expect(begun).toMatchObject({ slug: 'was-it-my-fault', isNew: true });
      const again = await server.app.get(LibraryDrafts).begin({ title: 'Was it my fault?', body: 'Other words.' });
      expect(again).toMatchObject({ workId: begun.workId, isNew: false });
      const { submitRevision } = await clinician.send(SUBMIT, { id: begun.revisionId, version: 1 });
      expect(submitRevision).toMatchObject({ origin: 'FILE', isYours: true, state: 'SUBMITTED' });
      const refused = await clinician.refused(APPROVE, approval(submitRevision));
      expect(refused).toMatchObject({ code: 'NOT_ALLOWED', field: 'author' });
    });
  });

  describe('what was handed in', () => {
    it('lacks nothing, and never changes again, not even in the database', async () => {
      const lacking = await drafted(author, { sources: [], body: 'Words.' });
      expect(await author.refused(SUBMIT, lacking)).toMatchObject({ code: 'INVALID', field: 'sources' });
      const numbers = await drafted(author, { body: 'It is 1 in 4. And [1].\n\nHalf of 10.' });
      expect(await author.refused(SUBMIT, numbers)).toMatchObject({ code: 'INVALID', field: 'number-without-source' });
      const statement = await drafted(author, {
        ...{ coveredSections: [], coveredNotes: [] },
        body: '## Rest\n\nIt is a sad day. [1]\n\nRest as you like. A fever after a loss means an infection.\n\nYou are not alone.',
      });
      expect(statement.missing).toEqual([
        { what: 'STATEMENT_WITHOUT_SOURCE', place: 'A fever after a loss means an infection.' },
      ]);
      expect(await author.refused(SUBMIT, statement)).toMatchObject({
        code: 'INVALID',
        field: 'statement-without-source',
      });
      const revision = await submitted(author, await drafted(author));
      const input = { revisionId: revision.id, version: revision.version, ...WORDS };
      expect(await author.refused(SAVE, { input })).toMatchObject({ code: 'CLOSED', field: 'state' });
      const change = server.sql(`update library.revision set body = 'Other' where id = $1`, [revision.id]);
      await expect(change).rejects.toThrow('stays as it is');
    });

    it('is taken back by its author or sent back by a clinician, with a word', async () => {
      const revision = await submitted(author, await drafted(author));
      expect(await clinician.refused(TAKE_BACK, { id: revision.id })).toMatchObject({ code: 'NOT_ALLOWED' });
      const { takeBackRevision } = await author.send(TAKE_BACK, { id: revision.id });
      expect(takeBackRevision.state).toBe('DRAFT');
      const again = await submitted(author, takeBackRevision);
      expect(await author.refused(SEND_BACK, { id: again.id, words: 'No.' })).toMatchObject({ code: 'NOT_ALLOWED' });
      const { sendBackRevision } = await clinician.send(SEND_BACK, { id: again.id, words: 'Say how much is heavy.' });
      expect(sendBackRevision).toMatchObject({ state: 'DRAFT', returnedWords: 'Say how much is heavy.' });
      expect((await submitted(author, sendBackRevision)).returnedWords).toBeNull();
    });
  });

  describe('an approval', () => {
    it('is of exactly one wording, by a clinician who did not write it', async () => {
      const revision = await submitted(author, await drafted(author));
      expect(await author.refused(APPROVE, approval(revision))).toMatchObject({ code: 'NOT_ALLOWED' });
      await appoint(server, author, 'clinician');
      const own = await author.refused(APPROVE, approval(revision));
      expect(own).toMatchObject({ code: 'NOT_ALLOWED', field: 'author' });
      await server.sql(`delete from identity.staff_role where role = 'clinician' and account_id = $1`, [
        await accountOf(server, author),
      ]);
      const stale = approval(revision, { version: revision.version - 1 });
      expect(await clinician.refused(APPROVE, stale)).toMatchObject({ code: 'STALE' });
      const { approveRevision } = await clinician.send(APPROVE, approval(revision));
      expect(approveRevision).toMatchObject({ state: 'APPROVED', reviews: [{ reviewedBy: 'Dr. Who Approves' }] });
      expect(await clinician.refused(APPROVE, approval(approveRevision))).toMatchObject({ code: 'CLOSED' });
    });

    it('names who, and a day within three years on which somebody looks again', async () => {
      const revision = await submitted(author, await drafted(author));
      expect(await clinician.refused(APPROVE, approval(revision, { reviewedBy: ' ' }))).toMatchObject({
        code: 'TOO_SHORT',
        field: 'reviewedBy',
      });
      for (const nextReviewOn of ['', 'soon', '2026-02-30', '2020-01-01', '2026-03-04', '2040-01-01']) {
        const refused = await clinician.refused(APPROVE, approval(revision, { nextReviewOn }));
        expect([nextReviewOn, refused.code, refused.field]).toEqual([nextReviewOn, 'INVALID', 'nextReviewOn']);
      }
    });

    it('by its author, or of other words, is refused by the database itself', async () => {
      const revision = await submitted(author, await drafted(author));
      const [authorId, otherId] = [await accountOf(server, author), await accountOf(server, clinician)];
      const insert = (approver: string, hash: string, key: string) =>
        server.sql(
          `insert into library.approval (id, revision_id, content_hash, author_key, approver_id, reviewed_by,
                                         reviewed_on, next_review_on, approved_at)
           select gen_random_uuid(), id, ${hash}, ${key}, $2, 'A name', '2026-03-04', '2026-12-01', '2026-03-04'
           from library.revision where id = $1`,
          [revision.id, approver],
        );
      await expect(insert(authorId, 'content_hash', 'author_key')).rejects.toThrow('check constraint');
      await expect(insert(authorId, 'content_hash', `'nobody'`)).rejects.toThrow('foreign key');
      await expect(insert(otherId, `'\\x00'`, 'author_key')).rejects.toThrow('foreign key');
      await insert(otherId, 'content_hash', 'author_key');
    });
  });

  describe('publishing', () => {
    it('is refused without sources, without an approval, and once the next review is due', async () => {
      const lacking = await drafted(author, { sources: [], body: 'Words.' });
      expect(await author.refused(PUBLISH, { id: lacking.id })).toMatchObject({ code: 'INVALID', field: 'sources' });
      const revision = await submitted(author, await drafted(author));
      const unapproved = await author.refused(PUBLISH, { id: revision.id });
      expect(unapproved).toMatchObject({ code: 'INVALID', field: 'approval' });
      await clinician.send(APPROVE, approval(revision, { nextReviewOn: '2026-03-05' }));
      server.clock.advance({ days: 3 });
      expect(await author.refused(PUBLISH, { id: revision.id })).toMatchObject({
        code: 'EXPIRED',
        field: 'nextReviewOn',
      });
    });

    it('puts the words before everybody, with who reviewed them, in place of those before', async () => {
      const first = await published(author, clinician, {}, 'resting');
      expect(first).toMatchObject({ state: 'PUBLISHED', publishedOn: expect.any(String) });
      expect(await visitor.send(ARTICLE, { slug: 'resting' })).toMatchObject({
        article: { title: WORDS.title, reviewedBy: 'Dr. Who Approves', nextReviewOn: '2026-12-01' },
      });
      const begin = { input: { clientId: clientId(), workId: first.workId, from: first.id } };
      const { beginRevision } = await author.send(BEGIN, begin);
      const body = WORDS.body.replace('2 days', '3 days');
      const second = await submitted(author, await saved(author, beginRevision, { body }));
      expect((await page('resting')).html).toContain('2 days');
      await clinician.send(APPROVE, approval(second));
      await clinician.send(PUBLISH, { id: second.id });
      expect((await page('resting')).html).toContain('3 days');
      const { libraryWork } = await author.send(WORK, { id: first.workId });
      expect(libraryWork.revisions.map((one: { state: string }) => one.state)).toEqual(['PUBLISHED', 'REPLACED']);
      const { revisionChanges } = await author.send(CHANGES, { from: first.id, to: second.id });
      expect(revisionChanges).toEqual([
        {
          part: 'body',
          runs: [
            { kind: 'SAME', text: expect.stringContaining('rest for ') },
            { kind: 'REMOVED', text: '2 ' },
            { kind: 'ADDED', text: '3 ' },
            { kind: 'SAME', text: expect.stringContaining('days. [1]') },
          ],
        },
      ]);
      const elsewhere = await drafted(author);
      expect(await author.refused(CHANGES, { from: first.id, to: elsewhere.id })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('can be taken back: the page is gone, and so is its place on every shelf', async () => {
      const revision = await published(author, clinician, {}, 'withdrawn-later');
      const groupId = await aGroup(server);
      const host = await aMember(server, groupId);
      await appoint(server, host, 'host', groupId);
      await host.send(PIN, { input: { groupId, kind: 'ARTICLE', targetId: revision.workId } });
      await author.send(WITHDRAW, { id: revision.id });
      expect((await page('withdrawn-later')).status).toBe(404);
      expect((await host.send(SHELF, { id: groupId })).group.shelf).toMatchObject([{ kind: 'HELPLINES' }]);
      const pin = { input: { groupId, kind: 'ARTICLE', targetId: revision.workId } };
      expect(await host.refused(PIN, pin)).toMatchObject({ code: 'NOT_FOUND', field: 'targetId' });
      expect(await author.refused(WITHDRAW, { id: revision.id })).toMatchObject({ code: 'CLOSED' });
    });

    it('stands at one address, and an address of old leads on to it', async () => {
      const revision = await published(author, clinician, {}, 'old-address');
      await author.send(RENAME, { id: revision.workId, slug: 'new-address' });
      expect(await page('old-address')).toMatchObject({ status: 301, to: '/articles/new-address' });
      expect((await page('new-address')).status).toBe(200);
      const taken = { id: revision.workId, slug: 'resting' };
      expect(await author.refused(RENAME, taken)).toMatchObject({ code: 'TAKEN', field: 'slug' });
      const begun = { clientId: clientId(), kind: 'ARTICLE', slug: 'old-address', locale: 'en', title: 'Another' };
      expect(await author.refused(BEGIN_WORK, { input: begun })).toMatchObject({ code: 'TAKEN', field: 'slug' });
      await author.send(RENAME, { id: revision.workId, slug: 'old-address' });
      expect(await page('new-address')).toMatchObject({ status: 301, to: '/articles/old-address' });
      expect((await page('old-address')).status).toBe(200);
    });
  });

  describe('an author who leaves', () => {
    const records = () => new Map(server.app.get(PersonalData).all()).get('library')!;

    it('takes their name along, and nobody approves their own words because of it', async () => {
      const leaver = await onStaff(server, 'operator', 'Leaver');
      const draft = await drafted(leaver);
      const waiting = await submitted(leaver, await drafted(leaver));
      const standing = await published(leaver, clinician, {}, 'left-behind');
      expect(await records().export(await viewerOf(server, leaver))).toMatchObject({
        revisions: expect.arrayContaining([expect.objectContaining({ slug: 'left-behind' })]),
      });
      await records().forget(await viewerOf(server, leaver), 'leave');
      const look = async (id: string) =>
        (await author.send('query ($id: Id!) { libraryRevision(id: $id) { state authorName version } }', { id }))
          .libraryRevision;
      expect(await look(draft.id)).toMatchObject({ state: 'DRAFT', authorName: null });
      expect(await look(standing.id)).toMatchObject({ state: 'PUBLISHED', authorName: null });
      expect((await page('left-behind')).html).toContain('Reviewed by Dr. Who Approves');
      const back = await look(waiting.id);
      expect(back).toMatchObject({ state: 'DRAFT', authorName: null });
      const taken = await submitted(clinician, { ...waiting, version: back.version });
      expect(await clinician.refused(APPROVE, approval(taken))).toMatchObject({ code: 'NOT_ALLOWED', field: 'author' });
      expect(
        await server.sql('select 1 from library.revision where author_id = $1', [await accountOf(server, leaver)]),
      ).toEqual([]);
    });

    it('has their drafts destroyed when everything of theirs is to go', async () => {
      const leaver = await onStaff(server, 'steward');
      const draft = await drafted(leaver);
      await records().forget(await viewerOf(server, leaver), 'erase');
      expect(await author.refused(WORK, { id: draft.workId })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('the workspace', () => {
    it('is for those who keep the library everywhere, and for nobody else', async () => {
      const member = await new Person(server).signUp();
      const ofOneGroup = await new Person(server).signUp();
      await appoint(server, ofOneGroup, 'steward', await aGroup(server));
      for (const person of [member, ofOneGroup]) {
        expect(await person.refused(WORKS)).toMatchObject({ code: 'NOT_ALLOWED' });
        const input = { clientId: clientId(), kind: 'ARTICLE', slug: 'mine', locale: 'en', title: 'Mine' };
        expect(await person.refused(BEGIN_WORK, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
        const revision = await drafted(author);
        expect(await person.refused(PUBLISH, { id: revision.id })).toMatchObject({ code: 'NOT_ALLOWED' });
      }
      expect(await visitor.refused(WORKS)).toMatchObject({ code: 'SIGN_IN' });
      const { libraryWorks } = await author.send(WORKS);
      expect(libraryWorks.edges.length).toBeGreaterThan(5);
    });

    it('writes every step into the record of the team', async () => {
      await published(author, clinician);
      const { auditTrail } = await author.send('{ auditTrail(first: 3) { edges { node { action subjectKind } } } }');
      expect(auditTrail.edges.map(({ node }: { node: object }) => node)).toEqual(
        ['library-publish', 'library-approve', 'library-submit'].map((action) => ({ action, subjectKind: 'library' })),
      );
    });
  });
});
