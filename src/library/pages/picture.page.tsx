import type { ComponentChildren } from 'preact';
import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { Illustration, PublishedWork } from '../published.js';
import type { NoteLabels } from './note-labels.js';

interface CoveredPictureProps {
  picture: Illustration;
  labels: NoteLabels;
  /** Left out by the reader's own choice. */
  isLeftOut: boolean;
  /** Its explanation, with the marks of its sources. */
  children: ComponentChildren;
}

/**
 * A picture in an article: what can be seen in it and what it explains, and the way to it. Safety: nothing of the picture
 * itself is asked for before the reader opens it.
 */
export function CoveredPicture({
  picture: { id, description, notes },
  labels,
  isLeftOut,
  children,
}: CoveredPictureProps) {
  if (isLeftOut) return <LeftOut holds={labels.of(notes)} />;
  return (
    <figure class="picture" id={`picture-${id}`}>
      <p>
        <b>A picture, covered.</b> {description}
      </p>
      {notes.length > 0 && <p class="small">It has: {labels.of(notes)}.</p>}
      <p class="open">
        <a href={`/pictures/${id}`} rel="nofollow">
          Open the picture<span class="vh">: {description}</span>
        </a>
      </p>
      <figcaption>{children}</figcaption>
    </figure>
  );
}

function LeftOut({ holds }: { holds: string }) {
  return (
    <p class="small muted picture-left">
      A picture is left out here, as you chose, because it has: {holds}. <a href="/you/settings/notes">Change that</a>
    </p>
  );
}

interface OpenedPictureProps {
  article: PublishedWork;
  picture: Illustration;
  /** Of the large one, in pixels. */
  measures: { width: number; height: number };
  labels: NoteLabels;
  isLeftOut: boolean;
}

/** A picture that a reader asked for, with its words before it. */
export function OpenedPicturePage({ article, picture, measures, labels, isLeftOut }: OpenedPictureProps) {
  const { id, description, explanation } = picture;
  const address = `/pictures/${id}`;
  return (
    <Frame title={`A picture in “${article.title}”`}>
      <article class="art" lang={article.locale}>
        <a class="back" href={`/articles/${article.slug}${isLeftOut ? '' : `#picture-${id}`}`}>
          <Icon name="back" />
          {article.title}
        </a>
        <h1>A picture</h1>
        {isLeftOut ? (
          <LeftOut holds={labels.of(picture.notes)} />
        ) : (
          <figure class="picture picture--open">
            <p>{description}</p>
            <img
              src={`${address}/small.webp`}
              srcset={`${address}/small.webp 480w, ${address}/large.webp ${measures.width}w`}
              sizes="(max-width: 40rem) 100vw, 40rem"
              width={measures.width}
              height={measures.height}
              alt={description}
            />
            <figcaption>{plainOf(explanation)}</figcaption>
          </figure>
        )}
      </article>
    </Frame>
  );
}

/** The paragraphs without the marks of sources, which are listed in the article. */
function plainOf(explanation: string) {
  const words = explanation.replace(/ ?\[\d{1,3}\]/g, '');
  return words.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
