import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Screening } from '../../../src/crisis/index.js';
import { StartingContent } from '../../../src/operations/index.js';
import { TestClock } from '../../setup/clock.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

const LINES = `query ($country: String!) { helplines(country: $country) {
  name country kind phone hours open until notYetChecked overdue numberRead checkedOn } }`;

interface Line {
  name: string;
  country: string;
  kind: string;
  phone: string | null;
  hours: string | null;
  open: boolean | null;
  until: string | null;
  notYetChecked: boolean;
  overdue: boolean;
  numberRead: boolean;
}

describe('helplines', () => {
  // A Wednesday, 10:20 in London.
  const clock = new TestClock(new Date('2026-12-02T10:20:00Z'));
  let server: TestServer;
  let visitor: Person;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
    visitor = new Person(server);
  });
  afterAll(() => server.stop());

  const linesOf = async (country: string) => (await visitor.send<{ helplines: Line[] }>(LINES, { country })).helplines;

  /** The lines of a country once a change has been read behind an answer. */
  async function linesOnce(country: string, holds: (lines: Line[]) => boolean): Promise<Line[]> {
    let lines = await linesOf(country);
    for (let i = 0; i < 200 && !holds(lines); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      lines = await linesOf(country);
    }
    return lines;
  }

  it('answer somebody who is not signed in, for every country, emergency number first', async () => {
    const { helplineCountries } = await visitor.send('{ helplineCountries }');
    expect(helplineCountries.length).toBeGreaterThanOrEqual(14);
    for (const country of helplineCountries) {
      const [first] = await linesOf(country);
      expect(first).toMatchObject({ kind: 'EMERGENCY', country, open: true });
      expect(first!.phone).toMatch(/^\d{2,3}$/);
    }
  });

  it('never leave somebody in an unknown country without words and 112', async () => {
    for (const country of ['ZZ', 'QQ', '', "'; drop", 'gb ']) {
      expect(await linesOf(country)).toEqual([expect.objectContaining({ kind: 'EMERGENCY', phone: '112' })]);
    }
    expect((await linesOf('gb'))[0]).toMatchObject({ phone: '999' });
  });

  it('put open lines first, and a closed one behind them with its hours', async () => {
    const closedOnes = () => linesOf('GB').then((lines) => lines.filter((line) => line.open === false));
    expect(await closedOnes()).toEqual([]);
    const day = await linesOf('GB');
    expect(day.find((line) => line.name === 'Miscarriage Association')).toMatchObject({ open: true, until: '20:00' });

    clock.advance({ hours: 12 });
    const night = await linesOf('GB');
    const closed = night.filter((line) => line.open === false);
    expect(closed.map((line) => line.name)).toContain('Miscarriage Association');
    expect(closed.every((line) => line.hours)).toBe(true);
    const firstClosed = night.findIndex((line) => line.open === false);
    expect(night.slice(firstClosed).some((line) => line.open)).toBe(false);
    clock.advance({ hours: 12 });
  });

  it('say that nobody here has checked them yet, and hide numbers that were not read at a source', async () => {
    const lines = await linesOf('CA');
    expect(lines.every((line) => line.notYetChecked)).toBe(true);
    expect(lines.filter((line) => line.kind !== 'EMERGENCY' && !line.numberRead)).toEqual([]);
    expect(lines.map((line) => line.name)).not.toContain('Hope for Wellness Help Line');
  });

  it('put an overdue line last, and keep the emergency number first whatever its age', async () => {
    await server.sql(`update crisis.helpline set checked_on = '2025-01-01'
                      where country = 'US' and (kind = 'emergency' or name like '988%')`);
    // Other nodes' changes are read behind an answer, a minute later.
    clock.advance({ minutes: 2 });
    const lines = await linesOnce('US', ([first]) => first!.overdue);
    expect(lines[0]).toMatchObject({ kind: 'EMERGENCY', overdue: true });
    expect(lines.at(-1)).toMatchObject({ name: expect.stringMatching(/^988/), overdue: true });
    expect(lines.slice(1, -1).some((line) => line.overdue)).toBe(false);
  });

  it('are added once and never put back over what the community changed', async () => {
    await server.sql(`update crisis.helpline set phone = '0800 000', shown = false where name = 'Tommy''s midwives'`);
    const before = await server.sql('select count(*) from crisis.helpline');
    await server.app.get(StartingContent).load();
    expect(await server.sql('select count(*) from crisis.helpline')).toEqual(before);
    expect((await linesOf('GB')).map((line) => line.name)).not.toContain("Tommy's midwives");
    expect(await server.sql(`select phone from crisis.helpline where name = 'Tommy''s midwives'`)).toEqual([
      { phone: '0800 000' },
    ]);
  });

  it('give a country its emergency number back when its list lost it, and stand when the table is gone', async () => {
    await server.sql(`delete from crisis.helpline where country = 'NZ' and kind = 'emergency'`);
    await server.sql(`update crisis.helpline set checked_on = '2020-01-01' where country = 'NZ'`);
    clock.advance({ minutes: 2 });
    const mended = await linesOnce('NZ', (lines) => lines.slice(1).every((line) => line.overdue));
    expect(mended[0]).toMatchObject({ kind: 'EMERGENCY', phone: '111' });

    const before = await linesOf('IE');
    await server.sql('drop table crisis.helpline');
    clock.advance({ minutes: 2 });
    await linesOf('IE');
    await until(() => server.log.some((line) => line.includes('news-not-told')));
    expect(await linesOf('IE')).toEqual(before);

    const second = await startServer({ databaseUrl: server.databaseUrl, keysFile: server.keysFile, clock });
    const elsewhere = new Person(second);
    const { helplines } = await elsewhere.send(LINES, { country: 'IE' });
    expect(helplines).toEqual([expect.objectContaining({ kind: 'EMERGENCY', phone: '112' })]);
    await second.stop();
  });
});

describe('an offer of help', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('names the card for the writer, and grief alone has none', () => {
    const screening = server.app.get(Screening);
    expect(screening.offerFor('I am going to kill myself tonight')).toEqual({ card: 'mind', level: 'now' });
    expect(screening.offerFor('We lost her at 20 weeks and there was no heartbeat')).toBeNull();
    expect(screening.read('I am going to kill myself tonight').findings[0]).toMatchObject({ who: 'self' });
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}
