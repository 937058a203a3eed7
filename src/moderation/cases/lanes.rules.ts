import { registerEnumType } from '@nestjs/graphql';

/** How soon somebody has to look. */
export const Lane = { NOW: 'now', TODAY: 'today', WHEN_YOU_CAN: 'when-you-can' } as const;
export type Lane = (typeof Lane)[keyof typeof Lane];
registerEnumType(Lane, { name: 'Lane', description: 'How soon somebody of the team should look at a case.' });

/** Why somebody reports something. */
export enum ReportReason {
  HARASSMENT = 'harassment',
  HURTFUL_WORDS = 'hurtful-words',
  UNSAFE_ADVICE = 'unsafe-advice',
  SPAM = 'spam',
  PRIVATE_DETAILS = 'private-details',
  MISSING_CONTENT_NOTE = 'missing-content-note',
  SOMETHING_ELSE = 'something-else',
}
registerEnumType(ReportReason, { name: 'ReportReason', description: 'Why something is reported.' });

/** Most urgent first. */
export const LANES: readonly Lane[] = [Lane.NOW, Lane.TODAY, Lane.WHEN_YOU_CAN];

const TODAY: readonly ReportReason[] = [
  ReportReason.HARASSMENT,
  ReportReason.UNSAFE_ADVICE,
  ReportReason.PRIVATE_DETAILS,
];

/** The lane of a report, by its reason alone: never by who reports, nor by how new they are. */
export function laneOfReport(reason: ReportReason): Lane {
  return TODAY.includes(reason) ? Lane.TODAY : Lane.WHEN_YOU_CAN;
}

/** The lane of "I'm worried about this person". */
export function laneOfConcern(): Lane {
  // Safety: danger goes first. A worry about somebody's life waits behind nothing.
  return Lane.NOW;
}

/** The more urgent of two lanes: a case only ever moves up. */
export function moreUrgent(a: Lane, b: Lane): Lane {
  return LANES.indexOf(a) <= LANES.indexOf(b) ? a : b;
}
