import type { Source } from '../published.js';
import type { Citations } from './prose.page.js';

interface SourceListProps {
  sources: readonly Source[];
  /** Where each was used, once all the text before is rendered. */
  citations: Citations;
}

/** The numbered sources of a page, each leading back to the places that it is used at. */
export function SourceList({ sources, citations }: SourceListProps) {
  return (
    <section>
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        {sources.map(({ n, organisation, title, url }) => (
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
