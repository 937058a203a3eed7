import { library } from '../../../words/en/library.js';
import { noteWords } from '../../parts/note-tag.js';
import { RichText } from '../../parts/rich-text.js';
import type { Picture, Revision } from './draft.reducer.js';
import { ShownPicture } from './shown-picture.js';

const words = library.edit;

/** A wording as readers will see it, covers and sources with it. */
export function Reading({ revision }: { revision: Revision }) {
  const { title, summary, verdict, notes, sections, coveredNotes, sources, pictures } = revision;
  const drawnIn = (place: string) =>
    pictures.filter(({ section }) => section === place).map((one) => <Explained key={one.id} picture={one} />);
  return (
    <article class="reading">
      <h3>{title}</h3>
      {verdict && <p class="strong">{verdict}</p>}
      {summary && <p class="lede">{summary}</p>}
      {notes.length > 0 && <p class="muted">{noteWords(notes)}</p>}
      {sections.map(({ anchor, title: heading, covered, body }) =>
        covered ? (
          <details key={anchor} class="unfold">
            <summary>
              <h4>{heading}</h4>{' '}
              <span class="muted small">{words.covered.replace('{notes}', noteWords(coveredNotes))}</span>
            </summary>
            <RichText blocks={body ?? []} />
            {drawnIn(heading)}
          </details>
        ) : (
          <section key={anchor}>
            {heading && <h4>{heading}</h4>}
            <RichText blocks={body ?? []} />
            {heading && drawnIn(heading)}
          </section>
        ),
      )}
      {drawnIn('')}
      {sources.length > 0 && (
        <>
          <h4>{words.sources}</h4>
          <ul class="sources-list" role="list">
            {sources.map(({ n, organisation, title: name, url, edition }) => (
              <li key={n}>
                [{n}] {organisation}:{' '}
                {isAddress(url) ? (
                  <a href={url} rel="noreferrer noopener" target="_blank">
                    {name}
                  </a>
                ) : (
                  name
                )}{' '}
                {edition}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** A picture and what it explains; the explanation is approved with it. */
function Explained({ picture }: { picture: Picture }) {
  return (
    <>
      <ShownPicture picture={picture} />
      <p class="typed">{picture.explanation}</p>
    </>
  );
}

/** Safety: a draft may hold any text as an address, and only one that opens a page becomes a link. */
function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
