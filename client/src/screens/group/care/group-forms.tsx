import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { care } from '../../../../words/en/care.js';
import { useAsk } from '../../../api/use-api.js';
import { UpdateGroup } from './care.documents.js';
import type { CaredGroup } from './cared-group.js';
import { fieldsOf, JoiningFields, RulesField, WordsFields } from './group-fields.js';
import { Outcome } from '../../../parts/outcome.js';
import { type Doing, useDoing } from '../../../parts/use-doing.js';

type Written = ReturnType<typeof fieldsOf>;

/** The words of a group, its rules, and how people come in: three forms, each saved alone. */
export function GroupForms({ group }: { group: CaredGroup }) {
  return (
    <>
      <OneForm group={group} title={care.words.title} part={({ name, purpose }) => ({ name, purpose })}>
        {(doing) => <WordsFields doing={doing} name={group.name} purpose={group.purpose} />}
      </OneForm>
      <OneForm group={group} title={care.rules.title} part={({ rules }) => ({ rules })}>
        {(doing) => <RulesField doing={doing} rules={group.rules} />}
      </OneForm>
      <OneForm group={group} title={care.joining.title} part={({ joining, question }) => ({ joining, question })}>
        {(doing) => <JoiningFields doing={doing} joining={group.joining} question={group.question} />}
      </OneForm>
    </>
  );
}

interface OneFormProps {
  group: CaredGroup;
  title: string;
  /** What of the group this form changes; the rest stays as it is. */
  part: (written: Written) => Partial<Omit<Written, 'text'>>;
  children: (doing: Doing) => ComponentChildren;
}

function OneForm({ group, title, part, children }: OneFormProps) {
  const ask = useAsk();
  const doing = useDoing();
  const heading = useId();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const written = part(fieldsOf(event.currentTarget as HTMLFormElement));
    void doing.run(() => ask('mutation', UpdateGroup, { input: { groupId: group.id, ...written } }), care.saved);
  };
  return (
    <section class="sec" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <form class="stack" noValidate onSubmit={save}>
        {children(doing)}
        <button class="btn btn--action">{care.save}</button>
        <Outcome done={doing.done} wrong={doing.wrong('name', 'purpose', 'rules', 'question')} />
      </form>
    </section>
  );
}
