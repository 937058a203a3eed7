import { describe, it, expect } from '@jest/globals';
import { files, groups, helplines, json, type Group } from './read.js';

describe('helplines', () => {
  const KINDS = ['emergency', 'suicide-crisis', 'domestic-abuse', 'pregnancy-loss', 'perinatal-mental-health', 'medical-advice'];
  const countries = [...new Set(helplines.map((line) => line.country))];

  it.each(countries)('%s has an emergency line with a number', (country) => {
    expect(helplines.some((line) => line.country === country && line.kind === 'emergency' && line.shown && line.phone)).toBe(true);
  });

  it('serves a reader whose country is unknown', () => {
    expect(helplines.filter((line) => line.country === 'ZZ').map((line) => line.phone)).toEqual(['112']);
  });

  it('hides what was not read at a source, except emergency numbers', () => {
    for (const line of helplines) expect([line.name, line.shown]).toEqual([line.name, line.number_read || line.kind === 'emergency']);
    expect(helplines.filter((line) => line.number_read && !line.source)).toEqual([]);
    expect(helplines.filter((line) => line.verified_by !== null)).toEqual([]);
  });

  it('lists each line once', () => {
    const keys = helplines.map((line) => `${line.country} ${line.kind} ${line.name}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const numbers = helplines.filter((line) => line.phone).map((line) => `${line.country} ${line.phone}`);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it('has dialable numbers, known kinds, real dates and a way to reach each shown line', () => {
    for (const line of helplines) {
      expect(line.country).toMatch(/^[A-Z]{2}$/);
      expect(KINDS).toContain(line.kind);
      expect(line.phone ?? '0').toMatch(/^[\d -]+$/);
      expect(line.sms ?? '0').toMatch(/^[\d -]+$/);
      expect(line.sms_word ?? 'WORD').toMatch(/^[A-Z]+$/);
      expect(Boolean(line.sms_word) && !line.sms).toBe(false);
      expect(line.checked_on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(line.languages.every((language) => /^[a-z]{2}$/.test(language))).toBe(true);
      for (const url of [line.website, line.chat_url, line.source]) if (url) expect(() => new URL(url)).not.toThrow();
      if (line.shown) expect(line.phone ?? line.sms ?? line.chat_url ?? line.website).toBeTruthy();
    }
  });

  it('has opening hours that can be computed', () => {
    for (const { opening, always_open } of helplines) {
      if (!opening) continue;
      expect(always_open).toBe(false);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: opening.time_zone })).not.toThrow();
      for (const [day, spans] of Object.entries(opening.days)) {
        expect(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).toContain(day);
        for (const [from, to] of spans) {
          expect(`${from} ${to}`).toMatch(/^([01]\d|2[0-3]):[0-5]\d (([01]\d|2[0-3]):[0-5]\d|24:00)$/);
          expect(from < to).toBe(true);
        }
      }
    }
  });
});

describe('groups', () => {
  it('are at least ten, mostly open, none secret, some by request', () => {
    expect(groups.length).toBeGreaterThanOrEqual(10);
    expect(new Set(groups.map((group) => group.slug)).size).toBe(groups.length);
    const open = groups.filter((group) => group.joining === 'open').length;
    expect(open).toBeGreaterThan(groups.length / 2);
    expect(groups.every((group) => ['open', 'request', 'invite'].includes(group.joining))).toBe(true);
    expect(groups.some((group) => group.joining === 'request')).toBe(true);
  });

  it.each(groups.map((group): [string, Group] => [group.slug, group]))('%s is pinned, ruled and asks for no proof', (slug, group) => {
    expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(group.rules.length).toBeGreaterThanOrEqual(3);
    expect(group.rules.length).toBeLessThanOrEqual(6);
    expect(group.pins[0]).toEqual({ kind: 'helplines' });
    const pinned = group.pins.slice(1).map((pin) => (pin.kind === 'article' ? pin.slug : pin.kind));
    expect(pinned).toContain('when-to-get-help');
    expect(pinned.filter((pin) => !files.includes(`${pin}.md`))).toEqual([]);
    expect(new Set(pinned).size).toBe(pinned.length);
    expect(group.question !== null).toBe(group.joining === 'request');
    expect(group.question ?? '').not.toMatch(/proof|prove|how many|when did|due date|weeks/i);
  });
});

describe('word lists', () => {
  const { words } = json<{ words: string[] }>('sign-in-words.en.json');
  const { adjectives, animals } = json<{ adjectives: string[]; animals: string[] }>('pseudonyms.en.json');
  const hurtful = new RegExp(`^(${`
    abandon abuse abort\\w* alone angel baby barren birth bleed blood\\w* body boy broken brother bury child\\w* clot
    corpse cradle cramp crib cry cub dad daughter dead death deliver die egg empty expect\\w* fail\\w* family father fault
    fertile fetus ghost girl grave grief guilt gun hatch\\w* heart\\w* hurt infant kick kid kill kitten knife labor labour
    lamb little lose loss lost milk mole mom mother mum nest\\w* nurse orphan pain parent pill push rainbow razor red
    robin sad scan seed shame sibling silent sister sorry still stork tiny toddler tragic twin victim weapon wife womb
    wombat wound bloom\\w*
  `.trim().split(/\s+/).join('|')})$`, 'i');

  it('has 2048 sign-in words, sorted, told apart by four letters', () => {
    expect(words).toHaveLength(2048);
    expect(words).toEqual([...words].sort());
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
    expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2048);
  });

  it('has enough pseudonyms, short and single', () => {
    for (const list of [adjectives, animals]) {
      expect(list.length).toBeGreaterThanOrEqual(120);
      expect(list.filter((word) => !/^[A-Z][a-z]{1,13}$/.test(word))).toEqual([]);
      expect(new Set(list).size).toBe(list.length);
    }
    expect(adjectives.filter((word) => animals.includes(word))).toEqual([]);
  });

  it('has no word that hurts here', () => {
    expect([...words, ...adjectives, ...animals].filter((word) => hurtful.test(word))).toEqual([]);
  });
});
