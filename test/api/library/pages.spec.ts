import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtClient } from '../../../src/kernel/pages/built-client.js';
import { numberedTogether } from '../../../src/library/pages/numbering.rules.js';
import { startingFigures, startingMyths } from '../../../src/library/starting-entries.js';
import { byTopic, startingTopics } from '../../../src/library/starting-topics.js';
import { StartingContent } from '../../../src/operations/index.js';
import { startServer, type TestServer } from '../../setup/server.js';

const SLUGS = readdirSync('content/articles').map((name) => name.replace('.md', ''));
const myths = startingMyths('content');
const figures = startingFigures('content');

describe('the pages of the library', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    await server.app.get(StartingContent).load();
  });
  afterAll(() => server.stop());

  const html = async (path: string) => (await fetch(server.url + path)).text();
  const plain = (text: string) =>
    text
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ');

  it('list every article once, under its topic, help in danger first, and lead to myths and figures', async () => {
    const list = await html('/articles');
    const linked = [...list.matchAll(/href="\/articles\/([^"]+)"/g)].map((match) => match[1]);
    expect(linked).toEqual(startingTopics('content').flatMap((topic) => topic.articles));
    expect(linked[0]).toBe('when-to-get-help');
    for (const way of ['/myths', '/figures']) expect(list).toContain(`href="${way}"`);
  });

  it('answer every myth with its verdict in words, or say that it waits for a reviewer', async () => {
    const page = await html('/myths');
    expect(page).toContain('Not yet clinically reviewed.');
    expect(plain(page)).toContain('information, not medical advice');
    for (const { slug, myth, verdict, answer } of myths) {
      const section = new RegExp(`<h2 id="${slug}">([\\s\\S]*?)</section>`).exec(page)![1]!;
      expect([slug, plain(section)]).toEqual([slug, expect.stringContaining(myth)]);
      expect([slug, plain(section)]).toEqual([slug, expect.stringContaining(`${verdict}.`)]);
      const words = answer.split('\n\n').map((part) => part.replace(/ ?\[\d+\]/g, '').trim());
      for (const part of words) expect(plain(section)).toContain(part);
    }
  });

  it('name for every figure who was counted', async () => {
    const page = await html('/figures');
    expect(page.indexOf('Before you read.')).toBeGreaterThan(0);
    for (const { slug, statement, value, population } of figures) {
      const section = new RegExp(`<h2 id="${slug}">([\\s\\S]*?)</section>`).exec(page)![1]!;
      for (const words of [statement, value, population]) expect(plain(section)).toContain(words);
    }
  });

  it('lead from every answer to its source and back, each source once under one number', async () => {
    for (const path of ['/myths', '/figures']) {
      const page = await html(path);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      const sources = page.slice(page.indexOf('class="sources"'));
      const urls = [...sources.matchAll(/href="(https?:[^"]+)"/g)].map((match) => match[1]!);
      expect(new Set(urls).size).toBe(urls.length);
      expect(page.replace(/<[^>]+>/g, '')).not.toMatch(/\[\d+\]/);
    }
  });

  it('say on paper that a closed part is left out, and lead on from every article', async () => {
    const page = await html('/articles/miscarriage-bleeding-in-words');
    const cover = /<details class="veil"[\s\S]*?<\/summary>/.exec(page)![0];
    expect(cover).toContain('It was closed when this page was printed, so it is left out.');
    for (const way of ['/articles', '/myths', '/figures']) expect(page.split('id="onward"')[1]).toContain(`"${way}"`);
  });

  it('weigh less than 30 kB, with style and script', async () => {
    const { folder, style, scripts, sharedScript } = builtClient();
    const files = [style, scripts.public, sharedScript].map((file) => gzipSync(readFileSync(folder + file)).length);
    const beside = files.reduce((sum, one) => sum + one, 0);
    for (const path of ['/articles', '/myths', '/figures', ...SLUGS.map((slug) => `/articles/${slug}`)]) {
      const page = await packed(server.url + path);
      expect(gunzipSync(page).toString()).toContain('</html>');
      expect([path, page.length + beside < 30_000]).toEqual([path, true]);
    }
  });
});

describe('the list by topic', () => {
  it('has an article that no topic names at its end, never out of reach', () => {
    const topics = [
      { title: 'Now', articles: ['b', 'gone'] },
      { title: 'Empty', articles: ['gone-too'] },
    ];
    expect(byTopic([{ slug: 'a' }, { slug: 'b' }], topics)).toEqual([
      { title: 'Now', articles: [{ slug: 'b' }] },
      { title: 'More to read', articles: [{ slug: 'a' }] },
    ]);
  });
});

describe('sources that several texts share', () => {
  const source = (n: number, url: string) => ({ n, organisation: 'A', title: 'B', url });

  it('have one number on a page, whatever each text calls them', () => {
    const one = { body: 'First. [1][2]', sources: [source(1, 'https://a'), source(2, 'https://b')] };
    const other = { body: 'Second. [1] Not a source. [9]', sources: [source(1, 'https://b')] };
    const { texts, sources } = numberedTogether([one, other]);
    expect(texts.map(({ body }) => body)).toEqual(['First. [1][2]', 'Second. [2] Not a source. [9]']);
    expect(sources).toEqual([source(1, 'https://a'), source(2, 'https://b')]);
  });
});

/** The bytes of an answer as they travel. */
function packed(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}
