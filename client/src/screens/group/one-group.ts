import type { ResultOf } from '../../api/graphql.js';
import type { Group } from './group.documents.js';

export type OneGroup = ResultOf<typeof Group>['group'];

/** Whether a part of an address is an id; everything else is a slug. */
export function isId(part: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part);
}
