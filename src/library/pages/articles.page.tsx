import { Icon } from '../../../client/components/icon.js';
import { Frame } from '../../kernel/pages/frame.page.js';
import type { PublishedWork } from '../published.js';
import { byTopic, type Topic } from '../starting-topics.js';

/** Every article there is, by topic, then the myths and the figures. */
export function ArticlesPage({ articles, topics }: { articles: readonly PublishedWork[]; topics: readonly Topic[] }) {
  return (
    <Frame title="Articles">
      <h1>Articles</h1>
      <p class="lede">Plain words, with a source for every clinical statement. {aboutPictures(articles)}</p>
      {byTopic(articles, topics).map((topic) => (
        <section key={topic.title}>
          <h2>{topic.title}</h2>
          <ul class="shelf" role="list">
            {topic.articles.map(({ slug, title, summary }) => (
              <Entry key={slug} path={`/articles/${slug}`} title={title} summary={summary} />
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>One question, one answer</h2>
        <ul class="shelf" role="list">
          <Entry
            path="/myths"
            title="Myths, answered"
            summary="What people say about why a loss happens, with a verdict."
          />
          <Entry path="/figures" title="Figures" summary="Numbers and chances, and whom each one counts." />
        </ul>
      </section>
    </Frame>
  );
}

function aboutPictures(articles: readonly PublishedWork[]): string {
  const hasSome = articles.some(({ pictures }) => pictures.length > 0);
  return hasSome ? 'Pictures are covered until you open them.' : 'No photographs.';
}

function Entry({ path, title, summary }: { path: string; title: string; summary: string }) {
  return (
    <li>
      <a href={path}>
        <span class="t">{title}</span>
        <span class="m">{summary}</span>
        <Icon name="next" />
      </a>
    </li>
  );
}
