import { useEffect, useRef } from 'preact/hooks';
import { duty as words } from '../../words/en/duty.js';
import { shell } from '../../words/en/shell.js';
import type { ResultOf } from '../api/graphql.js';
import { useAsked } from '../api/use-api.js';
import { OnDutyNow } from './on-duty.documents.js';

type Duty = ResultOf<typeof OnDutyNow>['duty'];

/** An answer is asked for again after this long, when somebody comes back or writes on; in milliseconds. */
const GOOD = 300_000;

const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

interface OnDutyProps {
  groupId: string;
  looks?: string;
}

/** Whether somebody of the team is here for a group, beside what is written. It keeps quiet: nothing announces it. */
export function OnDuty({ groupId, looks = 'hint' }: OnDutyProps) {
  const { data, again } = useAsked(OnDutyNow, { groupId }, 'network-only');
  const askedAt = useRef(0);
  useEffect(() => {
    askedAt.current = Date.now();
  }, [data]);
  // Safety: whoever begins to write hours later reads what is so then.
  useEffect(() => {
    const look = () => {
      if (document.hidden || Date.now() - askedAt.current < GOOD) return;
      askedAt.current = Date.now();
      again();
    };
    const moments = ['visibilitychange', 'focusin', 'input'];
    for (const moment of moments) document.addEventListener(moment, look);
    return () => moments.forEach((moment) => document.removeEventListener(moment, look));
  }, [again]);
  return (
    <p class={looks}>
      {dutyWords(data?.duty)} <a href="/help">{shell.helpNow}</a>
    </p>
  );
}

/** What is said of duty; while it is not known, what is always so. */
export function dutyWords(duty: Duty | undefined, now = new Date()): string {
  if (!duty) return words.unknown;
  if (duty.isHere) return words.here;
  const next = duty.nextHour && new Date(duty.nextHour);
  if (!next || next <= now) return words.nobody;
  const isToday = next.toDateString() === now.toDateString();
  const comes = (isToday ? words.today : words.later)
    .replace('{time}', time.format(next))
    .replace('{day}', weekday.format(next));
  return `${words.nobody} ${comes}`;
}
