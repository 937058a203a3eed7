import { useState } from 'preact/hooks';
import { invite as words } from '../../../words/en/invite.js';
import { announce } from '../../announcer.js';
import { useAsk } from '../../api/use-api.js';
import type { Refused } from '../../api/refusals.js';
import { usePage } from '../../page.js';
import { Field } from '../../parts/field.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { Shell, Up } from '../../parts/shell.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../screen.js';
import { AcceptInvite } from './invite.documents.js';

/** What an invite is, before anybody accepts it; opening the page accepts nothing. */
export default function InviteScreen({ params }: { params: Params }) {
  const ask = useAsk();
  const { go } = useRouter();
  const [typed, setTyped] = useState(params.code ?? '');
  const [wrong, setWrong] = useState<string>();
  usePage(words.title, true);
  const refuse = (sentence: string) => {
    setWrong(sentence);
    announce(sentence);
  };
  const accept = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!typed.trim()) return refuse(words.empty);
    const { data, refused } = await ask('mutation', AcceptInvite, { code: typed });
    if (refused) return refuse(inviteWords(refused));
    announce(words.welcome.replace('{name}', data.acceptInvite.name));
    // The code has done its work: Back does not lead to it again.
    go(`/g/${data.acceptInvite.id}`, true);
  };
  return (
    <Shell>
      <Up to="/groups">{words.up}</Up>
      <h1>{words.title}</h1>
      <form class="stack" noValidate onSubmit={(event) => void accept(event)}>
        <p>{words.lead}</p>
        <p>{words.what}</p>
        <p>{words.rules}</p>
        <Field label={words.code} hint={words.hint} error={wrong}>
          <input
            class="inp"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
        <div class="row">
          <button class="btn btn--action">{words.accept}</button>
          <a class="btn" href="/groups">
            {words.notNow}
          </a>
        </div>
      </form>
    </Shell>
  );
}

function inviteWords(refused: Refused): string {
  return refused.code === 'NOT_FOUND' ? words.gone : refusalWords(refused);
}
