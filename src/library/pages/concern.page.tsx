import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { PublishedWork } from '../published.js';
import { sectionsOf } from '../sections.rules.js';
import { LONGEST_CONCERN } from '../concerns/concerns.service.js';

/** The way to say that something is unclear or wrong; under a heading, about that part. */
export function ConcernLink({ slug, anchor, title }: { slug: string; anchor?: string; title?: string }) {
  const part = anchor ? `?part=${encodeURIComponent(anchor)}` : '';
  return (
    <p class="unclear">
      <a href={`/articles/${slug}/unclear${part}`} rel="nofollow">
        Unclear or wrong?
        {title && <span class="vh"> About “{title}”</span>}
      </a>
    </p>
  );
}

interface ConcernProps {
  article: PublishedWork;
  /** The anchor of the part it is about; empty for the whole page. */
  part: string;
  words?: string;
  /** What is wrong with the form that was sent. */
  problem?: string;
}

/** A plain form: what, about which part, and what becomes of it. */
export function ConcernPage({ article, part, words, problem }: ConcernProps) {
  const { slug, title, revisionId } = article;
  const sections = sectionsOf(article.body, article.coveredSections).filter(({ anchor }) => anchor !== '');
  return (
    <Frame title={problem ? 'Error: Unclear or wrong' : 'Unclear or wrong'}>
      <a class="back" href={`/articles/${slug}`}>
        <Icon name="back" />
        {title}
      </a>
      {problem && <ProblemSummary problem={problem} />}
      <h1>Unclear or wrong?</h1>
      <p class="lede">Tell the people who look after this page. You need no account.</p>
      <p>
        We keep your words, the part they are about, and the date. Nothing else: nobody can tell who wrote them, so
        nobody can answer you. It may be days until somebody reads this.
      </p>
      <p>
        If something is happening to you now, <a href="/help">Help now</a> says whom to call.
      </p>
      <form action={`/articles/${slug}/unclear`} method="post" class="sec">
        <input type="hidden" name="revision" value={revisionId} />
        <div class="field">
          <label for="part">Which part</label>
          <select class="inp" id="part" name="part">
            <option value="">The whole page</option>
            {sections.map(({ anchor, title: heading }) => (
              <option value={anchor} selected={anchor === part}>
                {heading}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="words">What is unclear or wrong</label>
          <p class="hint" id="words-hint">
            Please leave out names and anything that tells who you are. {LONGEST_CONCERN} characters at most.
          </p>
          {problem && (
            <p class="error" id="words-error">
              {problem}
            </p>
          )}
          <textarea
            class="inp"
            id="words"
            name="words"
            rows={6}
            required
            maxLength={LONGEST_CONCERN}
            aria-describedby={problem ? 'words-hint words-error' : 'words-hint'}
            {...(problem && { 'aria-invalid': true })}
          >
            {words ?? ''}
          </textarea>
        </div>
        <button class="btn btn--action">Send it</button>
      </form>
    </Frame>
  );
}

function ProblemSummary({ problem }: { problem: string }) {
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus aria-labelledby="problem">
      <h2 id="problem">There is a problem</h2>
      <p>
        <a href="#words">{problem}</a>
      </p>
    </div>
  );
}

/** After it was sent. */
export function ConcernReceivedPage({ article: { slug, title } }: { article: PublishedWork }) {
  return (
    <Frame title="It was sent">
      <h1>It was sent</h1>
      <p>The people who look after this page will read it. If it is right, the page changes, and says when.</p>
      <ul class="ways" role="list">
        <li>
          <a href={`/articles/${slug}`}>Back to “{title}”</a>
        </li>
        <li>
          <a href="/help">Help now</a>
        </li>
      </ul>
    </Frame>
  );
}
