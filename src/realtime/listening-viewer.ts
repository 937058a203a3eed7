import type { SignedIn } from '../identity/index.js';
import type { SealDomain, SealPlace, StaffRole, TagDomain, Viewer } from '../kernel/viewer.js';

/** What a socket needs to derive between two events; the private lists say what its reader chose not to meet. */
const SOCKET_TAGS: readonly TagDomain[] = [
  'member',
  'author/chat',
  'author/thread',
  'react',
  'read',
  'dedupe',
  'dedupe-body',
  'throttle',
  'list/choices',
  'list/blocks',
  'list/quiet',
];
const SOCKET_SEALS: readonly SealDomain[] = ['list/choices', 'list/blocks', 'list/quiet'];

/** What may change about a person while their socket is open. */
export interface Standing {
  displayName: string | null;
  staff: readonly StaffRole[];
}

/** The person at a socket: keys that were narrowed once, and a name and roles that are read again at every event. */
export class ListeningViewer implements Viewer {
  readonly accountId: string;
  readonly sessionHash: Buffer;
  readonly namedOnlyUntil: string | null;
  /** The roles held when the socket was opened: the most it may ever act with. */
  readonly staffAtHandshake: readonly StaffRole[];
  readonly #keys: SignedIn;
  #standing: Standing;

  constructor(viewer: SignedIn) {
    this.accountId = viewer.accountId;
    this.sessionHash = viewer.sessionHash;
    this.namedOnlyUntil = viewer.namedOnlyUntil;
    this.staffAtHandshake = viewer.staff;
    // Safety: a socket stays open for long, so it keeps the few keys it needs and not the secret they come from.
    this.#keys = viewer.narrowedTo(SOCKET_TAGS, SOCKET_SEALS);
    this.#standing = { displayName: viewer.displayName, staff: viewer.staff };
  }

  get displayName(): string | null {
    return this.#standing.displayName;
  }

  get staff(): readonly StaffRole[] {
    return this.#standing.staff;
  }

  standAs(standing: Standing): void {
    this.#standing = standing;
  }

  tag(domain: TagDomain, scope: Buffer): Buffer {
    return this.#keys.tag(domain, scope);
  }

  tags(domain: TagDomain, scopes: readonly Buffer[]): Buffer[] {
    return this.#keys.tags(domain, scopes);
  }

  seal(domain: SealDomain, place: SealPlace, plain: Buffer): Buffer {
    return this.#keys.seal(domain, place, plain);
  }

  open(domain: SealDomain, place: SealPlace, sealed: Buffer): Buffer {
    return this.#keys.open(domain, place, sealed);
  }
}
