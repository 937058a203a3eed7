import type { ComponentChildren } from 'preact';
import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import { richText } from '../../kernel/rich-text.js';
import type { PublishedWork } from '../published.js';
import { Citations, proseOf } from './prose.page.js';
import { ReviewLine } from './review.page.js';
import { numberedTogether } from './numbering.rules.js';
import { SourceList } from './sources.page.js';
import { UrgentStrip } from './urgent.page.js';

interface EntriesProps {
  entries: readonly PublishedWork[];
  /** "YYYY-MM-DD" */
  today: string;
}

/** Every myth with its verdict in words, its answer and where that was read. */
export function MythsPage({ entries, today }: EntriesProps) {
  const { texts, sources } = numberedTogether(entries);
  const citations = new Citations(sources.map(({ n }) => n));
  const answers = texts.map((myth) => (
    <section key={myth.slug}>
      <h2 id={myth.slug}>“{myth.title}”</h2>
      <p class="verdict">
        <b>{myth.verdict}.</b>
      </p>
      {proseOf({ blocks: richText(myth.body), citations, landing: null })}
      {myth.reviewedOn && <ReviewLine article={myth} today={today} />}
    </section>
  ));
  return (
    <EntryFrame title="Myths, answered" lede="What people say about why a loss happens, and what is known.">
      <ReviewOfAll entries={entries} />
      <Contents entries={entries} />
      <div class="prose">
        {answers}
        <SourceList sources={sources} citations={citations} />
      </div>
    </EntryFrame>
  );
}

/** Every figure with who was counted, and where it was read. */
export function FiguresPage({ entries, today }: EntriesProps) {
  const { texts, sources } = numberedTogether(entries.map((figure) => ({ ...figure, body: countedIn(figure) })));
  const citations = new Citations(sources.map(({ n }) => n));
  const figures = texts.map((figure) => (
    <section key={figure.slug}>
      <h2 id={figure.slug}>{figure.title}</h2>
      <p class="verdict">
        <b>{figure.verdict}</b>
      </p>
      {proseOf({ blocks: richText(figure.body), citations, landing: null })}
      {figure.reviewedOn && <ReviewLine article={figure} today={today} />}
    </section>
  ));
  return (
    <EntryFrame title="Figures" lede="Numbers that are often asked for, and whom each one counts.">
      <div class="note">
        <p>
          <b>Before you read.</b> This page is all numbers and chances. None of them is about you alone.
        </p>
      </div>
      <ReviewOfAll entries={entries} />
      <Contents entries={entries} />
      <div class="prose">
        {figures}
        <SourceList sources={sources} citations={citations} />
      </div>
    </EntryFrame>
  );
}

/** Whom a figure counts, with the marks of its sources and their years, then whatever else is said about it. */
function countedIn({ summary, body, sources }: PublishedWork): string {
  const marks = sources.map(({ n }) => `[${n}]`).join('');
  const years = sources.flatMap(({ edition }) => (edition ? [`Edition: ${edition}.`] : []));
  return [`Who was counted: ${summary}. ${marks}`, ...years, body].filter(Boolean).join('\n\n');
}

function EntryFrame({ title, lede, children }: { title: string; lede: string; children: ComponentChildren }) {
  return (
    <Frame title={title}>
      <article class="art">
        <a class="back" href="/articles">
          <Icon name="back" />
          Read
        </a>
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        <UrgentStrip />
        {children}
      </article>
    </Frame>
  );
}

function ReviewOfAll({ entries }: Pick<EntriesProps, 'entries'>) {
  if (entries.every(({ reviewedOn }) => reviewedOn)) return null;
  const some = entries.some(({ reviewedOn }) => reviewedOn) ? 'what names no reviewer below' : 'this page';
  return (
    <p class="note">
      <b>Not yet clinically reviewed.</b> No clinician has approved {some}. Each clinical statement names its source.
      This is information, not medical advice.
    </p>
  );
}

function Contents({ entries }: Pick<EntriesProps, 'entries'>) {
  return (
    <details class="toc">
      <summary>
        <Icon name="contents" />
        On this page
        <Icon name="next" />
      </summary>
      <ol>
        {entries.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`#${slug}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#sources">Sources</a>
        </li>
      </ol>
    </details>
  );
}
