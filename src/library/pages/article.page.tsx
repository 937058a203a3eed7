import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { PublishedWork } from '../published.js';
import { Citations, proseOf } from './prose.page.js';
import { type Section, sectionsOf } from '../sections.rules.js';

/** Labels of content notes by code. */
export type NoteLabels = ReadonlyMap<string, string>;

interface ArticleProps {
  article: PublishedWork;
  labels: NoteLabels;
  /** "YYYY-MM-DD" */
  today: string;
}

/** An article: help first, what it holds, who checked it, the text with its sources. */
export function ArticlePage({ article, labels, today }: ArticleProps) {
  const sections = sectionsOf(article.body, article.coveredSections);
  const citations = new Citations(article.sources.map((source) => source.n));
  const named = (codes: readonly string[]) => codes.map((code) => labels.get(code) ?? code).join(', ');
  // Before the list of sources, which links back to every place that the text uses them at.
  const text = sections.map((section) => (
    <SectionPart section={section} citations={citations} beneath={named(article.coveredNotes)} />
  ));
  return (
    <Frame title={article.title}>
      <article class="art">
        <a class="back" href="/articles">
          <Icon name="back" />
          Read
        </a>
        <h1>{article.title}</h1>
        <p class="lede">{article.summary}</p>
        <UrgentStrip />
        {article.notes.length > 0 && (
          <div class="note">
            <p>
              <b>Before you read.</b> This page has: {named(article.notes)}.
            </p>
          </div>
        )}
        <Review article={article} today={today} />
        <Contents sections={sections} />
        <div class="prose">
          {text}
          <Sources article={article} citations={citations} />
        </div>
      </article>
    </Frame>
  );
}

/** The way to help, before anything that takes long to read. */
function UrgentStrip() {
  return (
    <aside class="care care--em" aria-labelledby="urgent">
      <h2 class="care__h" id="urgent">
        Bleeding heavily, in strong pain, fainting, or not safe?
      </h2>
      <div class="care__b">
        <a class="btn btn--help btn--wide" href="/help">
          <Icon name="help" />
          Whom to call now
        </a>
      </div>
    </aside>
  );
}

function Review({ article, today }: Pick<ArticleProps, 'article' | 'today'>) {
  const { reviewedBy, reviewedOn, nextReviewOn } = article;
  if (!reviewedOn) {
    return (
      <p class="note">
        <b>Not yet clinically reviewed.</b> No clinician has approved this text. Each clinical statement names its
        source.
      </p>
    );
  }
  return (
    <p class="review">
      Reviewed by {reviewedBy} on {inWords(reviewedOn)}. Next review by {inWords(nextReviewOn!)}.
      {nextReviewOn! < today && <b> That date has passed: parts of it may be out of date.</b>}
    </p>
  );
}

function Contents({ sections }: { sections: readonly Section[] }) {
  return (
    <details class="toc">
      <summary>
        <Icon name="contents" />
        On this page
        <Icon name="next" />
      </summary>
      <ol>
        {sections
          .filter((section) => section.anchor)
          .map(({ anchor, title }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        <li>
          <a href="#sources">Sources</a>
        </li>
      </ol>
    </details>
  );
}

function SectionPart({ section, citations, beneath }: { section: Section; citations: Citations; beneath: string }) {
  const { anchor, title, blocks, covered } = section;
  const prose = proseOf({ blocks, citations, landing: covered ? anchor : null });
  if (!covered) {
    return (
      <section>
        {title && <h2 id={anchor}>{title}</h2>}
        {prose}
      </section>
    );
  }
  return (
    <details class="veil" id={anchor}>
      <summary>
        {title}
        <span>Covered, because it has: {beneath}. Open it only if you want to.</span>
      </summary>
      {prose}
    </details>
  );
}

function Sources({ article, citations }: { article: PublishedWork; citations: Citations }) {
  return (
    <section>
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        {article.sources.map(({ n, organisation, title, url }) => (
          <li id={`s${n}`} value={n}>
            {organisation}:{' '}
            <a href={url} rel="noreferrer">
              {title}
            </a>{' '}
            {citations.placesOf(n).map((place, i) => (
              <a class="upto" href={`#${place}`} aria-label={`Back to place ${i + 1} where source ${n} is used`}>
                ↑{i + 1}
              </a>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function inWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
