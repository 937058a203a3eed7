import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Helplines } from '../../crisis/index.js';
import { Groups, Memberships, type Pin } from '../../groups/index.js';
import { Config } from '../../kernel/config.js';
import { Articles } from '../../library/index.js';
import type { ContentCounts } from './sentences.js';

const pin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('helplines') }),
  z.strictObject({ kind: z.literal('article'), slug: z.string() }),
]);

const group = z.strictObject({
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  joining: z.enum(['open', 'request', 'invite', 'secret']),
  question: z.string().nullable(),
  rules: z.array(z.string()),
  pins: z.array(pin),
});

/** The groups, articles and helplines a new community starts with. */
@Injectable()
export class StartingContent {
  constructor(
    private readonly groups: Groups,
    private readonly memberships: Memberships,
    private readonly articles: Articles,
    private readonly helplines: Helplines,
    private readonly config: Config,
  ) {}

  /** Adds what is missing and changes nothing that is there; says how much there is now. */
  async load(): Promise<ContentCounts> {
    const helplines = await this.helplines.addMissing();
    const articles = await this.articles.addMissing();
    return { groups: await this.addMissingGroups(), articles, helplines };
  }

  private async addMissingGroups(): Promise<number> {
    const file = path.join(this.config.contentFolder, 'groups.json');
    const groups = z.array(group).parse(JSON.parse(readFileSync(file, 'utf8')));
    const articleIds = await this.articles.idsBySlug();
    for (const { pins, ...one } of groups) {
      // A group that is there is the community's own by now, its shelf too.
      await this.groups.found(one, pinsOf(pins, articleIds));
    }
    return (await this.memberships.everyGroupId()).length;
  }
}

/** The pins of a shelf; one on an article that is not there any more is left out. */
function pinsOf(pins: readonly z.infer<typeof pin>[], articleIds: ReadonlyMap<string, string>): Pin[] {
  return pins.flatMap((pinned): Pin[] => {
    if (pinned.kind === 'helplines') return [{ kind: pinned.kind, targetId: null }];
    const targetId = articleIds.get(pinned.slug);
    return targetId ? [{ kind: pinned.kind, targetId }] : [];
  });
}
