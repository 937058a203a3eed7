import type { ResultOf } from '../../api/graphql.js';
import type { Desk, OpenCase, PlaceOfCase, Queue } from './moderation.documents.js';

/** Something in the queue; what it is about is covered. */
export type CaseItem = ResultOf<typeof Queue>['moderationQueue']['edges'][number]['node'];
/** A case with its covers off. */
export type Opened = ResultOf<typeof OpenCase>['openCase'];
export type Subject = NonNullable<Opened['subject']>;
export type Decision = Opened['decisions'][number];
export type Staff = ResultOf<typeof Desk>['me']['staff'];
export type CasePlace = ResultOf<typeof PlaceOfCase>;
