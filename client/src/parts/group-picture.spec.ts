import { describe, expect, it } from '@jest/globals';
import { pictureOf } from './group-picture.js';

describe('the picture of a group', () => {
  const slugs = ['early-loss', 'second-trimester', 'partners', 'first-days', 'work', 'remembering', 'a', ''];

  it('is always the same for a slug, and another for another', () => {
    expect(pictureOf('early-loss')).toEqual(pictureOf('early-loss'));
    expect(new Set(slugs.map((slug) => JSON.stringify(pictureOf(slug)))).size).toBe(slugs.length);
  });

  it('has a light that no hill covers, and two hills that can be told apart', () => {
    for (const slug of slugs) {
      const { hills, light } = pictureOf(slug);
      expect(hills[0].colour).not.toBe(hills[1].colour);
      for (const { x, y, r } of hills) expect(Math.hypot(light.x - x, light.y - y)).toBeGreaterThan(r);
    }
  });
});
