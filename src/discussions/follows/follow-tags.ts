import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';

/** The tags at which the viewer would follow each of the threads. */
export function followTags(viewer: Viewer, threadIds: readonly string[]): Buffer[] {
  return viewer.tags(
    'follow',
    threadIds.map((id) => scopeOf('thread', id)),
  );
}
