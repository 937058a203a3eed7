import assert from 'node:assert/strict';
import * as say from '../../world/conversations.js';
import type { Person } from '../../world/person.js';
import type { Stage } from '../stage.js';

const QUEUE = `{ moderationQueue(first: 50) { edges { node { id lane why subjectKind version isClaimed } } } }`;
const CLAIM = 'mutation ($id: Id!, $version: Int!) { claimCase(id: $id, version: $version) { version } }';
const DECIDE = 'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { id } }';
const OPEN_FOR = `mutation ($id: Id!) { openCaseFor(kind: POST, id: $id) { item { id version } subject { id } } }`;
const NOTICES = '{ myNotices { edges { node { id kind action rule words untilOn howToAppeal } } } }';

const noticesOf = async (person: Person) => (await person.send(NOTICES)).myNotices.edges.map((edge: any) => edge.node);

/** Takes the case of one post on, and decides it. */
async function decide(moderator: Person, postId: string, decision: object): Promise<string> {
  const { item } = (await moderator.send(OPEN_FOR, { id: postId })).openCaseFor;
  const { claimCase } = await moderator.send(CLAIM, { id: item.id, version: item.version });
  const input = { caseId: item.id, version: claimCase.version, ...decision };
  return (await moderator.send(DECIDE, { input })).decideCase.id;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Reports, the queue, decisions with their reasons, and an author whom nobody can name. */
export async function lookingAfter(stage: Stage): Promise<void> {
  const { nell, ana, hana, mo, maud, sol, made } = stage;
  stage.chapter('Looking after each other');

  await stage.step('a member reports a post, and voices a concern; nobody learns who', async () => {
    const REPORT = 'mutation ($input: ReportSubjectInput!) { reportSubject(input: $input) { received } }';
    const input = { kind: 'POST', id: made.reply, reason: 'UNSAFE_ADVICE', words: 'Please look.' };
    assert.equal((await nell.send(REPORT, { input })).reportSubject.received, true);
    assert.equal((await sol.refused(REPORT, { input })).code, 'NOT_FOUND');
    await nell.send('mutation ($input: VoiceConcernInput!) { voiceConcern(input: $input) { received } }', {
      input: { kind: 'POST', id: made.opening },
    });
  });

  await stage.step('the queue has first what needs somebody now, and only the team sees it', async () => {
    const { edges } = (await maud.send(QUEUE)).moderationQueue;
    assert.equal(edges[0].node.lane, 'NOW');
    assert.equal((await nell.refused(QUEUE)).code, 'NOT_ALLOWED');
  });

  const { moderator, claim } = await stage.step('of two moderators who take a case at once, one has it', async () => {
    const { item } = (await maud.send(OPEN_FOR, { id: made.danger })).openCaseFor;
    const variables = { id: item.id, version: item.version };
    const [mauds, mos] = await Promise.all([maud.post<any>(CLAIM, variables), mo.post<any>(CLAIM, variables)]);
    assert.equal([mauds, mos].filter((answer) => answer.errors === undefined).length, 1);
    const { version } = (mauds.data?.claimCase ?? mos.data?.claimCase) as { version: number };
    return { moderator: mauds.errors ? mo : maud, claim: { caseId: item.id, version } };
  });

  await stage.step('a care note reaches an anonymous author, and nobody learns whom', async () => {
    const words = 'We read this, and we are with you.';
    await moderator.send(DECIDE, { input: { ...claim, action: 'CARE_NOTE', words } });
    const [note] = await noticesOf(ana);
    assert.deepEqual([note.kind, note.words], ['CARE_NOTE', words]);
    assert.deepEqual(await noticesOf(nell), []);
  });

  await stage.step('a removal leaves a tombstone, and its author reads what, why, and how to appeal', async () => {
    made.decision = await decide(maud, made.reply!, { action: 'REMOVE', rule: 'No medical advice' });
    const { posts } = await say.read(nell, made.thread!);
    assert.deepEqual([posts[1].state, posts[1].body], ['REMOVED', null]);
    const [statement] = await noticesOf(hana);
    assert.deepEqual([statement.kind, statement.action, statement.rule], ['STATEMENT', 'REMOVE', 'No medical advice']);
  });

  await stage.step('a removal is taken back exactly: words, place and reactions', async () => {
    await mo.send('mutation ($input: ReverseDecisionInput!) { reverseDecision(input: $input) { id } }', {
      input: { decisionId: made.decision },
    });
    const { posts } = await say.read(nell, made.thread!);
    assert.equal(posts[1].state, 'STANDING');
    assert.match(JSON.stringify(posts[1].body), /we are listening/);
  });

  await stage.step('a locked thread takes no replies, and says so', async () => {
    const decision = await decide(maud, made.reply!, { action: 'LOCK_THREAD', rule: 'A pause' });
    assert.equal((await nell.refused(say.REPLY, { input: say.replying(made.thread!, {}) })).code, 'LOCKED');
    await mo.send('mutation ($input: ReverseDecisionInput!) { reverseDecision(input: $input) { id } }', {
      input: { decisionId: decision },
    });
    await say.reply(nell, made.thread!, {});
  });

  await stage.step('a muted voice meets its mute at the next anonymous act there, and nowhere else', async () => {
    const untilOn = inDays(3);
    await decide(maud, made.opening!, { action: 'MUTE', rule: 'Be kind', untilOn });
    const refusal = await ana.refused(say.REPLY, { input: say.replying(made.thread!, { anonymous: true }) });
    assert.deepEqual([refusal.code, refusal.until], ['MUTED', untilOn]);
    await say.reply(ana, made.second!, { anonymous: true });
    await ana.chooseName('Ana');
    await say.reply(ana, made.thread!, { anonymous: false });
  });

  await stage.step('every act of the team is in the record, and nothing a member did', async () => {
    const { edges } = (await mo.send('{ auditTrail(first: 50) { edges { node { action } } } }')).auditTrail;
    assert.ok(edges.length >= 8);
    assert.equal((await maud.refused('{ auditTrail(first: 1) { edges { node { action } } } }')).code, 'NOT_ALLOWED');
  });
}
