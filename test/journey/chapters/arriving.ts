import assert from 'node:assert/strict';
import { Person } from '../../world/person.js';
import type { Stage } from '../stage.js';

/** Help for anybody, accounts without a question, and the first people of the team. */
export async function arriving(stage: Stage): Promise<void> {
  const { nell, ana, hana, mo, maud, sol } = stage;
  stage.chapter('Arriving');

  await stage.step('anybody reads whom to ring, without an account, a script or a cookie', async () => {
    for (const page of ['/help', '/help/GB', '/help/US', '/help/XX']) {
      const response = await nell.fetch(page);
      const html = await response.text();
      assert.equal(response.status, 200, page);
      assert.ok(Buffer.byteLength(html) < 30_000, `${page} is light`);
      assert.ok(!/<script(?! type="module" src="\/assets\/)/.test(html), `${page} asks nothing of others`);
      assert.equal(response.headers.get('set-cookie'), null);
    }
    assert.match(await (await nell.fetch('/help/GB')).text(), /999/);
    assert.match(await (await nell.fetch('/help/XX')).text(), /112/);
  });

  await stage.step('an article says that no clinician has reviewed it yet', async () => {
    assert.match(await (await nell.fetch('/articles/when-to-get-help')).text(), /not yet/i);
  });

  await stage.step('six people get an account, and are asked for nothing', async () => {
    for (const person of [nell, ana, hana, mo, maud, sol]) await person.signUp();
    assert.equal(nell.passphrase.split(' ').length, 6);
    assert.equal(nell.recoveryCodes.length, 5);
  });

  await stage.step("a short passphrase of one's own is refused, naming the field", async () => {
    const refusal = await new Person(stage).refused(
      'mutation { signUp(input: { passphrase: "too short", proofOfWork: "" }) { signInName } }',
    );
    assert.deepEqual([refusal.code, refusal.field, refusal.limit], ['TOO_SHORT', 'passphrase', 15]);
  });

  await stage.step('a wrong passphrase and an unknown name are answered alike', async () => {
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
    const wrong = await nell.post(SIGN_IN, { input: { signInName: nell.signInName, passphrase: 'not this one' } });
    const unknown = await nell.post(SIGN_IN, { input: { signInName: 'no-such-name', passphrase: 'not this one' } });
    assert.deepEqual(wrong, unknown);
    assert.equal(wrong.errors?.[0]?.extensions.code, 'WRONG_CREDENTIALS');
  });

  await stage.step('the one-time link makes its bearer the first steward, and nobody after', async () => {
    const ACCEPT = 'mutation ($secret: String!) { acceptAppointment(secret: $secret) }';
    await mo.send(ACCEPT, { secret: stage.stewardSecret });
    assert.equal((await sol.refused(ACCEPT, { secret: stage.stewardSecret })).code, 'NOT_FOUND');
    const { me } = await mo.send('{ me { staff { role groupId } } }');
    assert.deepEqual(me.staff, [{ role: 'STEWARD', groupId: null }]);
  });

  await stage.step('a recovery code lets its owner back in once, with another passphrase', async () => {
    const [code] = sol.recoveryCodes;
    const RECOVER = 'mutation ($input: RecoverInput!) { recover(input: $input) { passphrase } }';
    const { recover } = await sol.send(RECOVER, { input: { recoveryCode: code } });
    assert.equal((await nell.refused(RECOVER, { input: { recoveryCode: code } })).code, 'WRONG_CREDENTIALS');
    sol.passphrase = recover.passphrase;
    await sol.signIn();
  });
}
