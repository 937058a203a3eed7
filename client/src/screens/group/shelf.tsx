import { Icon } from '../../../components/icon.js';
import { group as words } from '../../../words/en/group.js';
import type { OneGroup } from './one-group.js';

type Item = OneGroup['shelf'][number];

/** What the people who look after a group put first. */
export function Shelf({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="shelf">
      <div class="sec__h">
        <h2 id="shelf">{words.shelf}</h2>
      </div>
      <ul class="shelf" role="list">
        {items.map((item) => (
          <li key={item.targetId ?? item.kind}>
            <a href={addressOf(item)}>
              <span class="t">{item.title ?? words.shelfHelp}</span>
              <span class="m">{KINDS[item.kind]}</span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const KINDS = { HELPLINES: words.shelfHelpNote, ARTICLE: words.shelfArticle, THREAD: words.shelfThread };

function addressOf({ kind, slug, targetId }: Item): string {
  if (kind === 'HELPLINES') return '/help';
  return kind === 'ARTICLE' ? `/articles/${slug}` : `/t/${targetId}`;
}
