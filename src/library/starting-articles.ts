import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentNote } from '../readers/index.js';
import type { StartingWork } from './editing/starting-works.service.js';

const notes = z.array(z.enum(ContentNote));

const front = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  summary: z.string(),
  notes,
  covered_sections: z.array(z.string()).default([]),
  covered_notes: notes.default([]),
  facts: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      ...{ n: z.number().int().positive(), organisation: z.string(), title: z.string(), url: z.url() },
      edition: z.string().nullable().optional(),
    }),
  ),
  // A review belongs to a revision in the library; a file cannot bring one along.
  reviewed: z.null(),
});

/** The articles a community starts with, from `content/articles`; throws when one is not as it should be. */
export function startingArticles(contentFolder: string): StartingWork[] {
  const folder = path.join(contentFolder, 'articles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.sort().map((name) => readArticle(name, readFileSync(path.join(folder, name), 'utf8')));
}

function readArticle(name: string, text: string): StartingWork {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) throw new Error(`The article ${name} has no front matter.`);
  const { slug, title, summary, facts, sources, ...more } = front.parse(parse(head));
  return {
    slug,
    title,
    summary,
    body: body.trim(),
    notes: more.notes,
    coveredSections: more.covered_sections,
    coveredNotes: more.covered_notes,
    facts,
    sources,
    verdict: null,
  };
}
