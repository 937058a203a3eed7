import { Injectable } from '@nestjs/common';
import { Memberships } from '../../groups/index.js';
import { scopeOf } from '../../kernel/scopes.js';
import type { SealPlace, Viewer } from '../../kernel/viewer.js';
import { type DraftPlace, placeOf } from '../drafts/drafts.service.js';
import { DraftsStore } from '../drafts/drafts.store.js';
import { followTags } from '../follows/follow-tags.js';
import { keepTags } from '../keeps/keep-tags.js';
import { reactionTags } from '../reactions/reactions.service.js';
import { type OwnPost, RecordsStore } from './records.store.js';

/** Rows are looked for this many at a time: a few milliseconds of deriving, one statement. */
const BATCH = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface OwnDraft {
  kind: DraftPlace;
  id: string;
  place: SealPlace;
  sealed: Buffer;
}

/** Finds everything in conversations that is one person's, by deriving its tags again while that person is here. */
@Injectable()
export class OwnRows {
  constructor(
    private readonly store: RecordsStore,
    private readonly draftsStore: DraftsStore,
    private readonly memberships: Memberships,
  ) {}

  namedPosts(viewer: Viewer): Promise<OwnPost[]> {
    return this.store.namedPosts(viewer.accountId);
  }

  async anonymousPosts(viewer: Viewer): Promise<OwnPost[]> {
    const found: OwnPost[] = [];
    for await (const threads of this.threads()) {
      const tags = viewer.tags(
        'author/thread',
        threads.map((thread) => thread.scope),
      );
      found.push(...(await this.store.anonymousPosts(tags)));
    }
    return found;
  }

  async reads(viewer: Viewer) {
    const found: Awaited<ReturnType<RecordsStore['reads']>> = [];
    for await (const threads of this.threads()) {
      const tags = viewer.tags(
        'read',
        threads.map(({ id }) => scopeOf('thread', id)),
      );
      found.push(...(await this.store.reads(tags)));
    }
    return found;
  }

  async follows(viewer: Viewer) {
    const found: Awaited<ReturnType<RecordsStore['follows']>> = [];
    for await (const threads of this.threads()) {
      const ids = threads.map(({ id }) => id);
      found.push(...(await this.store.follows(followTags(viewer, ids))));
    }
    return found;
  }

  async keeps(viewer: Viewer) {
    const found: Awaited<ReturnType<RecordsStore['keeps']>> = [];
    for await (const ids of this.postIds()) found.push(...(await this.store.keeps(keepTags(viewer, ids))));
    return found;
  }

  async reactions(viewer: Viewer) {
    const found: Awaited<ReturnType<RecordsStore['reactions']>> = [];
    for await (const ids of this.postIds()) found.push(...(await this.store.reactions(reactionTags(viewer, ids))));
    return found;
  }

  /** Drafts for every place there is: groups and their rooms, threads, and changes of posts. */
  async drafts(viewer: Viewer): Promise<OwnDraft[]> {
    const groupIds = await this.memberships.everyGroupId();
    const found = [
      ...(await this.draftsAt(viewer, 'group', groupIds)),
      ...(await this.draftsAt(viewer, 'room', groupIds)),
    ];
    for await (const threads of this.threads()) {
      found.push(
        ...(await this.draftsAt(
          viewer,
          'thread',
          threads.map(({ id }) => id),
        )),
      );
    }
    for await (const ids of this.postIds()) found.push(...(await this.draftsAt(viewer, 'post', ids)));
    return found;
  }

  private async draftsAt(viewer: Viewer, kind: DraftPlace, ids: readonly string[]): Promise<OwnDraft[]> {
    const places = new Map(
      ids.map((id) => {
        const place = placeOf(viewer, kind, id);
        return [place.tag.toString('base64'), { kind, id, place }];
      }),
    );
    const rows = await this.draftsStore.among([...places.values()].map(({ place }) => place.tag));
    return rows.map(({ tag, sealed }) => ({ ...places.get(tag.toString('base64'))!, sealed }));
  }

  private async *threads() {
    for (let last = BEFORE_ALL; ;) {
      const batch = await this.store.threadsAfter(last, BATCH);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) return;
      last = batch.at(-1)!.id;
    }
  }

  private async *postIds() {
    for (let last = BEFORE_ALL; ;) {
      const batch = (await this.store.postIdsAfter(last, BATCH)).map((post) => post.id);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) return;
      last = batch.at(-1)!;
    }
  }
}
