import { createCipheriv } from 'node:crypto';
import type { Randomness } from '../kernel/randomness.js';
import type { SealDomain, SealPlace, TagDomain } from '../kernel/viewer.js';
import { bind, openBytes, sealBytes } from './aead.js';
import { expand, extract } from './derive.js';

type KeyName = `tag/${TagDomain}` | `seal/${SealDomain}`;

/**
 * The keys of one member, derived from the member's secret A as they are needed. Lives as long as one request; a
 * socket keeps a narrowed copy, which holds the few keys it needs and not A.
 */
export class MemberKeys {
  private readonly keys = new Map<KeyName, Buffer>();
  /** What all keys of this member are expanded from; made once, since a page asks for nine of them. */
  private extracted: Buffer | undefined;

  constructor(
    private readonly secret: Buffer | undefined,
    private readonly randomness: Randomness,
  ) {}

  tag(domain: TagDomain, scope: Buffer): Buffer {
    return this.cipherOf(domain).update(asBlock(scope));
  }

  tags(domain: TagDomain, scopes: readonly Buffer[]): Buffer[] {
    const all = this.cipherOf(domain).update(Buffer.concat(scopes.map(asBlock)));
    return scopes.map((_, i) => all.subarray(i * 16, i * 16 + 16));
  }

  seal(domain: SealDomain, place: SealPlace, plain: Buffer): Buffer {
    return sealBytes(this.key(`seal/${domain}`), boundTo(place), plain, this.randomness);
  }

  open(domain: SealDomain, place: SealPlace, sealed: Buffer): Buffer {
    return openBytes(this.key(`seal/${domain}`), boundTo(place), sealed);
  }

  /** A copy with just these keys, from which A and the other keys cannot be had. */
  narrowedTo(tags: readonly TagDomain[], seals: readonly SealDomain[]): MemberKeys {
    const narrow = new MemberKeys(undefined, this.randomness);
    for (const domain of tags) narrow.keys.set(`tag/${domain}`, this.key(`tag/${domain}`));
    for (const domain of seals) narrow.keys.set(`seal/${domain}`, this.key(`seal/${domain}`));
    return narrow;
  }

  /** A itself, for wrapping it under another key; only the vault asks. */
  secretForWrapping(): Buffer {
    if (!this.secret) throw new Error('Narrowed keys hold no secret');
    return this.secret;
  }

  // One AES block is used as a pseudo-random function of a 16-byte scope: ECB over distinct blocks is exactly that,
  // and derives a hundred thousand tags in two milliseconds. Nothing is encrypted with it.
  private cipherOf(domain: TagDomain) {
    return createCipheriv('aes-256-ecb', this.key(`tag/${domain}`), null).setAutoPadding(false);
  }

  private key(name: KeyName): Buffer {
    let key = this.keys.get(name);
    if (!key) {
      // Safety: tag keys and seal keys never meet: a tag of the zero block would be the seal's authentication key.
      this.extracted ??= extract(this.secretForWrapping());
      key = expand(this.extracted, `beside/${name}/v1`);
      this.keys.set(name, key);
    }
    return key;
  }
}

function asBlock(scope: Buffer): Buffer {
  if (scope.length !== 16) throw new Error('A scope has 16 bytes');
  return scope;
}

function boundTo(place: SealPlace): Buffer {
  return bind('beside/aad/v1', place.table, place.column, place.tag);
}
