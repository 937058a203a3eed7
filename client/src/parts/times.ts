import { shell } from '../../words/en/shell.js';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "12 October 2026" of an ISO date or time. */
export function dateWords(iso: string): string {
  return day.format(new Date(iso));
}

/** The rounded time of a post, as the server gave it: "about 3:00", "yesterday, about 3:00", "12 October 2026". */
export function hourWords(iso: string, now = new Date()): string {
  const then = new Date(iso);
  const about = shell.times.about.replace('{time}', `${then.getHours()}:${pad(then.getMinutes())}`);
  if (isSameDay(then, now)) return about;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return isSameDay(then, yesterday) ? shell.times.yesterday.replace('{time}', about) : dateWords(iso);
}

/** "3:21" of a message in a room; with the date when it is of another day. */
export function minuteWords(iso: string, now = new Date()): string {
  const then = new Date(iso);
  const time = `${then.getHours()}:${pad(then.getMinutes())}`;
  return isSameDay(then, now) ? time : `${dateWords(iso)}, ${time}`;
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
