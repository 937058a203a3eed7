import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { usePage } from '../../../page.js';
import { CutTiesSection } from './cut-ties.js';
import { DeleteAccountSection } from './delete-account.js';
import { ExportSection } from './export.js';
import { type Gone, GoneScreen } from './gone.js';
import { SettingsPage } from './settings-page.js';

const words = settings.leaving;

/** Taking everything along, letting go of one's anonymous words, or leaving altogether. */
export default function LeavingScreen() {
  const [gone, setGone] = useState<Gone>();
  const { name } = settings.pages.leaving;
  usePage(gone ? words.delete.gone : name, true);
  if (gone) return <GoneScreen gone={gone} />;
  return (
    <SettingsPage title={name} lead={words.about}>
      <ExportSection />
      <CutTiesSection />
      <DeleteAccountSection onGone={setGone} />
    </SettingsPage>
  );
}
