import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweeps } from '../../../src/operations/sweeps.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId, Person } from '../../world/person.js';
import { aPicture, illustration, received } from '../../world/pictures.js';
import {
  approval,
  APPROVE,
  BEGIN,
  BEGIN_WORK,
  CHANGES,
  drafted,
  onStaff,
  PUBLISH,
  published,
  SAVE,
  saved,
  SUBMIT,
  submitted,
  WITHDRAW,
  WORDS,
} from './desk.js';

const CHOOSE = `mutation ($note: ContentNote!, $showing: Showing!) { chooseShowing(note: $note, showing: $showing) { note } }`;

describe('a picture in an article', () => {
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

  const statusOf = async (person: Person, path: string) => (await person.fetch(path)).status;
  const pageOf = async (person: Person, path: string) => (await person.fetch(path)).text();
  const addressesOf = (id: string) => [`/pictures/${id}`, `/pictures/${id}/small.webp`, `/pictures/${id}/large.webp`];
  const seenBy = (person: Person, id: string) => Promise.all(addressesOf(id).map((path) => statusOf(person, path)));

  it('is for readers only while exactly the revision that shows it is approved and published', async () => {
    const id = await received(author);
    expect(await seenBy(visitor, id)).toEqual([404, 404, 404]);
    const draft = await drafted(author, { pictures: [illustration(id)] }, 'with-a-picture');
    expect(await seenBy(visitor, id)).toEqual([404, 404, 404]);
    expect(await statusOf(author, `/pictures/${id}/small.webp`)).toBe(200);
    expect(await statusOf(clinician, `/pictures/${id}/large.webp`)).toBe(200);
    const revision = await submitted(author, draft);
    await clinician.send(APPROVE, approval(revision));
    expect(await seenBy(visitor, id)).toEqual([404, 404, 404]);
    await author.send(PUBLISH, { id: revision.id });
    expect(await seenBy(visitor, id)).toEqual([200, 200, 200]);
    await author.send(WITHDRAW, { id: revision.id });
    expect(await seenBy(visitor, id)).toEqual([404, 404, 404]);
    expect(await statusOf(author, `/pictures/${id}/small.webp`)).toBe(200);
  });

  it('is gone for readers once a revision without it takes its place', async () => {
    const id = await received(author);
    const first = await published(author, clinician, { pictures: [illustration(id)] }, 'replaced-picture');
    const begin = { input: { clientId: clientId(), workId: first.workId } };
    const { beginRevision } = await author.send(BEGIN, begin);
    const second = await submitted(author, await saved(author, beginRevision, { pictures: [] }));
    await clinician.send(APPROVE, approval(second));
    expect(await seenBy(visitor, id)).toEqual([200, 200, 200]);
    await author.send(PUBLISH, { id: second.id });
    expect(await seenBy(visitor, id)).toEqual([404, 404, 404]);
    const { revisionChanges } = await author.send(CHANGES, { from: first.id, to: second.id });
    expect(revisionChanges).toEqual([
      { part: 'pictures', runs: [{ kind: 'REMOVED', text: expect.stringContaining('a folded blanket') }] },
    ]);
  });

  it('is never part of what nobody has approved, not even by the hand of somebody at the database', async () => {
    const id = await received(author);
    const revision = await submitted(author, await drafted(author, { pictures: [illustration(id)] }));
    const publish = `update library.revision set state = 'published', published_on = '2026-03-04' where id = $1`;
    await expect(server.sql(publish, [revision.id])).rejects.toThrow('no clinician has approved these pictures');
    const starting = `update library.revision set origin = 'starting' where id = $1`;
    const draft = await drafted(author, { pictures: [illustration(id)] });
    await expect(server.sql(starting, [draft.id])).rejects.toThrow('revision_pictures_of_curators');
    const swap = `update library.revision set pictures = jsonb_set(pictures, '{0,explanation}', '"Other"') where id = $1`;
    await expect(server.sql(swap, [revision.id])).rejects.toThrow('stays as it is');
    const repaint = `update media.picture set large = small where id = $1`;
    await expect(server.sql(repaint, [id])).rejects.toThrow('a picture stays as it is');
  });

  it('needs its description, its explanation with a source for every number, and a place that is there', async () => {
    const [first, second] = [await received(author), await received(author)];
    const bare = { description: ' ', explanation: '', section: 'Gone' };
    const pictures = [illustration(first, bare), illustration(second, { explanation: 'It is 1 in 4.', section: '' })];
    const draft = await drafted(author, { pictures });
    expect(draft.missing).toEqual([
      { what: 'NUMBER_WITHOUT_SOURCE', place: 'It is 1 in 4.' },
      { what: 'PICTURE_DESCRIPTION', place: '1' },
      { what: 'PICTURE_EXPLANATION', place: '1' },
      { what: 'PICTURE_SECTION', place: '1' },
    ]);
    expect(await author.refused(SUBMIT, draft)).toMatchObject({ code: 'INVALID' });
    const whole = await saved(author, draft, { pictures: [illustration(first)] });
    expect(whole.missing).toEqual([]);
    expect(whole.pictures).toEqual([illustration(first)]);
    // A save that does not speak of pictures leaves them.
    expect((await saved(author, whole)).pictures).toEqual([illustration(first)]);
  });

  it('changes what was approved: other words on it are another revision', async () => {
    const id = await received(author);
    const hashOf = async (pictures: object[]) => {
      const { id: draft } = await drafted(author, { pictures });
      const [row] = await server.sql<{ hash: string }>(
        `select encode(content_hash, 'hex') as hash from library.revision where id = $1`,
        [draft],
      );
      return row!.hash;
    };
    const other = await received(author);
    const given = [
      [illustration(id)],
      [illustration(other)],
      [illustration(id, { description: 'Other' })],
      [illustration(id, { explanation: 'Other' })],
      [illustration(id, { section: '' })],
      [illustration(id, { notes: [] })],
      [],
    ];
    const hashes = [];
    for (const pictures of given) hashes.push(await hashOf(pictures));
    expect(new Set(hashes).size).toBe(given.length);
    expect(await hashOf([illustration(id)])).toBe(hashes[0]);
  });

  it('is refused where none belongs, twice, too often, or when it is not there', async () => {
    const id = await received(author);
    const draft = await drafted(author);
    const save = (pictures: object[], of = draft) =>
      author.refused(SAVE, { input: { revisionId: of.id, version: of.version, ...WORDS, pictures } });
    expect(await save([illustration(randomUUID())])).toMatchObject({ code: 'NOT_FOUND', field: 'pictures' });
    expect(await save([illustration(id), illustration(id)])).toMatchObject({ code: 'INVALID', field: 'pictures' });
    const nine = Array.from({ length: 9 }, () => illustration(randomUUID()));
    expect(await save(nine)).toMatchObject({ code: 'TOO_MANY', field: 'pictures' });
    const long = illustration(id, { description: 'x'.repeat(601) });
    expect(await save([long])).toMatchObject({ code: 'TOO_LONG', field: 'pictures' });
    const input = { clientId: clientId(), kind: 'MYTH', slug: 'a-myth', locale: 'en', title: 'A myth' };
    const { beginWork } = await author.send(BEGIN_WORK, { input });
    expect(await save([illustration(id)], beginWork)).toMatchObject({ code: 'INVALID', field: 'pictures' });
  });

  describe('meets its reader', () => {
    let id: string;
    let last: string;
    beforeAll(async () => {
      [id, last] = [await received(author), await received(author, await aPicture('png'))];
      const pictures = [
        illustration(id),
        illustration(last, { section: '', description: 'A last drawing.', explanation: 'Rest. [1]', notes: ['SCAN'] }),
      ];
      await published(author, clinician, { pictures, title: 'Resting, drawn' }, 'drawn');
    });

    it('covered: its description, what it holds and what it explains, and nothing of the picture itself', async () => {
      const html = await pageOf(visitor, '/articles/drawn');
      expect(html).toContain('A drawing of a bed with a folded blanket.');
      expect(html).toContain('It has: Medical emergency.');
      expect(html).toContain('Lying down for 2 days is enough for most.');
      expect(html).toContain(`href="/pictures/${id}"`);
      expect(html).not.toMatch(/<img|\.webp|og:|twitter:|srcset/);
      const [resting, body] = [html.indexOf('id="resting"'), html.indexOf('id="what-the-body-does"')];
      const [first, end] = [html.indexOf(`picture-${id}`), html.indexOf(`picture-${last}`)];
      expect([resting, first, body, end, html.indexOf('id="sources"')]).toEqual(
        [resting, first, body, end, html.indexOf('id="sources"')].sort((a, b) => a - b),
      );
    });

    it('with its sources in the order of reading, back and forth', async () => {
      const html = await pageOf(visitor, '/articles/drawn');
      const marks = [...html.matchAll(/id="r1-(\d)"/g)].map((mark) => mark[1]);
      expect(marks).toEqual(['1', '2', '3', '4']);
    });

    it('on a page of its own, once they open it, with a way back', async () => {
      const html = await pageOf(visitor, `/pictures/${id}`);
      expect(html).toContain(`src="/pictures/${id}/small.webp"`);
      expect(html).toContain('alt="A drawing of a bed with a folded blanket."');
      expect(html).toContain('Lying down for 2 days is enough for most.');
      expect(html).toContain(`href="/articles/drawn#picture-${id}"`);
      expect(html.indexOf('<p>A drawing')).toBeLessThan(html.indexOf('<img'));
    });

    it('as bytes that no cache keeps and that nothing can run in', async () => {
      for (const size of ['small', 'large']) {
        const response = await visitor.fetch(`/pictures/${id}/${size}.webp`);
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'content-type': 'image/webp',
          'content-disposition': 'inline; filename="image.webp"',
          'content-security-policy': "sandbox; default-src 'none'",
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
        });
      }
      for (const path of [
        `/pictures/${id}/huge.webp`,
        `/pictures/${id}/small.png`,
        '/pictures/1',
        '/pictures/1/small.webp',
      ])
        expect([path, await statusOf(visitor, path)]).toEqual([path, 404]);
    });

    it('or not at all, when that is their choice: a line says so, and nothing else of it', async () => {
      const reader = await new Person(server).signUp();
      expect(await pageOf(reader, '/articles/drawn')).toContain(`href="/pictures/${id}"`);
      await reader.send(CHOOSE, { note: 'MEDICAL_EMERGENCY', showing: 'HIDE' });
      const response = await reader.fetch('/articles/drawn');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const html = await response.text();
      expect(html).toContain('A picture is left out here, as you chose, because it has: Medical emergency.');
      expect(html).not.toContain('a folded blanket');
      expect(html).not.toContain('Lying down');
      expect(html).not.toContain(id);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!);
      const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]!);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      expect(html).toContain(`href="/pictures/${last}"`);
      const opened = await pageOf(reader, `/pictures/${id}`);
      expect(opened).toContain('A picture is left out here');
      expect(opened).not.toMatch(/<img|\.webp|folded blanket/);
      await reader.send(CHOOSE, { note: 'MEDICAL_EMERGENCY', showing: 'SHOW' });
      const shown = await pageOf(reader, '/articles/drawn');
      expect(shown).toContain(`href="/pictures/${id}"`);
      expect(shown).not.toMatch(/<img/);
    });

    it('announced in the list of articles, in words', async () => {
      expect(await pageOf(visitor, '/articles')).toContain('Pictures are covered until you open them.');
    });

    it('in no list, no answer of the API, no other page, and not on paper', async () => {
      const asked = `{ article(slug: "drawn") { title summary notes sections { body } } }`;
      expect(JSON.stringify(await visitor.send(asked))).not.toContain(id);
      for (const path of ['/articles', '/', '/sw.js', '/help', '/articles/drawn/unclear'])
        expect([path, (await pageOf(visitor, path)).includes(id)]).toEqual([path, false]);
    });
  });

  it('is forgotten within two hours when no wording shows it, and kept as long as one does', async () => {
    const [kept, thrownAway, waiting] = [await received(author), await received(author), await received(author)];
    await drafted(author, { pictures: [illustration(kept)] });
    const draft = await drafted(author, { pictures: [illustration(thrownAway)] });
    await saved(author, draft, { pictures: [] });
    const isThere = async (id: string) => (await statusOf(author, `/pictures/${id}/small.webp`)) === 200;
    await server.app.get(Sweeps).all();
    expect([await isThere(kept), await isThere(thrownAway), await isThere(waiting)]).toEqual([true, true, true]);
    server.clock.advance({ hours: 2 });
    const fresh = await received(author);
    await server.app.get(Sweeps).all();
    expect([await isThere(kept), await isThere(thrownAway), await isThere(waiting)]).toEqual([true, false, false]);
    expect(await isThere(fresh)).toBe(true);
  });
});
