import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Community } from './community.js';

describe('whoever watches over the pages', () => {
  const community = new Community();
  beforeAll(() => community.open({}));
  afterAll(() => community.close());

  const foundAfter = async (act: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const { page, watch } = await community.visitor();
    watch.allow(/favicon/);
    await page.goto('/rules');
    await act(page);
    return community.farewell();
  };

  it('has nothing to say about a page that keeps to itself', async () => {
    expect(await foundAfter((page) => page.goto('/help/GB'))).toEqual([]);
  });

  it('lets somebody leave, to the one place that was agreed', async () => {
    expect(
      await foundAfter((page) =>
        page
          .getByRole('link', { name: /^Leave/ })
          .last()
          .click(),
      ),
    ).toEqual([]);
  });

  it('finds a request to anybody else', async () => {
    // The same machine by another name is another origin.
    const other = community.server.url.replace('127.0.0.1', 'localhost');
    expect(await foundAfter((page) => page.goto(`${other}/limits`))).toContain(`a request to ${other}/limits`);
  });

  it('finds a question that a server in production would not answer', async () => {
    const found = await foundAfter((page) =>
      page.evaluate(() =>
        fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ operationName: 'Odd', query: 'query Odd { articles { edges { node { slug } } } }' }),
        }),
      ),
    );
    expect(found).toEqual(['a document that the list lacks: Odd']);
  });

  it('finds what the policy of the page refused', async () => {
    const found = await foundAfter((page) =>
      page.evaluate(() => {
        const picture = document.createElement('img');
        picture.src = 'https://picture.example/1.png';
        document.body.append(picture);
        return new Promise((resolve) => picture.addEventListener('error', resolve));
      }),
    );
    expect(found.join()).toMatch(/refused img-src: https:\/\/picture.example/);
  });

  it('finds errors, thrown or said, except those that were expected', async () => {
    const found = await foundAfter(async (page) => {
      await page.evaluate(() => {
        console.error('said');
        setTimeout(() => {
          throw new Error('thrown');
        });
      });
      await page.waitForTimeout(50);
    });
    expect(found).toEqual(['in the console: said', 'in the console: Error: thrown']);
    const { page, watch } = await community.visitor();
    watch.allow(/status of 404/);
    await page.goto('/nowhere');
    expect(watch.said.join()).toMatch(/404/);
    expect(await community.farewell()).toEqual([]);
  });

  it('finds whatever stays on the device', async () => {
    const found = await foundAfter((page) =>
      page.evaluate(async () => {
        localStorage.setItem('draft', 'words');
        sessionStorage.setItem('place', 'thread');
        document.cookie = 'seen=1';
        await new Promise((resolve) => (indexedDB.open('posts').onsuccess = resolve));
        const cache = await caches.open('pages');
        await cache.put('/groups', new Response('words'));
        await cache.put('/help/GB', new Response('numbers'));
      }),
    );
    expect(found).toEqual([
      'the cookie "seen"',
      '"draft" in the local storage',
      '"place" in the session storage',
      'the database "posts"',
      '/groups in a cache',
    ]);
  });
});
