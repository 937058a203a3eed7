import { conversations } from '../../../words/en/conversations.js';
import type { Post } from './use-thread.js';

const words = conversations.write.may;

/** What can be done with one's post from here on; only what is so. */
export function mayWords({ viewerCan }: Pick<Post, 'viewerCan'>): string {
  const mayEdit = viewerCan.includes('EDIT');
  if (viewerCan.includes('DELETE')) return mayEdit ? words.both : words.delete;
  return mayEdit ? words.edit : '';
}
