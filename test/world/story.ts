import { Appointments } from '../../src/identity/index.js';
import type { TestServer } from '../setup/server.js';
import { open, reply } from './conversations.js';
import { clientId, Person } from './person.js';
import { Line, roomOf } from './socket.js';

const JOIN = 'mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { id } }';
const ACCEPT = 'mutation ($secret: String!) { acceptAppointment(secret: $secret) }';
const APPOINT = 'mutation ($input: AppointStaffInput!) { appointStaff(input: $input) }';
const REPORT = 'mutation ($input: ReportSubjectInput!) { reportSubject(input: $input) { received } }';
const BY_SLUG = 'query ($slug: String!) { group(slug: $slug) { id } }';

/** A small community, plainly an example: some people, a group, a few conversations, a night in its room, a report. */
export interface Story {
  groupId: string;
  roomId: string;
  /** A conversation with replies, one of them covered. */
  threadId: string;
  reportedPostId: string;
  /** Somebody who reads along, has a name, and writes without it. */
  juniper: Person;
  /** Reads along under another name. */
  wren: Person;
  tomas: Person;
  /** Looks after the group. */
  maren: Person;
  /** Decides what was reported; the first steward. */
  dele: Person;
  /** Has an account, and nothing else yet. */
  sol: Person;
}

/** Plays the story through the API, on a server that has the starting content and nothing else. */
export async function tellStory(server: TestServer): Promise<Story> {
  const people = await arrive(server);
  const { group } = await people.juniper.send(BY_SLUG, { slug: 'waiting-to-know' });
  const groupId: string = group.id;
  for (const person of Object.values(people)) {
    await person.send(JOIN, { input: { groupId, rulesRead: true } });
  }
  await appoint(server, people, groupId);
  const talk = await converse(server, people, groupId);
  const roomId = await spendTheNight(server, people, groupId);
  return { groupId, roomId, ...talk, ...people, sol: await new Person(server).signUp() };
}

type People = Pick<Story, 'juniper' | 'wren' | 'tomas' | 'maren' | 'dele'>;

async function arrive(server: TestServer): Promise<People> {
  const [juniper, wren, tomas, maren, dele] = [1, 2, 3, 4, 5].map(() => new Person(server)) as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const people = { juniper, wren, tomas, maren, dele };
  for (const [name, person] of Object.entries(people)) {
    await person.signUp('seven lamps along the river');
    await person.chooseName(name.slice(0, 1).toUpperCase() + name.slice(1));
  }
  return people;
}

async function appoint(server: TestServer, { maren, dele }: People, groupId: string): Promise<void> {
  const secret = await server.app.get(Appointments, { strict: false }).firstStewardLink();
  await dele.send(ACCEPT, { secret });
  for (const [person, role] of [
    [maren, 'HOST'],
    [dele, 'MODERATOR'],
  ] as const) {
    const { appointStaff } = await dele.send(APPOINT, { input: { role, groupId, clientId: clientId() } });
    await person.send(ACCEPT, { secret: appointStaff });
  }
}

async function converse(server: TestServer, people: People, groupId: string) {
  const { juniper, wren, tomas, maren } = people;
  const later = (hours: number): void => server.clock.advance({ hours });

  await open(tomas, groupId, {
    title: 'An example: how do I tell my mother',
    body: 'She rings every Sunday. I have been letting it ring for two weeks.',
    wanted: 'EXPERIENCES',
    anonymous: false,
  });
  later(3);
  const work = await open(wren, groupId, {
    title: 'An example: it began at work',
    body: 'I have not been back in the building since.',
    anonymous: true,
    notes: ['BLEEDING_DESCRIBED'],
  });
  later(1);
  await reply(maren, work.post.threadId, { body: 'I am glad you wrote. Nobody here needs it to be tidy.' });
  later(12);
  await open(tomas, groupId, {
    title: 'An example: three years today',
    body: 'I am not looking for anything. I wanted to write it where people would understand.',
    anonymous: true,
  });
  later(2);

  const { post } = await open(juniper, groupId, {
    title: 'An example: a second scan on Thursday, and I cannot stop counting days',
    body:
      'Everything in this conversation was made up for a picture.\n\nThey said the dates might be wrong. I know what ' +
      'my dates are. Has anybody sat in this same week? How did you get through the nights?',
    wanted: 'EXPERIENCES',
    anonymous: true,
  });
  const { threadId } = post;
  await reply(wren, threadId, {
    body:
      'I sat in that week in March. Nights were the worst for me too. I stopped trying to sleep in our bed and put ' +
      'the radio on low in the kitchen. It did not mend anything, but it was company.\n\nYou do not have to be ' +
      'hopeful, and you do not have to not be.',
  });
  later(1);
  await reply(tomas, threadId, {
    body: 'They turned the screen away, and I knew before anybody spoke. I still see the light on the ceiling.',
    anonymous: true,
    notes: ['SCAN'],
  });
  later(1);
  await reply(maren, threadId, {
    body:
      'I am awake, and here until 7:00. If the pain changes, or the bleeding gets heavy, the first article in this ' +
      'group says plainly when to ring. You would not be bothering anybody.',
  });
  const unsafe = await reply(wren, threadId, {
    body: 'A friend of mine says you can stop the tablets they gave you if you feel fine.',
    anonymous: true,
  });
  const input = { kind: 'POST', id: unsafe.post.id, reason: 'UNSAFE_ADVICE' };
  await tomas.send(REPORT, { input: { ...input, words: 'Somebody might do this.' } });
  return { threadId, reportedPostId: unsafe.post.id as string };
}

async function spendTheNight(server: TestServer, { juniper, wren, tomas, maren }: People, groupId: string) {
  const roomId = await roomOf(juniper, groupId);
  const said: [Person, string, { anonymous?: boolean; notes?: string[] }][] = [
    [maren, 'This night was made up for a picture. I am here until 7:00.', {}],
    [wren, 'cannot sleep. the house is so loud when it is quiet', { anonymous: true }],
    [tomas, 'Same. She is asleep at last', {}],
    [maren, 'You can keep the light on in here.', {}],
    [tomas, 'it started again an hour ago, less than yesterday', { notes: ['bleeding-described'] }],
    [wren, 'the kettle is on. I will sit here till four', { anonymous: true }],
    [juniper, 'thank you. I do not know what to write', { anonymous: true }],
  ];
  for (const [person, body, given] of said) {
    const line = await Line.connect(server, person);
    await line.ask('chat.join', { roomId });
    await line.say(roomId, body, given);
    line.hangUp();
    server.clock.advance({ minutes: 2 });
  }
  return roomId;
}
