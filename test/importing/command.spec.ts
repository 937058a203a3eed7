import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outcomeOf } from '../../src/operations/commands/run-command.js';
import { createServer } from '../../src/server.js';
import { startServer } from '../setup/server.js';

const folder = mkdtempSync(path.join(tmpdir(), 'beside-command-'));

async function called(...given: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await outcomeOf(given, {
    say: (text) => (out += text),
    complain: (text) => (errors += text),
    folder,
    contentFolder: path.resolve('content'),
    loadServer: async () => createServer,
  });
  return { code, out, errors };
}

describe('the command line', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints a report on a file and nothing else', async () => {
    writeFileSync(path.join(folder, 'a.html'), readFileSync('test/importing/fixtures/demonstration-page.html'));
    const { code, out, errors } = await called('library', 'import', 'a.html', '--dry-run');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^# Import of “a\.html”\n/);
    expect(out).toMatch(/\n## Draft\n\n---\nslug: bleeding-in-early-pregnancy\n/);
    expect(await called('library', 'import', '--dry-run', 'a.html')).toEqual({ code, out, errors });
  });

  it.each([
    [['library', 'import', 'none.html', '--dry-run'], 'There is no such file.'],
    [['library', 'import', '.', '--dry-run'], 'That is a folder; please name one file.'],
    [['library', 'import', '--dry-run'], 'Please name one file to import.'],
    [['library', 'import', 'a.html', 'b.html', '--dry-run'], 'Please name one file to import.'],
    [['library', 'import', 'a.html', '--wet'], 'There is no option --wet; the only one is --dry-run.'],
    [['library', 'import', 'empty.txt', '--dry-run'], 'The file is empty, so there is nothing to make a draft of.'],
  ])('refuses in one sentence: %p', async (given, sentence) => {
    writeFileSync(path.join(folder, 'empty.txt'), '');
    expect(await called(...given)).toEqual({ code: 2, out: '', errors: sentence });
  });

  it('says what can be done when it does not know what was asked for', async () => {
    expect(await called('library', 'burn')).toMatchObject({ code: 2, out: '' });
    expect((await called()).errors).toContain('npm run beside -- library import FILE [--dry-run]');
    expect((await called('--help')).code).toBe(0);
  });

  it('keeps a draft that nobody has written, reviewed or published, with its sources and marks', async () => {
    const server = await startServer();
    const before = { ...process.env };
    Object.assign(process.env, { DATABASE_URL: server.databaseUrl, BESIDE_KEYS: server.keysFile });
    try {
      const { code, out, errors } = await called('library', 'import', 'a.html');
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(out).toMatch(
        /^A draft was kept in the library, at “bleeding-in-early-pregnancy”\..*\n\n# Import of “a\.html”/,
      );
      const [draft] = await server.sql<Record<string, unknown>>(
        `select w.slug, r.state, r.origin, r.author_id, r.title, r.body, r.sources
         from library.revision r join library.work w on w.id = r.work_id where r.origin = 'file'`,
      );
      expect(draft).toMatchObject({ slug: 'bleeding-in-early-pregnancy', state: 'draft', author_id: null });
      expect(draft!.body).toContain('[source needed]');
      expect(draft!.sources).toHaveLength(2);
      writeFileSync(path.join(folder, 'long.txt'), 'Bleeding in early pregnancy needs a call today.\n\n'.repeat(2_000));
      expect(await called('library', 'import', 'long.txt')).toMatchObject({
        code: 2,
        out: '',
        errors: expect.stringMatching(
          /^The library does not take the draft because of its body, which may have 40,000/,
        ),
      });
    } finally {
      process.env = before;
      await server.stop();
    }
  });
});
