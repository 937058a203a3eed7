import { useState } from 'preact/hooks';
import type { Block } from '../../../src/kernel/rich-text.js';
import { Icon } from '../../components/icon.js';
import { ActIcon } from './act-icon.js';
import { covers as words } from '../../words/en/covers.js';
import { type Note, noteWords } from './note-tag.js';
import { RichText } from './rich-text.js';

interface CoverProps {
  notes: readonly Note[];
  /** Fetches the words; undefined when they could not be fetched. */
  onShow: () => Promise<readonly Block[] | undefined>;
  /** What the button shows, for people who hear one button after another: "Show this post". */
  label?: string;
  /** The id of the element after this, to go on to without opening. */
  next?: string | undefined;
}

/**
 * Words behind a content note. Safety: they are not on the page, nor on the device, until the reader asks for them, and
 * they go again when the reader hides them.
 */
export function Cover({ notes, onShow, label = words.cover.show, next }: CoverProps) {
  const [shown, setShown] = useState<readonly Block[]>();
  const [failed, setFailed] = useState(false);
  const toggle = async () => {
    if (shown) return setShown(undefined);
    const blocks = await onShow();
    setShown(blocks);
    setFailed(!blocks);
  };
  return (
    <>
      <div class="veil">
        <p class="veil__t">
          <Icon name="cover" />
          <span>{noteWords(notes)}</span>
        </p>
        {failed && <p role="alert">{words.cover.failed}</p>}
        <div class="veil__a">
          <button
            class="btn btn--small"
            type="button"
            aria-expanded={shown !== undefined}
            onClick={() => void toggle()}
          >
            {shown ? <Icon name="cover" /> : <ActIcon name="show" />}
            {shown ? words.cover.hide : label}
          </button>
          {!shown && next && (
            <a class="btn btn--bare btn--small" href={`#${next}`}>
              {words.cover.next}
            </a>
          )}
          <a class="btn btn--bare btn--small" href="/you/settings/notes">
            {words.cover.change}
          </a>
        </div>
      </div>
      {shown && (
        <div class="post__b">
          <RichText blocks={shown} />
        </div>
      )}
    </>
  );
}
