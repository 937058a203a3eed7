import type { PublishedWork, RevisionContent } from '../published.js';
import type { ChangedSection } from '../pages/review.page.js';
import { sectionsOf } from '../sections.rules.js';

type Text = Pick<RevisionContent, 'body' | 'coveredSections'>;

/** The parts of an earlier text that say something else now, or stand here no more, in their order then. */
export function changedSections(before: Text, now: Pick<PublishedWork, keyof Text>): ChangedSection[] {
  const standing = new Map(sectionsOf(now.body, now.coveredSections).map((section) => [section.title, section]));
  return sectionsOf(before.body, before.coveredSections).flatMap(({ title, blocks }) => {
    const same = standing.get(title);
    if (title === '' || (same && JSON.stringify(same.blocks) === JSON.stringify(blocks))) return [];
    return [{ title, anchor: same?.anchor ?? null }];
  });
}
