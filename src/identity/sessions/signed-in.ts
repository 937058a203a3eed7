import type { SealDomain, SealPlace, StaffRole, TagDomain, Viewer } from '../../kernel/viewer.js';
import type { MemberKeys } from '../../vault/index.js';

export interface SessionFacts {
  accountId: string;
  displayName: string | null;
  staff: readonly StaffRole[];
  sessionHash: Buffer;
  namedOnlyUntil: string | null;
}

/** The keys of somebody signed in. For identity alone: new wraps and another session need the keys themselves. */
export function keysOf(viewer: Viewer): MemberKeys {
  if (!(viewer instanceof SignedIn)) throw new Error('Only a signed-in person has keys');
  return viewer.keysForIdentity();
}

/** A Viewer over a member's keys, which it uses and does not give out. */
export class SignedIn implements Viewer {
  readonly accountId: string;
  readonly displayName: string | null;
  readonly staff: readonly StaffRole[];
  readonly sessionHash: Buffer;
  readonly namedOnlyUntil: string | null;
  readonly #keys: MemberKeys;

  constructor(facts: SessionFacts, keys: MemberKeys) {
    this.accountId = facts.accountId;
    this.displayName = facts.displayName;
    this.staff = facts.staff;
    this.sessionHash = facts.sessionHash;
    this.namedOnlyUntil = facts.namedOnlyUntil;
    this.#keys = keys;
  }

  tag(domain: TagDomain, scope: Buffer): Buffer {
    return this.#keys.tag(domain, scope);
  }

  tags(domain: TagDomain, scopes: readonly Buffer[]): Buffer[] {
    return scopes.length === 0 ? [] : this.#keys.tags(domain, scopes);
  }

  seal(domain: SealDomain, place: SealPlace, plain: Buffer): Buffer {
    return this.#keys.seal(domain, place, plain);
  }

  open(domain: SealDomain, place: SealPlace, sealed: Buffer): Buffer {
    return this.#keys.open(domain, place, sealed);
  }

  /** The same person with just these keys: what a socket may keep between two events. */
  narrowedTo(tags: readonly TagDomain[], seals: readonly SealDomain[]): SignedIn {
    return new SignedIn(this, this.#keys.narrowedTo(tags, seals));
  }

  /** For identity alone: opening another session, new codes and cutting ties need the keys themselves. */
  keysForIdentity(): MemberKeys {
    return this.#keys;
  }
}
