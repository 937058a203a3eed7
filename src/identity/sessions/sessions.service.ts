import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import { Randomness } from '../../kernel/randomness.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type MemberKeys, Wraps } from '../../vault/index.js';
import { EndedSessions } from './ended-sessions.js';
import { SessionsStore } from './sessions.store.js';
import { SignedIn } from './signed-in.js';

/** A session lasts this long; a longer one would outlive a lost telephone, a shorter one would lock out the tired. */
export const SESSION_DAYS = 30;
/** After cutting ties, anonymous acts wait, so that the new secret cannot be matched with the old one by time. */
export const DAYS_NAMED_ONLY = 14;

@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionsStore,
    private readonly wraps: Wraps,
    private readonly db: Database,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly ended: EndedSessions,
  ) {}

  /** Opens a session and returns its token, which only the cookie keeps. */
  async open(accountId: string, keys: MemberKeys): Promise<Buffer> {
    const token = this.randomness.bytes(32);
    const tokenHash = hashOf(token);
    const expiresOn = dateOf(this.clock.now(), SESSION_DAYS);
    const { kid, sealed } = this.wraps.wrapForSession(keys, token, { tokenHash, accountId, expiresOn });
    await this.store.insert({ tokenHash, accountId, kid, sealedSecret: sealed, expiresOn });
    return token;
  }

  /** The signed-in person behind a Cookie header, or null. */
  async viewerOf(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const token = this.cookie.read(cookieHeader);
    if (!token) return null;
    const tokenHash = hashOf(token);
    const session = await this.store.find(tokenHash, dateOf(this.clock.now()));
    if (!session) return null;
    const { accountId, kid, sealedSecret, expiresOn, tiesCutOn } = session;
    const keys = this.wraps.openSession({ kid, sealed: sealedSecret }, token, { tokenHash, accountId, expiresOn });
    const namedOnlyUntil = tiesCutOn && dateOf(new Date(tiesCutOn), DAYS_NAMED_ONLY);
    return new SignedIn({ ...session, sessionHash: tokenHash, namedOnlyUntil }, keys);
  }

  /** Whether a session is still open, for sockets, which ask before every event. */
  async isOpen(tokenHash: Buffer): Promise<boolean> {
    return (await this.store.find(tokenHash, dateOf(this.clock.now()))) !== undefined;
  }

  async end(tokenHash: Buffer): Promise<void> {
    await this.store.delete(tokenHash);
    this.db.afterCommit(() => this.ended.announce([tokenHash]));
  }

  /** The dates on which the person's sessions end, latest first; a session keeps nothing else to tell it by. */
  async expiries(viewer: Viewer): Promise<string[]> {
    return this.store.expiries(viewer.accountId, dateOf(this.clock.now()));
  }

  /** Forgets the sessions that have run out. */
  async sweep(): Promise<void> {
    await this.store.deleteExpired(dateOf(this.clock.now()));
  }

  /** Ends every session of the account. */
  async endAll(accountId: string): Promise<void> {
    const hashes = await this.store.deleteAll(accountId);
    this.db.afterCommit(() => this.ended.announce(hashes));
  }
}

function hashOf(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}
