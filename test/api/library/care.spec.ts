import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LibraryCare } from '../../../src/library/index.js';
import { sentencesOf } from '../../../src/operations/alerts.rules.js';
import { Alerts } from '../../../src/operations/alerts.service.js';
import { StartingContent } from '../../../src/operations/index.js';
import { TestClock } from '../../setup/clock.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';
import { onStaff } from './desk.js';

const CARE = '{ libraryCare { overdueHelplines untriedHelplines longOverdueTexts } }';
const VERIFY = 'mutation ($input: VerifyHelplineInput!) { verifyHelpline(input: $input) { id overdue } }';

describe('what waits at the desk of the library', () => {
  const clock = new TestClock(new Date('2026-12-02T10:20:00Z'));
  let server: TestServer;
  let curator: Person;
  beforeAll(async () => {
    server = await startServer({ clock });
    await server.app.get(StartingContent).load();
    curator = await onStaff(server, 'steward', 'Bruna');
  });
  afterAll(() => server.stop());

  const care = async () => (await curator.send(CARE)).libraryCare;
  const told = () =>
    server.log.map((line) => JSON.parse(line)).filter(({ event }) => /^(helplines|texts)-/.test(event));
  const look = () => server.app.get(Alerts, { strict: false }).look();

  it('is told to curators outside their desk, and to nobody else', async () => {
    expect(await care()).toMatchObject({ overdueHelplines: 0, longOverdueTexts: 0 });
    for (const role of ['moderator', 'host'])
      expect((await (await onStaff(server, role)).refused(CARE)).code).toBe('NOT_ALLOWED');
    expect((await (await new Person(server).signUp()).refused(CARE)).code).toBe('NOT_ALLOWED');
    for (const role of ['operator', 'clinician']) expect(await (await onStaff(server, role)).send(CARE)).toBeDefined();
  });

  it('grows by itself when the days are over, and shrinks when somebody tries a number', async () => {
    clock.advance({ days: 200 });
    await curator.signIn();
    const { overdueHelplines } = await care();
    expect(overdueHelplines).toBeGreaterThan(1);
    const [line] = await server.sql<{ id: string; version: number }>(
      'select id, version from crisis.helpline where shown limit 1',
    );
    await curator.send(VERIFY, { input: { ...line, how: 'RANG', on: '2027-06-19' } });
    expect((await care()).overdueHelplines).toBe(overdueHelplines - 1);
  });

  it('is in the log once a day while it stays so, as a kind and a number', async () => {
    const { overdueHelplines } = await care();
    expect(told()).toEqual([]);
    await look();
    await look();
    const lines = [{ event: 'helplines-overdue', count: overdueHelplines }];
    expect(told()).toEqual(lines);
    clock.advance({ days: 1 });
    await look();
    expect(told()).toEqual([...lines, ...lines]);
    await server.sql(`update crisis.helpline set checked_on = '2027-06-19', number_read = true`);
    clock.advance({ days: 1 });
    await look();
    expect(told()).toHaveLength(2 * lines.length);
  });

  it('is said in sentences to whoever starts the server, and nothing is said of nothing', async () => {
    expect(sentencesOf(await server.app.get(LibraryCare, { strict: false }).now())).toEqual([]);
    expect(sentencesOf({ overdueHelplines: 1, untriedHelplines: 2, longOverdueTexts: 1 })).toEqual([
      '1 helpline was last looked up more than 180 days ago, so readers see it last.',
      '2 helplines are hidden until somebody has tried them.',
      '1 text has left the shelves, because a review is more than 90 days overdue.',
    ]);
  });
});
