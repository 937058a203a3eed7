import type { PublishedWork } from '../published.js';
import { Due, dueOf } from '../reviews/due.rules.js';

interface ReviewProps {
  article: Pick<PublishedWork, 'reviewedBy' | 'reviewedOn' | 'nextReviewOn'>;
  /** "YYYY-MM-DD" */
  today: string;
}

/** Who checked this text and until when that is good; a warning when it no longer is. */
export function ReviewLine({ article, today }: ReviewProps) {
  const { reviewedBy, reviewedOn, nextReviewOn } = article;
  if (!reviewedOn) {
    return (
      <p class="note">
        <b>Not yet clinically reviewed.</b> No clinician has approved this text. Each clinical statement names its
        source.
      </p>
    );
  }
  const by = `Reviewed by ${reviewedBy} on ${inWords(reviewedOn)}. Next review by ${inWords(nextReviewOn!)}.`;
  const due = dueOf(nextReviewOn, today);
  if (due === Due.GOOD) return <p class="review">{by}</p>;
  return (
    <p class="note">
      {/* Safety: nobody takes what was true years ago for what is true now. */}
      <b>That date has passed: parts of this may be out of date.</b> {by}
      {due === Due.LONG_OVERDUE && ' It was taken off the shelves of groups until somebody looks at it again.'} Ask a
      doctor, nurse or midwife before you rely on it.
    </p>
  );
}

/** The same text in other languages, each named in its own. */
export function OtherLanguages({ others }: { others: readonly PublishedWork[] }) {
  if (others.length === 0) return null;
  return (
    <p class="small">
      {others.map(({ slug, locale, title }) => (
        <a href={`/articles/${slug}`} lang={locale} hreflang={locale} title={title}>
          {languageOf(locale)}
        </a>
      ))}
    </p>
  );
}

/** For whoever comes by the address of words that stand no more: when they were replaced, and that these are new. */
export function ReplacedNotice({ replacedOn, changed }: { replacedOn: string; changed: readonly ChangedSection[] }) {
  return (
    <div class="note" role="status">
      <p>
        <b>Replaced on {inWords(replacedOn)}.</b> The text at this address was replaced. Below is what the page says
        now.
      </p>
      {changed.length > 0 && (
        <>
          <p>Changed since then:</p>
          <ul>
            {changed.map(({ title, anchor }) => (
              <li>{anchor === null ? `${title} (no longer here)` : <a href={`#${anchor}`}>{title}</a>}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Which text this is, for whoever prints it or passes it on: its address says later whether it still stands. */
export function Edition({ article: { slug, n, publishedOn } }: { article: PublishedWork }) {
  return (
    <p class="small muted">
      Text {n}, of {inWords(publishedOn)}. <a href={`/articles/${slug}/revisions/${n}`}>Address of this text</a>: it
      says later whether it was replaced.
    </p>
  );
}

export interface ChangedSection {
  title: string;
  /** Where it stands now; null when it does no more. */
  anchor: string | null;
}

/** "4 March 2026" of "2026-03-04" */
export function inWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

function languageOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
