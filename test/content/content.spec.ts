import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, expect } from '@jest/globals';
import { missingIn } from '../../src/library/editing/content.rules.js';
import { startingArticles } from '../../src/library/starting-articles.js';
import {
  articles, facts, factsById, factSources, files, groups, helplines, help, house, notes, sentencesOf, strings, topics, wordsIn,
  type Article, type Fact,
} from './read.js';

const prose: [string, string][] = [
  ...articles.flatMap(({ front, blocks }) =>
    [front.title, front.summary, ...blocks].map((block): [string, string] => [front.slug, block])),
  ...groups.flatMap((group) =>
    [group.name, group.purpose, group.question ?? '', ...group.rules].map((line): [string, string] => [group.slug, line])),
  ...helplines.flatMap((line) => [line.notes ?? '', line.hours ?? ''].map((words): [string, string] => [line.name, words])),
  ...strings(notes).map((line): [string, string] => ['content notes', line]),
  ...strings(house).map((line): [string, string] => ['house', line]),
  ...strings(help).map((line): [string, string] => ['help', line]),
];

const BANNED = [
  /!/, /at least/i, /lost the (battle|fight)/i, /\b(battle|fighter)\b/i, /you(’|'| a)re fine\b/i, /you will be fine/i,
  /everything happens for a reason/i, /nature.s way/i, /stay strong|be strong/i,
  /well done|so brave|proud of you|thank you for (sharing|posting)/i,
  /incompetent cervix|spontaneous abortion|blighted/i, /products of conception|remnants|contents of the womb/i,
  /commit(ted)? suicide|(un)?successful attempt|failed (pregnancy|attempt)/i, /\b(angel|rainbow) bab/i, /stronger than ever/i,
];

describe('words everywhere', () => {
  it.each(BANNED.map((phrase) => [phrase]))('never says %s', (phrase) => {
    expect(prose.filter(([, line]) => phrase.test(line))).toEqual([]);
  });

  it('only warns about the phrases that hurt most', () => {
    const hits = prose.filter(([, line]) => /meant to be|try again/i.test(line));
    expect(hits.every(([where, line]) => where === 'house' && line.startsWith('Leave out'))).toBe(true);
  });

  it('keeps sentences to 20 words', () => {
    const long = prose.flatMap(([where, line]) =>
      sentencesOf(line).filter((sentence) => wordsIn(sentence) > 20).map((sentence) => `${where}: ${sentence}`));
    expect(long).toEqual([]);
  });
});

const DANGERS = ['bleeding-described', 'medical-emergency', 'suicide', 'abuse'];

const BABY_AS_A_WORD = [
  'feelings-after-loss: For some people it was a baby from the first day.',
  'how-to-support: Not everyone thinks of a baby, and for some it was a baby from the first day.',
  'how-to-support: "The baby in my tummy died.',
  'how-to-support: Use another word for "baby" if that is not yours.',
  'remembering: For some people it was a baby from the first day.',
];

describe('articles', () => {
  const codes = new Set(notes.map((note) => note.code));
  const CLINICAL = new RegExp(
    '\\b(bleed\\w*|bloody?|soak\\w*|pads?|clots?|fever\\w*|temperature|pain\\w*|faint\\w*|dizzy|ectopic|infection|tampons?|'
    + 'womb|placenta|labour|depression|anxiety|post-traumatic|in 10|in 100|\\d+ weeks|chromosom\\w*|thyroid|diabetes|'
    + 'mifepristone|misoprostol|progesterone|aspirin|heparin|antibod\\w*|fertility|cervix|stillb\\w*|RhD|milk|embryo|'
    + 'infections?|vitamins?|vaccines?|folic)\\b', 'i');
  // Lines that ask, invite or point the way; they state nothing about the body.
  const SIGNPOSTS = [/^#/, /^Tell the person on the phone/, /^- ".*\?"$/, /^You can ask\b/, /\b[Ww]e wait for/, /^There is a group here\b/, /^We are also asked about\b/];

  it('are the nineteen that were planned, each under one topic', () => {
    const slugs = files.map((file) => file.replace('.md', ''));
    expect(slugs).toHaveLength(19);
    expect(topics.flatMap((topic) => topic.articles).sort()).toEqual(slugs);
  });

  it('are each on the shelf of some group', () => {
    const pinned = groups.flatMap(({ pins }) => pins.map((pin) => (pin.kind === 'article' ? pin.slug : pin.kind)));
    expect(files.filter((file) => !pinned.includes(file.replace('.md', '')))).toEqual([]);
  });

  describe.each(articles.map((one): [string, Article] => [one.front.slug, one]))('%s', (slug, { front, body, blocks }) => {
    it('is named like its file, has known notes, and invents no reviewer', () => {
      expect(files).toContain(`${slug}.md`);
      expect(front.title && front.summary).toBeTruthy();
      expect([...front.notes, ...(front.covered_notes ?? [])].filter((code) => !codes.has(code))).toEqual([]);
      expect(front.reviewed).toBeNull();
    });

    it('lists its facts once each, by identifier', () => {
      expect(front.facts.length).toBeGreaterThan(0);
      expect(front.facts.filter((id) => !/^F-[A-Z]{3}-\d{2}[a-z]?$/.test(id))).toEqual([]);
      expect(new Set(front.facts).size).toBe(front.facts.length);
    });

    it('uses every source, and every mark resolves', () => {
      const cited = new Set([...body.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])));
      expect([...cited].sort((a, b) => a - b)).toEqual(front.sources.map((source) => source.n));
      for (const source of front.sources) {
        expect(source.organisation && source.title).toBeTruthy();
        expect(() => new URL(source.url)).not.toThrow();
      }
      expect(new Set(front.sources.map((source) => source.url)).size).toBe(front.sources.length);
    });

    it('marks every clinical statement with a source or as our rule', () => {
      const bare = blocks.filter((block) => CLINICAL.test(block) && !/\[\d+\]/.test(block) && !/our rule/i.test(block)
        && !SIGNPOSTS.some((signpost) => signpost.test(block)));
      expect(bare).toEqual([]);
    });

    it('says whom to ring first where it speaks of danger, that our rule waits for review, and that it is information', () => {
      if (front.notes.some((note) => DANGERS.includes(note))) {
        expect(blocks[0]).toMatch(/^## (When to ring, and whom|Call your emergency number now)$/);
        expect(body).toMatch(/emergency number/);
      }
      expect(body).toMatch(/information, not medical advice/);
      if (/our rule/i.test(body)) expect(body).toMatch(/(waits|waiting) for a clinician's review/);
    });

    it('rests on facts that were read or are our rule, and cites a source of each', () => {
      const cited = new Set(front.sources.map(({ url }) => url));
      const urlsOf = (id: string) => factsById.get(id)?.sources.map((key) => factSources[key]!.url);
      const lost = front.facts.filter((id) => {
        const urls = urlsOf(id);
        return !urls || (urls.length > 0 && !urls.some((url) => cited.has(url)));
      });
      expect(lost).toEqual([]);
      const supported = new Set(front.facts.flatMap((id) => urlsOf(id) ?? []));
      expect([...cited].filter((url) => !supported.has(url))).toEqual([]);
    });

    it('says no number beside a source that is not a number of its facts', () => {
      const known = front.facts.flatMap((id) => numbersOf(factsById.get(id)!));
      const strange = blocks
        .filter((block) => /\[\d+\]/.test(block))
        .filter((block) => numbersIn(block.replace(/\[\d+\]/g, '')).some((number) => !known.includes(number)));
      expect(strange).toEqual([]);
    });

    it('names its sources as the list of facts does', () => {
      const known = Object.values(factSources);
      const strange = front.sources.filter(
        ({ organisation, title, url }) =>
          !known.some((one) => one.url === url && one.title === title && one.organisation === organisation),
      );
      expect(strange).toEqual([]);
    });

    it('tells nobody what they ought to do', () => {
      expect(blocks.filter((block) => /\b(should|ought|must)\b/i.test(block.replace(/"[^"]+"/g, '')))).toEqual([]);
    });

    it('covers only sections that it has', () => {
      for (const heading of front.covered_sections ?? []) expect(blocks).toContain(`## ${heading}`);
      expect(Boolean(front.covered_sections)).toBe(Boolean(front.covered_notes));
    });

    it('shows no pictures and no raw HTML', () => {
      expect(body).not.toMatch(/!\[|<[a-z]/i);
    });
  });

  it('says "baby" only of second-trimester loss, beneath a cover, or of words and names', () => {
    const open = articles
      .filter(({ front }) => front.slug !== 'second-trimester-loss')
      .flatMap(({ front, body }) => {
        const covered = front.covered_sections ?? [];
        return body
          .split(/^## /m)
          .filter((section) => !covered.some((heading) => section.startsWith(heading)))
          .flatMap((section) => section.split('\n').flatMap(sentencesOf))
          .filter((sentence) => /\bbab(y|ies)\b/.test(sentence))
          .map((sentence) => `${front.slug}: ${sentence}`);
      });
    expect(open).toEqual(BABY_AS_A_WORD);
  });
});

/** The numbers of a fact, also rounded to whole ones; a hundred is what shares are counted in. */
function numbersOf({ statement, values = [] }: Fact): number[] {
  const numbers = values.flatMap(({ value, from, to }) => [value, from, to]).filter((one) => one !== undefined);
  return [100, ...numbersIn(statement), ...numbers, ...numbers.map(Math.round)];
}

function numbersIn(words: string): number[] {
  return [...words.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));
}

describe('facts', () => {
  it('are named once, were read or are our own, and have sources that are known', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.filter(({ mark }) => !['read', 'ours'].includes(mark))).toEqual([]);
    const lost = facts.filter(
      ({ mark, sources }) => (mark === 'read' && sources.length === 0) || sources.some((key) => !factSources[key]),
    );
    expect(lost).toEqual([]);
    const urls = Object.values(factSources).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.every((url) => URL.canParse(url))).toBe(true);
  });

  it('have numbers with a quantity, a unit and a value or a range', () => {
    const values = facts.flatMap(({ id, values: numbers = [] }) => numbers.map((one) => ({ id, ...one })));
    const broken = values.filter(
      ({ quantity, unit, value, from, to }) =>
        !quantity || !unit || (value === undefined && (from === undefined || to === undefined || from > to)),
    );
    expect(broken).toEqual([]);
    expect(values.length).toBeGreaterThan(80);
  });
});

describe('content notes, help and house', () => {
  it('has notes with codes in kebab case, once each', () => {
    expect(notes.filter((note) => !/^[a-z]+(-[a-z]+)*$/.test(note.code) || !note.label || !note.about)).toEqual([]);
    expect(new Set(notes.map((note) => note.code)).size).toBe(notes.length);
  });

  it('keeps the body and the mind apart', () => {
    const [body, mind] = [strings(help['body_card']).join(' '), strings(help['mind_card']).join(' ')];
    expect(body).not.toMatch(/suicid|ending my life|hurting/i);
    expect(mind).not.toMatch(/\bpads?\b|clots?|blood/i);
  });

  it('says what it cannot do', () => {
    for (const key of ['unknown_country', 'not_yet_checked', 'not_medical_advice', 'always_allowed']) {
      expect(help[key]).toEqual(expect.any(String));
    }
    const { duty } = help as { duty: Record<string, string> };
    expect(duty.staffed).toMatch(/not an ambulance/);
    expect([duty.unknown, duty.kept].join()).not.toMatch(/somebody/i);
    expect(help['unknown_country']).toMatch(/112/);
    expect(house.rules.length).toBeGreaterThan(5);
    expect(house.limits.length).toBeGreaterThan(5);
  });
});

describe('what a community starts with', () => {
  it('has no picture anywhere, neither as a file nor as a link to one', () => {
    const files = readdirSync('content', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.filter(({ name }) => !/\.(md|json|yaml)$/.test(name)).map(({ name }) => name)).toEqual([]);
    const texts = files.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')] as const);
    expect(texts.filter(([, text]) => /!\[[^\]]*\]\(|<img|data:image/i.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('could be handed in for review as it stands', () => {
    const lacking = startingArticles('content').map((work) => [work.slug, missingIn('article', { ...work, pictures: [] })]);
    expect(lacking.filter(([, missing]) => missing!.length > 0)).toEqual([]);
  });
});
