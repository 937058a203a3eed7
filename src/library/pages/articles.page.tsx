import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { PublishedWork } from '../published.js';

/** Every article there is. */
export function ArticlesPage({ articles }: { articles: readonly PublishedWork[] }) {
  return (
    <Frame title="Articles">
      <h1>Articles</h1>
      <p class="lede">Plain words, with a source for every clinical statement. No photographs.</p>
      <ul class="shelf" role="list">
        {articles.map(({ slug, title, summary }) => (
          <li key={slug}>
            <a href={`/articles/${slug}`}>
              <span class="t">{title}</span>
              <span class="m">{summary}</span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
