import { settings } from '../../../../words/en/settings.js';
import { shell } from '../../../../words/en/shell.js';
import { useAsk } from '../../../api/use-api.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { Unblock } from './settings.documents.js';

const words = settings.showing.voices;

export interface Voice {
  slot: number;
  name: string;
  isAnonymous: boolean;
}

interface BlockedVoiceListProps {
  voices: readonly Voice[];
  onLeft: (left: readonly Voice[]) => void;
}

/** The voices one does not want to meet, each with the way to hear it again. */
export function BlockedVoiceList({ voices, onLeft }: BlockedVoiceListProps) {
  const ask = useAsk();
  const saving = useSaving();
  const again = async ({ slot, name }: Voice) => {
    const done = await saving.run(() => ask('mutation', Unblock, { slot }), words.back.replace('{name}', name));
    if (done) onLeft(done.unblock);
  };
  return (
    <>
      <NotDone refused={saving.refused} />
      {voices.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="own" role="list">
        {voices.map((voice) => (
          <li key={voice.slot} class="row">
            <span class="strong">{voice.name}</span>
            {voice.isAnonymous && <span class="tag tag--you">{shell.anonymous}</span>}
            <Doing saving={saving} looks="btn btn--small push" onClick={() => void again(voice)}>
              {words.again.replace('{name}', voice.name)}
            </Doing>
          </li>
        ))}
      </ul>
    </>
  );
}
