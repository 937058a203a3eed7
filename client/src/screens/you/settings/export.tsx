import { useEffect, useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { useAsk } from '../../../api/use-api.js';
import { isDiscreet } from '../../../discreet.js';
import { useStepUp } from '../../../parts/step-up.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { ExportMyRecords } from './settings.documents.js';

const words = settings.leaving.export;

/** Everything kept about the person, as a file that is made on this device from one answer. */
export function ExportSection() {
  const ask = useAsk();
  const saving = useSaving();
  const { withProof, asking } = useStepUp();
  const [file, setFile] = useState<string>();
  // Safety: the text joins a name with its anonymous words; it is let go of as soon as the page is left.
  useEffect(() => () => void (file && URL.revokeObjectURL(file)), [file]);
  const make = async () => {
    const made = await saving.run(
      () => withProof((stepUp) => ask('mutation', ExportMyRecords, { stepUp })),
      words.ready,
    );
    if (made) setFile(URL.createObjectURL(new Blob([made.exportMyRecords], { type: 'application/json' })));
  };
  return (
    <section class="sec" aria-labelledby="export">
      <h2 id="export">{words.title}</h2>
      <p>{words.about}</p>
      <p class="muted gap">{words.careful}</p>
      <NotDone refused={saving.refused} />
      {file ? (
        <>
          <p class="gap">{words.ready}</p>
          <a class="btn gap" href={file} download={isDiscreet() ? 'notes.json' : 'beside.json'}>
            {words.save}
          </a>
        </>
      ) : (
        <Doing saving={saving} looks="btn gap" onClick={() => void make()}>
          {words.do}
        </Doing>
      )}
      {asking}
    </section>
  );
}
