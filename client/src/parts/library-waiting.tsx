import { waiting as words } from '../../words/en/waiting.js';
import { useAsked } from '../api/use-api.js';
import { LibraryCare } from './library-waiting.documents.js';

/** What waits at the desk of the library, for curators: a line each, nothing when nothing does. */
export function LibraryWaiting() {
  const care = useAsked(LibraryCare, {}).data?.libraryCare;
  if (!care) return null;
  const { overdueHelplines, untriedHelplines, longOverdueTexts } = care;
  const helplines = [
    counted(words.overdueHelplines, overdueHelplines),
    counted(words.untriedHelplines, untriedHelplines),
  ];
  const texts = [counted(words.longOverdueTexts, longOverdueTexts)];
  return (
    <>
      <Line says={helplines} to="/library/helplines" name={words.helplines} />
      <Line says={texts} to="/library?show=overdue" name={words.texts} />
    </>
  );
}

function Line({ says, to, name }: { says: readonly string[]; to: string; name: string }) {
  const said = says.filter(Boolean).join(' ');
  if (!said) return null;
  return (
    <p class="hint">
      {said} <a href={to}>{name}</a>
    </p>
  );
}

function counted({ one, many }: { one: string; many: string }, number: number): string {
  if (number === 0) return '';
  return number === 1 ? one : many.replace('{number}', String(number));
}
