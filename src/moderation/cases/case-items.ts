import type { Viewer } from '../../kernel/viewer.js';
import { refuseClaim, refuseDecision, refuseHandOver, refuseLook } from './case.policy.js';
import { CaseAct, type CaseItem } from './case.type.js';
import type { CaseView } from './queue.store.js';

/** A case as one person of the team sees it: whose claim it is, it does not say. */
export function caseItemOf(viewer: Viewer, item: CaseView, position?: number): CaseItem {
  const { id, subjectKind, groupId, lane, why, state, version, reportCount, openedHour, claimedBy } = item;
  const claimedByYou = claimedBy === viewer.accountId;
  const viewerCan = actsOf(viewer, item);
  const isClaimed = claimedBy !== null;
  return {
    ...{ position, id, subjectKind, groupId, lane, why, state, version, reportCount, openedHour },
    ...{ isClaimed, claimedByYou, viewerCan },
  };
}

// Safety: asked as if the viewer had not written the subject: an answer that knew would stand in a list that two
// moderators can lay side by side.
function actsOf(viewer: Viewer, item: CaseView): CaseAct[] {
  const refusals = {
    [CaseAct.OPEN]: refuseLook(viewer, item, false),
    [CaseAct.CLAIM]: refuseClaim(viewer, item, false, item.version),
    [CaseAct.HAND_OVER]: refuseHandOver(viewer, item, false, item.version),
    [CaseAct.DECIDE]: refuseDecision(viewer, { ...item, appealsOwn: false }, false, item.version),
  };
  return Object.values(CaseAct).filter((act) => !refusals[act]);
}
