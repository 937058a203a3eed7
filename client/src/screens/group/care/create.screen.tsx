import { useState } from 'preact/hooks';
import { care } from '../../../../words/en/care.js';
import { useAsk } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import { Shell, Up } from '../../../parts/shell.js';
import { useRouter } from '../../../router/router.js';
import { CreateGroup } from './care.documents.js';
import { fieldsOf, JoiningFields, RulesField, WordsFields } from './group-fields.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';

const words = care.create;
const FIELDS = ['name', 'purpose', 'rules', 'question', 'slug'];

/** Founding a group, for stewards of the community. */
export default function CreateScreen() {
  const ask = useAsk();
  const { go } = useRouter();
  const doing = useDoing();
  const [clientId] = useState(() => crypto.randomUUID());
  usePage(words.title, true);
  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    const { text, ...written } = fieldsOf(event.currentTarget as HTMLFormElement);
    const input = { ...written, slug: text('slug'), clientId };
    const done = words.made.replace('{name}', written.name);
    const data = await doing.run(() => ask('mutation', CreateGroup, { input }), done);
    if (data) go(`/g/${data.createGroup.id}`, true);
  };
  return (
    <Shell>
      <Up to="/groups">{words.up}</Up>
      <h1>{words.title}</h1>
      <form class="stack" noValidate onSubmit={(event) => void create(event)}>
        <p class="muted">{words.lead}</p>
        <WordsFields doing={doing} />
        <Field label={words.slug} hint={words.slugHint} error={slugWords(doing.refused)}>
          <input class="inp" name="slug" autocomplete="off" autocapitalize="none" spellcheck={false} />
        </Field>
        <RulesField doing={doing} />
        <JoiningFields doing={doing} />
        <button class="btn btn--action">{words.do}</button>
        <Outcome wrong={doing.refused?.code === 'NOT_ALLOWED' ? words.notAllowed : doing.wrong(...FIELDS)} />
      </form>
    </Shell>
  );
}

function slugWords(refused: ReturnType<typeof useDoing>['refused']): string | undefined {
  if (refused?.field !== 'slug') return undefined;
  return refused.code === 'INVALID' ? words.slugWrong : refusalWords(refused);
}
