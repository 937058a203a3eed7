import { settings as words } from '../../../../words/en/settings.js';
import { usePage } from '../../../page.js';
import { OwnPage, Way } from '../own-page.js';

type Page = keyof typeof words.pages;

/** The settings: a page for each, and each saves by itself. */
export default function SettingsScreen() {
  usePage(words.title, true);
  return (
    <OwnPage title={words.title}>
      <ul class="shelf shelf--you" role="list">
        {(Object.keys(words.pages) as Page[]).map((page) => (
          <Way key={page} to={`/you/settings/${page}`} {...words.pages[page]} />
        ))}
      </ul>
    </OwnPage>
  );
}
