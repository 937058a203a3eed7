import { journal } from '../../../words/en/journal.js';
import { you as words } from '../../../words/en/you.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { endHere } from '../../ending.js';
import { usePage } from '../../page.js';
import { curates } from '../../parts/curators.js';
import { LibraryWaiting } from '../../parts/library-waiting.js';
import { Loaded } from '../../parts/loaded.js';
import { Shell } from '../../parts/shell.js';
import { StaffLink } from '../../parts/staff-link.js';
import { QuietNow } from './own/quiet-now.js';
import { Way } from './own-page.js';
import { Doing, NotDone, useSaving } from './saving.js';
import { SignOut, You } from './you.documents.js';

type List = keyof typeof words.lists;
type OwnList = keyof typeof journal.lists;

/** What is one's own, in a quiet list. */
export default function YouScreen() {
  const asked = useAsked(You, {});
  usePage(words.title, asked.isSettled);
  return (
    <Shell looks="main--you">
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={words.what}>
        {({ me, repliesToMe, quietDays }) => (
          <>
            <p class="lede">{me.displayName ? words.namedAs.replace('{name}', me.displayName) : words.noName}</p>
            <StaffLink staff={me.staff} />
            {curates(me.staff) && <LibraryWaiting />}
            <QuietNow days={quietDays} />
            <Lists hasNews={repliesToMe.some(({ lastSeq, readUpTo }) => lastSeq > readUpTo)} />
          </>
        )}
      </Loaded>
      <ForYourself />
      <HowLeaveWorks />
      <SigningOut />
    </Shell>
  );
}

function Lists({ hasNews }: { hasNews: boolean }) {
  return (
    <>
      <ul class="shelf shelf--you" role="list">
        {(Object.keys(words.lists) as List[]).map((list) => (
          <Way key={list} to={`/you/${list}`} {...words.lists[list]} isNew={list === 'replies' && hasNews} />
        ))}
      </ul>
      <p class="hint">{words.onlyYou}</p>
    </>
  );
}

/** What is kept for oneself; nothing here is marked, counted or expected. */
function ForYourself() {
  return (
    <section class="sec" aria-labelledby="own">
      <h2 id="own">{journal.section}</h2>
      <p class="muted">{journal.sectionAbout}</p>
      <ul class="shelf" role="list">
        {(Object.keys(journal.lists) as OwnList[]).map((list) => (
          <Way key={list} to={`/you/${list}`} {...journal.lists[list]} />
        ))}
      </ul>
    </section>
  );
}

function HowLeaveWorks() {
  return (
    <details class="unfold">
      <summary>
        <h2>{words.leave.title}</h2>
      </summary>
      <ul class="points">
        {words.leave.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <a class="btn btn--small" href="/you/settings/discreet">
        {words.leave.discreet}
      </a>
    </details>
  );
}

function SigningOut() {
  const ask = useAsk();
  const saving = useSaving();
  const signOut = async (everywhere: boolean) => {
    const done = await saving.run(() => ask('mutation', SignOut, { everywhere }), '');
    if (done) endHere();
  };
  return (
    <section class="sec" aria-labelledby="out">
      <h2 id="out">{words.signOut.title}</h2>
      <p class="muted">
        {words.signOut.about} {words.signOut.everywhereAbout}
      </p>
      <NotDone refused={saving.refused} />
      <div class="row">
        <Doing saving={saving} onClick={() => void signOut(false)}>
          {words.signOut.here}
        </Doing>
        <Doing saving={saving} onClick={() => void signOut(true)}>
          {words.signOut.everywhere}
        </Doing>
      </div>
    </section>
  );
}
