import { Refusal } from '../../kernel/refusal.js';
import { holdsRole, mayCurate, type Viewer } from '../../kernel/viewer.js';
import type { RevisionRow } from './revision.entity.js';

type Standing = Pick<RevisionRow, 'state' | 'authorId' | 'version'>;

/** What somebody can do with one revision. */
export enum RevisionAction {
  SAVE = 'save',
  DISCARD = 'discard',
  SUBMIT = 'submit',
  TAKE_BACK = 'take-back',
  APPROVE = 'approve',
  SEND_BACK = 'send-back',
  PUBLISH = 'publish',
  WITHDRAW = 'withdraw',
}

/** Where a revision has to stand for each. */
const FROM: Record<RevisionAction, readonly RevisionRow['state'][]> = {
  [RevisionAction.SAVE]: ['draft'],
  [RevisionAction.DISCARD]: ['draft'],
  [RevisionAction.SUBMIT]: ['draft'],
  [RevisionAction.TAKE_BACK]: ['submitted'],
  // What is published is approved again when its review is due and it is still right.
  [RevisionAction.APPROVE]: ['submitted', 'published'],
  [RevisionAction.SEND_BACK]: ['submitted'],
  [RevisionAction.PUBLISH]: ['approved'],
  [RevisionAction.WITHDRAW]: ['published'],
};

const OF_ITS_AUTHOR = [RevisionAction.SAVE, RevisionAction.DISCARD, RevisionAction.SUBMIT, RevisionAction.TAKE_BACK];
const OF_CLINICIANS = [RevisionAction.APPROVE, RevisionAction.SEND_BACK];

/** Why somebody may not work on the library, or undefined: only who is trusted everywhere writes for every group. */
export function refuseCurator(viewer: Viewer): Refusal | undefined {
  return mayCurate(viewer) ? undefined : new Refusal('NOT_ALLOWED');
}

/** Why somebody may not do this to a revision now, whatever it says; undefined when they may. */
export function refuseAction(viewer: Viewer, revision: Standing, action: RevisionAction): Refusal | undefined {
  const { state, authorId } = revision;
  const isAuthor = authorId === viewer.accountId;
  // A draft without an author is taken up by whoever goes on with it.
  if (OF_ITS_AUTHOR.includes(action) && authorId !== null && !isAuthor) return new Refusal('NOT_ALLOWED');
  if (OF_CLINICIANS.includes(action)) {
    if (!holdsRole(viewer, null, 'clinician')) return new Refusal('NOT_ALLOWED');
    // Safety: nobody says of their own words that a clinician has looked at them.
    if (action === RevisionAction.APPROVE && isAuthor) return new Refusal('NOT_ALLOWED', { field: 'author' });
  }
  return FROM[action].includes(state) ? undefined : new Refusal('CLOSED', { field: 'state' });
}

/** STALE when somebody acts on another wording than the one that stands. */
export function refuseOtherVersion(revision: Standing, version: number): Refusal | undefined {
  return revision.version === version ? undefined : new Refusal('STALE');
}

/** What somebody may do with a revision now. */
export function actionsOn(viewer: Viewer, revision: Standing): RevisionAction[] {
  return Object.values(RevisionAction).filter((action) => !refuseAction(viewer, revision, action));
}
