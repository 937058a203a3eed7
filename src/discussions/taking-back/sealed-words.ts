import type { SealPlace, Viewer } from '../../kernel/viewer.js';
import type { TakenBackWords } from './taken-back.store.js';

/** Seals to the author what they took back. */
export function sealWords(viewer: Viewer, postId: string, words: TakenBackWords): Buffer {
  return viewer.seal('taken-back', placeOf(postId), Buffer.from(JSON.stringify(words)));
}

/** Throws when the words were sealed by somebody else, or to another post. */
export function openWords(viewer: Viewer, postId: string, sealed: Buffer): TakenBackWords {
  return JSON.parse(viewer.open('taken-back', placeOf(postId), sealed).toString('utf8')) as TakenBackWords;
}

/** Whether the words are sealed to this viewer. */
export function opens(viewer: Viewer, postId: string, sealed: Buffer): boolean {
  try {
    openWords(viewer, postId, sealed);
    return true;
  } catch {
    return false;
  }
}

// Bound to the post, which stands in the row anyway: a tag beside it would be one thing more that could be joined.
function placeOf(postId: string): SealPlace {
  const tag = Buffer.from(postId.replaceAll('-', ''), 'hex');
  return { table: 'discussions.taken_back', column: 'sealed', tag };
}
