import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import { richText } from '../../kernel/rich-text.js';
import type { Illustration, PublishedWork } from '../published.js';
import type { NoteLabels } from './note-labels.js';
import { Citations, proseOf } from './prose.page.js';

interface CoveredPicturesProps {
  pictures: readonly Illustration[];
  /** The heading of the section that they end; empty for the end of the text. */
  section: string;
  citations: Citations;
  /** Where links back from the sources lead instead, for what is covered. */
  landing: string | null;
  labels: NoteLabels;
  /** The ids of those that this reader has chosen not to meet. */
  leftOut: ReadonlySet<string> | undefined;
}

/** The pictures at one place of an article. */
export function CoveredPictures({ pictures, section, labels, leftOut, ...rest }: CoveredPicturesProps) {
  return (
    <>
      {pictures
        .filter((picture) => picture.section === section)
        .map((picture) =>
          leftOut?.has(picture.id) ? (
            <LeftOut key={picture.id} holds={labels.of(picture.notes)} />
          ) : (
            <CoveredPicture key={picture.id} picture={picture} labels={labels} {...rest} />
          ),
        )}
    </>
  );
}

type CoveredPictureProps = Pick<CoveredPicturesProps, 'citations' | 'landing' | 'labels'> & { picture: Illustration };

/**
 * A picture in an article: what can be seen in it and what it explains, and the way to it. Safety: nothing of the picture
 * itself is asked for before the reader opens it.
 */
function CoveredPicture({ picture, citations, landing, labels }: CoveredPictureProps) {
  const { id, description, notes, explanation } = picture;
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
      <figcaption>{proseOf({ blocks: richText(explanation), citations, landing })}</figcaption>
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

/** Its words without the marks of sources, which are listed in the article. */
function plainOf(explanation: string) {
  const blocks = richText(explanation.replace(/ ?\[\d{1,3}\]/g, ''));
  return proseOf({ blocks, citations: new Citations([]), landing: null });
}
