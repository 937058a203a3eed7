import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

const CHOOSE = 'mutation ($name: String!) { chooseDisplayName(name: $name) { displayName } }';

describe('choosing a display name', () => {
  let server: TestServer;
  let member: Person;
  let other: Person;
  beforeAll(async () => {
    server = await startServer();
    member = await new Person(server).signUp();
    other = await new Person(server).signUp();
  });
  afterAll(() => server.stop());

  it('a member chooses a name and may change it later', async () => {
    await member.chooseName('Rowan');
    expect(await member.send('{ me { displayName } }')).toEqual({ me: { displayName: 'Rowan' } });
    const changed = await member.send(CHOOSE, { name: '  Rowan   Ash ' });
    expect(changed.chooseDisplayName.displayName).toBe('Rowan Ash');
    await member.chooseName('rowan ash');
  });

  it('nobody takes a name that could be taken for somebody else', async () => {
    await member.chooseName('Marisol');
    const lookAlikes = [
      'MARISOL', // case
      'Ｍarisol', // full width
      'Mаrisol', // Cyrillic a
      'Mari-sol', // gaps
      'Mari sol.',
      'Marisοl', // Greek o
    ];
    for (const name of lookAlikes) {
      expect(await other.refused(CHOOSE, { name })).toMatchObject({ code: 'TAKEN', field: 'name' });
    }
    await other.chooseName('Marisola');
    // Given up, a name is free again.
    await member.chooseName('Rowan');
    await other.chooseName('Marisol');
  });

  it('takes names of every script', async () => {
    for (const name of [
      'Zoë',
      "O'Hara",
      'Åsa-Lill',
      'Nguyễn Thị Hà',
      'Оксана',
      'नेहा',
      'رنا',
      '美咲',
      'J. R. 2',
      'Bo',
    ]) {
      expect((await other.send(CHOOSE, { name })).chooseDisplayName.displayName).toBe(name);
    }
  });

  it('refuses what is no name', async () => {
    const refusals: [string, string][] = [
      ['A', 'TOO_SHORT'],
      ['  A  ', 'TOO_SHORT'],
      ['', 'TOO_SHORT'],
      ['a'.repeat(41), 'TOO_LONG'],
      ['--', 'INVALID'],
      ["'.'", 'INVALID'],
      ['\u0301\u0301', 'INVALID'],
      ['\u3164\u3164', 'INVALID'], // Hangul fillers: letters that nobody sees
      ['Ann\u200bie', 'INVALID'], // zero width
      ['Ann\u2066ie', 'INVALID'], // bidirectional
      ['Ann <b>', 'INVALID'],
      ['Ann\nBea', 'INVALID'],
      ['Ann 🌈', 'INVALID'],
      ['Ann\u0000', 'INVALID'],
      ['Ann\ud800', 'INVALID'],
    ];
    for (const [name, code] of refusals) {
      expect([name, await other.refused(CHOOSE, { name })]).toMatchObject([name, { code, field: 'name' }]);
    }
    expect((await other.send(CHOOSE, { name: 'a'.repeat(40) })).chooseDisplayName.displayName).toHaveLength(40);
  });

  it('refuses names that would speak for the team, a professional or the service', async () => {
    const reserved = [
      'moderator',
      'Moderator Ann',
      'M0derator',
      'Mоdеrаtor', // Cyrillic о, е and а
      'Mödérator',
      'Ａdmin',
      'admin7',
      'The Team',
      'Beside',
      'B-e-s-i-d-e',
      'Beside Team',
      'supermoderator',
      'Nurse Kate',
      'Dr. Kate',
      'Someone who has left',
      'anonymous',
    ];
    for (const name of reserved) {
      expect([name, (await other.refused(CHOOSE, { name })).code]).toEqual([name, 'NOT_ALLOWED']);
    }
    for (const name of ['Teamila', 'Modesty', 'Hosta', 'Drew', 'Nobody special', 'Beatrix']) {
      await other.send(CHOOSE, { name });
    }
  });

  it('has to be signed in', async () => {
    expect(await new Person(server).refused(CHOOSE, { name: 'Rowan' })).toMatchObject({ code: 'SIGN_IN' });
  });
});
