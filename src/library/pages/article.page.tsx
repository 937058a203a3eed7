import type { ComponentChildren } from 'preact';
import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import { ConcernLink } from './concern.page.js';
import type { PublishedWork } from '../published.js';
import type { NoteLabels } from './note-labels.js';
import { CoveredPictures } from './picture.page.js';
import { Citations, proseOf } from './prose.page.js';
import { type ChangedSection, Edition, OtherLanguages, ReplacedNotice, ReviewLine } from './review.page.js';
import { type Section, sectionsOf } from '../sections.rules.js';
import { SourceList } from './sources.page.js';
import { UrgentStrip } from './urgent.page.js';

interface ArticleProps {
  article: PublishedWork;
  labels: NoteLabels;
  /** "YYYY-MM-DD" */
  today: string;
  /** The same in other languages. */
  others: readonly PublishedWork[];
  /** For whoever comes by the address of an earlier text: when it was replaced, and which parts changed. */
  /** The ids of pictures that this reader has chosen not to meet. */
  leftOut?: ReadonlySet<string>;
  replaced?: { replacedOn: string; changed: readonly ChangedSection[] };
}

/** An article: help first, what it holds, who checked it, the text with its sources. */
export function ArticlePage({ article, labels, today, others, leftOut, replaced }: ArticleProps) {
  const sections = sectionsOf(article.body, article.coveredSections);
  const citations = new Citations(article.sources.map((source) => source.n));
  const all = { pictures: article.pictures, citations, labels, leftOut };
  // Before the list of sources, which links back to every place that the text uses them at.
  const text = sections.map((section, i) => {
    const { title, covered, anchor } = section;
    const isFirst = title !== '' && sections.findIndex((other) => other.title === title) === i;
    const pictures = isFirst && <CoveredPictures {...all} section={title} landing={covered ? anchor : null} />;
    const beneath = labels.of(article.coveredNotes);
    return <SectionPart {...{ slug: article.slug, section, citations, beneath, pictures }} />;
  });
  return (
    <Frame title={article.title}>
      <article class="art" lang={article.locale}>
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
              <b>Before you read.</b> This page has: {labels.of(article.notes)}.
            </p>
          </div>
        )}
        {replaced && <ReplacedNotice {...replaced} />}
        <ReviewLine article={article} today={today} />
        <OtherLanguages others={others} />
        <Contents sections={sections} />
        <div class="prose">
          {text}
          <CoveredPictures {...all} section="" landing={null} />
          <SourceList sources={article.sources} citations={citations} />
        </div>
        <ConcernLink slug={article.slug} />
        <Edition article={article} />
        <MoreToRead />
      </article>
    </Frame>
  );
}

/** Where to read on; a printed page leads nowhere. */
function MoreToRead() {
  return (
    <nav class="onward" aria-labelledby="onward">
      <h2 id="onward">Read on</h2>
      <ul class="ways" role="list">
        <li>
          <a href="/articles">All articles</a>
        </li>
        <li>
          <a href="/myths">Myths, answered</a>
        </li>
        <li>
          <a href="/figures">Figures</a>
        </li>
      </ul>
    </nav>
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

interface SectionProps {
  slug: string;
  section: Section;
  citations: Citations;
  beneath: string;
  /** Those that stand at its end. */
  pictures: ComponentChildren;
}

function SectionPart({ slug, section, citations, beneath, pictures }: SectionProps) {
  const { anchor, title, blocks, covered } = section;
  const prose = proseOf({ blocks, citations, landing: covered ? anchor : null });
  const unclear = anchor !== '' && <ConcernLink slug={slug} anchor={anchor} title={title} />;
  if (!covered) {
    return (
      <section>
        {title && <h2 id={anchor}>{title}</h2>}
        {prose}
        {pictures}
        {unclear}
      </section>
    );
  }
  return (
    <details class="veil" id={anchor}>
      <summary>
        {title}
        <span>Covered, because it has: {beneath}. Open it only if you want to.</span>
        <span class="unprinted">It was closed when this page was printed, so it is left out.</span>
      </summary>
      {prose}
      {pictures}
      {unclear}
    </details>
  );
}
