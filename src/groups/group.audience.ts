import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Audience, Audiences, type Preview } from '../kernel/audiences.js';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import { Cards } from './cards.service.js';

/** Says which groups somebody may know of, to domains that cannot know groups: a secret one only its own. */
@Injectable()
export class GroupAudience implements Audience, OnModuleInit {
  constructor(
    private readonly audiences: Audiences,
    private readonly cards: Cards,
  ) {}

  onModuleInit(): void {
    this.audiences.register('group', this);
  }

  async previews(viewer: Viewer | null, ids: readonly string[]): Promise<Preview[]> {
    if (!viewer) return [];
    const seen: Preview[] = [];
    for (const id of ids) {
      try {
        const { name, slug } = await this.cards.one(viewer, id);
        seen.push({ id, title: name, slug });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return seen;
  }
}
