import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startingArticles } from '../../../src/library/starting-articles.js';
import { startingFigures, startingMyths } from '../../../src/library/starting-entries.js';
import { outcomeOf } from '../../../src/operations/commands/run-command.js';
import { StartingContent } from '../../../src/operations/start/starting-content.service.js';
import { createServer } from '../../../src/server.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId } from '../../world/person.js';
import { illustration, received } from '../../world/pictures.js';
import { approval, APPROVE, BEGIN_WORK, drafted, onStaff, PUBLISH, published, saved, submitted } from './desk.js';

describe('the library as files', () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await startServer();
    folder = mkdtempSync(path.join(tmpdir(), 'beside-edition-'));
    await server.app.get(StartingContent).load();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.stop();
  });

  /** What the command line says, and its exit code. */
  const command = async (...given: string[]) => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const own = { DATABASE_URL: process.env.DATABASE_URL, BESIDE_KEYS: process.env.BESIDE_KEYS };
    Object.assign(process.env, { DATABASE_URL: server.databaseUrl, BESIDE_KEYS: server.keysFile });
    const terminal = { say, complain: say, folder, contentFolder: 'content', loadServer: async () => createServer };
    const code = await outcomeOf(['library', 'export', ...given], terminal);
    for (const [name, value] of Object.entries(own)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    return { code, said: said.join('\n') };
  };

  it('are those that a community starts with, word for word, as long as nobody changed anything', async () => {
    expect((await command('first')).code).toBe(0);
    const first = path.join(folder, 'first');
    expect(startingArticles(first)).toEqual(startingArticles('content'));
    expect(startingMyths(first)).toEqual(startingMyths('content'));
    expect(startingFigures(first)).toEqual(startingFigures('content'));
    expect(JSON.parse(readFileSync(path.join(first, 'reviews.json'), 'utf8'))).toEqual([]);
  });

  it('hold what curators published, translations and reviews too, and no drafts', async () => {
    const author = await onStaff(server, 'steward');
    const clinician = await onStaff(server, 'clinician');
    const drawing = await received(author);
    const words = { title: 'Ours: “a title”', pictures: [illustration(drawing)] };
    const original = await published(author, clinician, words, 'ours');
    const begun = { clientId: clientId(), kind: 'ARTICLE', slug: 'nuestro', locale: 'es', title: 'Nuestro' };
    const input = { ...begun, translationOf: original.workId };
    const { beginWork } = await author.send(BEGIN_WORK, { input });
    const spanish = await submitted(author, await saved(author, beginWork, { title: 'Descansar' }));
    await clinician.send(APPROVE, approval(spanish));
    await author.send(PUBLISH, { id: spanish.id });
    await drafted(author, {}, 'still-a-draft');
    expect((await command('second')).code).toBe(0);
    const second = path.join(folder, 'second');
    const titles = startingArticles(second).map(({ slug, title }) => [slug, title]);
    expect(titles).toContainEqual(['ours', 'Ours: “a title”']);
    expect(titles.map(([slug]) => slug)).not.toContain('still-a-draft');
    const translation = readFileSync(path.join(second, 'translations/es/articles/nuestro.md'), 'utf8');
    expect(translation).toContain('translation_of: ours');
    expect(JSON.parse(readFileSync(path.join(second, 'reviews.json'), 'utf8'))).toContainEqual(
      expect.objectContaining({ slug: 'nuestro', reviewedBy: 'Dr. Who Approves' }),
    );
    const { id: _, ...said } = illustration(drawing, { notes: ['medical-emergency'] });
    expect(JSON.parse(readFileSync(path.join(second, 'pictures.json'), 'utf8'))).toEqual([
      { article: 'ours', file: `pictures/${drawing}.webp`, ...said },
    ]);
    const shown = await fetch(`${server.url}/pictures/${drawing}/large.webp`);
    expect(readFileSync(path.join(second, `pictures/${drawing}.webp`))).toEqual(Buffer.from(await shown.arrayBuffer()));
    const page = await (await fetch(`${server.url}/articles/ours`)).text();
    expect(page).toContain('<a href="/articles/nuestro" lang="es"');
    const other = await (await fetch(`${server.url}/articles/nuestro`)).text();
    expect(other).toContain('lang="es"');
    expect(other).toContain('href="/articles/ours"');
  });

  it('are never written over others', async () => {
    expect(await command('first')).toEqual({ code: 2, said: 'That folder is not empty.' });
    expect(await command()).toEqual({ code: 2, said: 'Please name one folder to write into.' });
  });
});
