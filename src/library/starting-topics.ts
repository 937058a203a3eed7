import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const topics = z.array(z.strictObject({ title: z.string(), articles: z.array(z.string()).min(1) }));

/** A part of the library and the addresses of its articles, in order. */
export type Topic = z.infer<typeof topics>[number];

/** The parts of the library, from `content/topics.en.json`, in order; throws when they are not as they should be. */
export function startingTopics(contentFolder: string): Topic[] {
  return topics.parse(JSON.parse(readFileSync(path.join(contentFolder, 'topics.en.json'), 'utf8')));
}

/** Articles under their topics; whatever no topic names comes last, so that nothing is ever out of reach. */
export function byTopic<T extends { slug: string }>(
  articles: readonly T[],
  all: readonly Topic[],
): { title: string; articles: T[] }[] {
  const named = all.map(({ title, articles: slugs }) => ({
    title,
    articles: slugs.flatMap((slug) => articles.filter((article) => article.slug === slug)),
  }));
  const rest = articles.filter(({ slug }) => !all.some((topic) => topic.articles.includes(slug)));
  return [...named, { title: 'More to read', articles: rest }].filter((topic) => topic.articles.length > 0);
}
