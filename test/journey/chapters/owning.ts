import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as say from '../../world/conversations.js';
import { Person } from '../../world/person.js';
import type { Stage } from '../stage.js';

async function stepUp(person: Person): Promise<string> {
  return (await person.send('mutation ($p: String!) { stepUp(passphrase: $p) }', { p: person.passphrase })).stepUp;
}

/** Taking everything along, cutting ties, and leaving. */
export async function owning(stage: Stage): Promise<void> {
  const { nell, ana, hana, made } = stage;
  stage.chapter('Owning and leaving');

  await stage.step('a journal is its writer’s alone, offers help, and tells nobody', async () => {
    const WRITE = `mutation ($input: WriteJournalEntryInput!) {
      writeJournalEntry(input: $input) { entry { slot } supportOffer { card } } }`;
    const input = { clientId: randomUUID(), on: '2026-03-04', text: 'I want to kill myself tonight. Herons.' };
    assert.equal((await ana.send(WRITE, { input })).writeJournalEntry.supportOffer.card, 'MIND');
    const ENTRIES = '{ journalEntries { edges { node { text } } } }';
    assert.match(JSON.stringify(await ana.send(ENTRIES)), /Herons/);
    assert.deepEqual((await hana.send(ENTRIES)).journalEntries.edges, []);
    const QUEUE = '{ moderationQueue(first: 50) { edges { node { subjectKind } } } }';
    assert.doesNotMatch(JSON.stringify(await stage.maud.send(QUEUE)), /journal/i);
  });

  await stage.step('an export is complete, anonymous words included, and asks for the passphrase again', async () => {
    const EXPORT = 'mutation ($stepUp: String!) { exportMyRecords(stepUp: $stepUp) }';
    assert.equal((await ana.refused(EXPORT, { stepUp: 'nothing' })).code, 'STEP_UP');
    const { exportMyRecords } = await ana.send(EXPORT, { stepUp: await stepUp(ana) });
    const kept = JSON.parse(exportMyRecords);
    assert.match(JSON.stringify(kept), /I do not know how to say it/);
    assert.match(JSON.stringify(kept), /end my life tonight/);
    assert.match(JSON.stringify(kept.journal), /Herons/);
    assert.doesNotMatch(JSON.stringify(kept), /we are listening/);
  });

  await stage.step('whoever cuts ties keeps their groups and can no longer be tied to what they wrote', async () => {
    const CUT =
      'mutation ($input: CutTiesInput!) { cutTies(input: $input) { passphrase recoveryCodes namedOnlyUntil } }';
    const fresh = await new Person(stage).signUp();
    await fresh.send('mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { id } }', {
      input: { groupId: made.group, rulesRead: true },
    });
    const { post } = await say.open(fresh, made.group!, { anonymous: true, title: 'before' });
    const { cutTies } = await fresh.send(CUT, { input: { stepUp: await stepUp(fresh) } });
    assert.equal(cutTies.recoveryCodes.length, 5);
    const { posts } = await say.read(fresh, post.threadId);
    assert.equal(posts[0].author.isYou, false);
    assert.equal(
      (await fresh.refused(say.OPEN, { input: say.opening(made.group!, { anonymous: true }) })).code,
      'NOT_ALLOWED',
    );
  });

  await stage.step('a member leaves and takes their words along; the places stay', async () => {
    await nell.send('mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { erased wordsStay } }', {
      input: { stepUp: await stepUp(nell), farewell: 'ERASE' },
    });
    const back = Object.assign(new Person(stage), { signInName: nell.signInName, passphrase: nell.passphrase });
    await assert.rejects(back.signIn(), /WRONG_CREDENTIALS/);
    const { posts } = await say.read(hana, made.thread!);
    assert.ok(posts.every((post: any) => post.author?.name !== 'Nell'));
  });

  await stage.step('a member leaves and lets their words stay, untied', async () => {
    await hana.send('mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { wordsStay } }', {
      input: { stepUp: await stepUp(hana), farewell: 'LEAVE' },
    });
    const { posts } = await say.read(ana, made.thread!);
    assert.equal(posts[1].author.name, 'Someone who has left');
  });

  await stage.step('signing out everywhere ends every session', async () => {
    const there = Object.assign(new Person(stage), { signInName: ana.signInName, passphrase: ana.passphrase });
    await there.signIn();
    await ana.send('mutation { signOut(everywhere: true) }');
    assert.equal((await there.refused('{ me { displayName } }')).code, 'SIGN_IN');
  });
}
