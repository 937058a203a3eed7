import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { filesUnder, textsOf, wordsOf } from './sources.js';

interface Broken {
  rule: string;
  from: string;
  to: string;
}

const FIXTURES = path.resolve('test/structure/fixtures/boundaries');
const SQL = /\b(select\s[\s\S]+?\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s)/i;
const MAY_HOLD_SQL = /(\.store\.ts|\.spec\.ts)$|^src\/kernel\//;

// The question whether a database is new, and the read rule of groups, a piece of SQL that the stores of content put
// into their statements.
const EXCEPTIONS = ['src/vault/vault.module.ts', 'src/groups/member-rule.ts'];

// What each domain may take from the face of the vault, beyond its module.
const FROM_THE_VAULT: Record<string, RegExp> = {
  readers: /^(VaultModule|PrivateLists|PrivatePages|PrivateItem|versionOf)$/,
  journal: /^(VaultModule|PrivatePages|PrivateItem|versionOf|Was|Written)$/,
  moderation: /^(VaultModule|CaseSeal)$/,
  groups: /^(VaultModule|CaseSeal)$/,
};

describe('the rings', () => {
  let found: Record<string, Broken[]> & { rules?: unknown };
  beforeAll(() => {
    const answer = execFileSync(process.execPath, ['test/structure/cruise.mjs'], { encoding: 'utf8' });
    found = JSON.parse(answer);
  }, 60_000);

  it('are kept by every file', () => {
    expect(found.real).toEqual([]);
  });

  it('are held by rules that each have a fixture which breaks them', () => {
    expect([...(found.rules as string[])].sort()).toEqual(readdirSync(FIXTURES).sort());
  });

  it.each(readdirSync(FIXTURES))('are guarded: "%s" fires on its fixture, and nothing else does', (rule) => {
    expect([...new Set(found[rule]!.map((broken) => broken.rule))]).toEqual([rule]);
  });
});

describe('statements', () => {
  const sqlOutside = (file: string, text: string) => (MAY_HOLD_SQL.test(file) ? [] : textsOf(text).filter(isSql));
  const isSql = (text: string) => SQL.test(text);

  it('stand in stores and in the kernel only', () => {
    const broken = filesUnder('src').filter(({ file, text }) => sqlOutside(file, text).length > 0);
    expect(broken.map(({ file }) => file).filter((file) => !EXCEPTIONS.includes(file))).toEqual([]);
  });

  it('are found where they must not stand, in quotes and in templates, and not in words for people', () => {
    const planted = 'const a = "delete from chat.room"; const b = `select ${x} from chat.message m`;';
    expect(sqlOutside('src/chat/rooms.service.ts', planted)).toHaveLength(2);
    expect(sqlOutside('src/chat/rooms.store.ts', planted)).toEqual([]);
    expect(
      sqlOutside('src/chat/a.type.ts', '// select a from b\nconst c = "Select what to update or delete.";'),
    ).toEqual([]);
  });
});

describe('the vault', () => {
  it('gives each domain what it needs of it and no more', () => {
    const taken = filesUnder('src').flatMap(({ file, text }) => {
      const allowed = FROM_THE_VAULT[file.split('/')[1]!];
      return allowed
        ? wordsOf(text, /vault\/index\.js$/)
            .filter((word) => !allowed.test(word))
            .map((word) => `${file}: ${word}`)
        : [];
    });
    expect(taken).toEqual([]);
  });
});
