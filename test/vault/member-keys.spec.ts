import { createCipheriv, hkdfSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SystemRandomness } from '../../src/kernel/randomness.js';
import { scopeOf } from '../../src/kernel/scopes.js';
import type { SealPlace, TagDomain } from '../../src/kernel/viewer.js';
import { bind } from '../../src/vault/aead.js';
import { MemberKeys } from '../../src/vault/member-keys.js';

const randomness = new SystemRandomness();
const SECRET = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
const ann = new MemberKeys(SECRET, randomness);
const bea = new MemberKeys(Buffer.alloc(32, 7), randomness);
const SCOPE = scopeOf('thread', '4e1f6b1c-0000-4000-8000-000000000001');
const PLACE: SealPlace = { table: 'vault.private_item', column: 'sealed', tag: ann.tag('list/blocks', SCOPE) };

describe('a tag, which only one member can find', () => {
  it('is one AES block of the scope, under the HKDF of the secret', () => {
    const key = Buffer.from(hkdfSync('sha256', SECRET, Buffer.alloc(0), 'beside/tag/author/thread/v1', 32));
    const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    expect(ann.tag('author/thread', SCOPE)).toEqual(Buffer.concat([cipher.update(SCOPE), cipher.final()]));
  });

  it('is the same as it was on the first day', () => {
    // Changing one of these values would take every anonymous word away from whoever wrote it.
    expect(SCOPE.toString('hex')).toBe('5b46d2cb9d817f49520b4050de895838');
    expect(ann.tag('author/thread', SCOPE).toString('hex')).toBe('4fc5e88a1d2e04504d251b51cfa89a7f');
    expect(ann.tag('member', SCOPE).toString('hex')).toBe('3602b80c1934e377fd6c753b3a607885');
  });

  it('has nothing in common with that of another member, domain, kind or thing', () => {
    const domains: TagDomain[] = ['member', 'join', 'author/thread', 'author/chat', 'read', 'react', 'report', 'draft'];
    const scopes = [SCOPE, scopeOf('post', '4e1f6b1c-0000-4000-8000-000000000001'), scopeOf('thread', 'another')];
    const tags = [ann, bea].flatMap((keys) =>
      domains.flatMap((domain) => scopes.map((scope) => keys.tag(domain, scope).toString('hex'))),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is derived for many things as for each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 16, maxLength: 16 }), { maxLength: 40 }), (blocks) => {
        const scopes = blocks.map((block) => Buffer.from(block));
        const each = scopes.map((scope) => ann.tag('read', scope));
        expect(scopes.length === 0 ? [] : ann.tags('read', scopes)).toEqual(each);
      }),
    );
  });

  it('is refused for a scope that is no scope', () => {
    for (const length of [0, 15, 17, 32]) expect(() => ann.tag('read', Buffer.alloc(length))).toThrow('16 bytes');
  });

  it('of the zero block is not the authentication key of a seal', () => {
    const sealKey = Buffer.from(hkdfSync('sha256', SECRET, Buffer.alloc(0), 'beside/seal/list/blocks/v1', 32));
    const cipher = createCipheriv('aes-256-ecb', sealKey, null).setAutoPadding(false);
    expect(ann.tag('list/blocks', Buffer.alloc(16))).not.toEqual(cipher.update(Buffer.alloc(16)));
  });
});

describe('a narrowed copy, as a socket keeps it', () => {
  const narrow = ann.narrowedTo(['read'], ['draft']);

  it('does what it was made for', () => {
    expect(narrow.tag('read', SCOPE)).toEqual(ann.tag('read', SCOPE));
    expect(narrow.open('draft', PLACE, ann.seal('draft', PLACE, Buffer.from('words'))).toString()).toBe('words');
  });

  it('holds no secret, and no other key can be had from it', () => {
    expect(() => narrow.secretForWrapping()).toThrow('no secret');
    expect(() => narrow.tag('author/thread', SCOPE)).toThrow('no secret');
    expect(() => narrow.seal('list/blocks', PLACE, Buffer.from('x'))).toThrow('no secret');
    expect(() => narrow.narrowedTo(['member'], [])).toThrow('no secret');
    const held = JSON.stringify(Object.values(narrow), (_, value) =>
      value instanceof Map ? [...value.values()].map((key: Buffer) => key.toString('hex')) : value,
    );
    expect(held).not.toContain(SECRET.toString('hex'));
    expect(held).not.toContain('bytes');
  });
});

describe('a seal, which only one member can open', () => {
  const words = Buffer.from('not for anybody else');
  const sealed = ann.seal('list/blocks', PLACE, words);

  it('opens for its member, in its place', () => {
    expect(ann.open('list/blocks', PLACE, sealed)).toEqual(words);
    expect(ann.seal('list/blocks', PLACE, words)).not.toEqual(sealed);
  });

  it('is refused when a single byte of it is another', () => {
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed[i]! ^= 1;
      expect(() => ann.open('list/blocks', PLACE, changed)).toThrow();
    }
  });

  it('is refused when it was cut short or made longer', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => ann.open('list/blocks', PLACE, sealed.subarray(0, length))).toThrow();
      expect(() => ann.open('list/blocks', PLACE, sealed.subarray(sealed.length - length))).toThrow();
    }
    expect(() => ann.open('list/blocks', PLACE, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow();
  });

  it('is refused in another table, column, row or domain, and by another member', () => {
    const elsewhere: SealPlace[] = [
      { ...PLACE, table: 'discussions.draft' },
      { ...PLACE, column: 'words' },
      { ...PLACE, tag: ann.tag('list/blocks', scopeOf('slot', 'another')) },
      // The same letters, cut elsewhere.
      { ...PLACE, table: `${PLACE.table}s`, column: PLACE.column.slice(1) },
    ];
    for (const place of elsewhere) expect(() => ann.open('list/blocks', place, sealed)).toThrow();
    expect(() => ann.open('list/choices', PLACE, sealed)).toThrow();
    expect(() => bea.open('list/blocks', PLACE, sealed)).toThrow();
  });

  it('grows in steps of 64 bytes and gives back what went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const plain = Buffer.from(bytes);
        const value = ann.seal('draft', PLACE, plain);
        expect((value.length - 12 - 16) % 64).toBe(0);
        expect(value.length).toBe(12 + 16 + 64 * Math.ceil((plain.length + 1) / 64));
        expect(ann.open('draft', PLACE, value)).toEqual(plain);
      }),
    );
  });

  it('gives back what ends in the mark of the padding, and in zeros', () => {
    for (const plain of [Buffer.from([0x80]), Buffer.from([0x80, 0, 0]), Buffer.alloc(64), Buffer.alloc(63, 0x80)]) {
      expect(ann.open('draft', PLACE, ann.seal('draft', PLACE, plain))).toEqual(plain);
    }
  });
});

describe('what a seal is bound to', () => {
  it('differs for every two lists of parts', () => {
    const parts = fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(bind(...a).equals(bind(...b))).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
