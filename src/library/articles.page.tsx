import { Frame } from '../kernel/pages/frame.page.js';
import type { ArticleRow } from './article.entity.js';

/** Every article there is. */
export function ArticlesPage({ articles }: { articles: readonly ArticleRow[] }) {
  return (
    <Frame title="Articles">
      <h1>Articles</h1>
      <p class="lede">Plain words, with a source for every clinical statement. No photographs.</p>
      <ul class="lines" role="list">
        {articles.map(({ slug, title, summary }) => (
          <li key={slug}>
            <h3>
              <a href={`/articles/${slug}`}>{title}</a>
            </h3>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
