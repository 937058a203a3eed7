import type { ComponentChildren } from 'preact';
import { statement as words } from '../../words/en/statement.js';
import { dateWords } from './times.js';

/** A notice in plain facts: fits `Notice` of the API as it is, and a decision that is not made yet. */
export interface StatementFacts {
  /** What it is about. */
  subjectKind: keyof typeof words.things;
  action: keyof typeof words.what;
  rule: string | null;
  words: string | null;
  /** "YYYY-MM-DD" */
  untilOn: string | null;
  automated: boolean;
  howToAppeal: 'APPEAL_DECISION' | 'NOT_NEEDED';
}

interface StatementProps {
  facts: StatementFacts;
  /** The heading that fits the outline of the page around it. */
  level: 'h2' | 'h3' | 'h4';
  /** What can be done about it, below. */
  children?: ComponentChildren;
}

/** What the team tells an author: what happened, by which rule, until when, and how to have it looked at again. */
export function Statement({ facts, level: Heading, children }: StatementProps) {
  const fill = (text: string) =>
    text
      .replace('{thing}', words.things[facts.subjectKind])
      .replace('{until}', facts.untilOn ? dateWords(facts.untilOn) : '…');
  const effect = fill(words.effect[facts.action]);
  return (
    <div class="statement">
      <Heading>{fill(words.what[facts.action])}</Heading>
      {effect && <p>{effect}</p>}
      {facts.rule && <Said label={words.rule} text={facts.rule} />}
      {facts.words && <Said label={words.words} text={facts.words} />}
      <p class="muted small">{facts.automated ? words.byMachine : words.byPerson}</p>
      {facts.howToAppeal === 'APPEAL_DECISION' && <p class="small">{words.appeal}</p>}
      <p class="small">
        {words.help} <a href="/help">{words.helpNow}</a>
      </p>
      {children}
    </div>
  );
}

/** Words as they were typed, line by line. */
function Said({ label, text }: { label: string; text: string }) {
  return (
    <>
      <p class="statement__label">{label}</p>
      <blockquote class="quote">
        {text.split('\n').map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </blockquote>
    </>
  );
}
