import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesUnder, pathsUnder } from './sources.js';

const BANNED = ['util', 'helper', 'common', 'shared', 'manager', 'handler', 'process', 'data', 'info', 'base', 'impl'];
// Names that are given by a standard or by TypeORM, or that are a domain's own word.
const STANDING = [
  'test/privacy/play/base.ts',
  'client/styles/base.css',
  'src/kernel/data-source.ts',
  'src/kernel/personal-data.ts',
  'src/kernel/database.ts',
];

const SOURCES = filesUnder('src', 'migrations', 'test', 'scripts', 'client');
const OWN = 'test/structure/wording.spec.ts';

/** The banned words in the name of a file, plural or not. */
function bannedIn(file: string): string[] {
  const words = path
    .basename(file)
    .toLowerCase()
    .split(/[.\-_]/);
  return BANNED.filter((banned) => words.some((word) => word === banned || word === `${banned}s`));
}

/** The lines of "Safety:" comments that no code follows. */
function safetyWithoutCode(text: string): number[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, i) => {
    if (!/(\/\/|\*|\/\*\*).*\bSafety:/.test(line)) return [];
    const next = lines.slice(i + 1).find((after) => after !== '' && !/^(\/\/|\*)/.test(after));
    return next === undefined || /^[})\]]+[;,]?$/.test(next) ? [i + 1] : [];
  });
}

describe('names and comments', () => {
  it('say what a file is about, in words of the domain', () => {
    const named = pathsUnder('src', 'migrations', 'test', 'scripts', 'client').filter(
      (file) => !STANDING.includes(file),
    );
    expect(named.filter((file) => bannedIn(file).length > 0 && !/personal-data\.spec/.test(file))).toEqual([]);
    expect(bannedIn('src/chat/message-utils.ts')).toEqual(['util']);
    expect(bannedIn('src/chat/base.service.ts')).toEqual(['base']);
  });

  it('are kebab-case files', () => {
    const odd = pathsUnder('src', 'migrations', 'test', 'scripts', 'client').filter(
      (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(path.basename(file)),
    );
    expect(odd).toEqual([]);
  });

  it('name no folder of one machine, and leave nothing to be done later', () => {
    const place = /['"`(\s](\/(home|root|work|Users|tmp\/[a-z])\b|[A-Z]:\\\\)/;
    const later = /\b(TODO|FIXME|XXX|HACK)\b/;
    const broken = SOURCES.filter(({ file, text }) => file !== OWN && (place.test(text) || later.test(text)));
    expect(broken.map(({ file }) => file)).toEqual([]);
  });

  it('open with "Safety:" only in front of the code that keeps somebody safe', () => {
    const idle = SOURCES.flatMap(({ file, text }) => safetyWithoutCode(text).map((line) => `${file}:${line}`));
    expect(idle.filter((place) => !place.startsWith(OWN))).toEqual([]);
    expect(safetyWithoutCode('// Safety: nobody.\n}\n')).toEqual([1]);
    expect(safetyWithoutCode('// Safety: somebody,\n// really.\nkeep();\n')).toEqual([]);
  });
});
