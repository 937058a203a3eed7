import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../kernel/viewer.js';
import type { Author } from './author.type.js';
import type { Authorship, VoiceDomain } from './authorship.js';
import { Pseudonyms } from './pseudonyms.js';

/** What a list reads beside each row, by joining `identity.byline` and `authorship.persona`. */
export interface BylineColumns extends Authorship {
  displayName: string | null;
  voice: number | null;
}

/** Stands in for an author who deleted their account and left their words. */
export const GONE = 'Someone who has left';

/** Turns authorship into the author that readers see, for whole lists at once. */
@Injectable()
export class Bylines {
  constructor(private readonly pseudonyms: Pseudonyms) {}

  /** The authors of rows that share one scope. */
  ofScope(viewer: Viewer, domain: VoiceDomain, scope: Buffer, rows: readonly BylineColumns[]): Author[] {
    const own = viewer.tag(domain, scope);
    return rows.map((row) => this.of(row, viewer.accountId, own));
  }

  /** The authors of rows of many scopes, one pass over all tags. */
  ofMany(viewer: Viewer, domain: VoiceDomain, rows: readonly BylineColumns[]): Author[] {
    const own = viewer.tags(
      domain,
      rows.map((row) => row.scope),
    );
    return rows.map((row, i) => this.of(row, viewer.accountId, own[i]!));
  }

  /** The name every reader sees: the display name, the pseudonym, or that they have left. */
  nameOf({ scope, authorTag, displayName, voice }: BylineColumns): string {
    if (!authorTag) return displayName ?? GONE;
    return voice === null ? GONE : this.pseudonyms.of(scope, voice);
  }

  private of(row: BylineColumns, account: string, own: Buffer): Author {
    const { authorId, authorTag } = row;
    const isYou = authorTag ? timingSafeEqual(authorTag, own) : authorId === account;
    return { name: this.nameOf(row), isAnonymous: authorTag !== null, isYou };
  }
}
