import { settings } from '../../../../words/en/settings.js';
import { endHere } from '../../../ending.js';
import { usePage } from '../../../page.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { keepLook, lookNow } from './look.js';
import { SettingsPage } from './settings-page.js';

const words = settings.discreet;

/** What discreet mode does and cannot do, before it is turned on. */
export default function DiscreetScreen() {
  const { name } = settings.pages.discreet;
  usePage(name, true);
  const saving = useSaving();
  const { theme, discreet } = lookNow();
  const turn = async () => {
    const kept = await saving.run(() => keepLook({ theme, discreet: !discreet }), '');
    // The page is loaded anew: its title, icon and way of going about are the server's and the start's to choose.
    if (kept) endHere();
  };
  return (
    <SettingsPage title={name} lead={discreet ? words.on : words.off}>
      <Points title={words.does} points={words.doing} />
      <Points title={words.cannot} points={words.limits} />
      <section class="sec">
        <p class="muted">{words.next}</p>
        <NotDone refused={saving.refused} />
        <Doing saving={saving} looks="btn btn--action gap" onClick={() => void turn()}>
          {discreet ? words.turnOff : words.turnOn}
        </Doing>
      </section>
    </SettingsPage>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section class="sec">
      <h2>{title}</h2>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
