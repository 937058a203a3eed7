import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';

/** The tags at which the viewer would keep each of the posts. */
export function keepTags(viewer: Viewer, postIds: readonly string[]): Buffer[] {
  return viewer.tags(
    'keep',
    postIds.map((id) => scopeOf('post', id)),
  );
}
