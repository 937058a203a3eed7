const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Today where this device is, "YYYY-MM-DD". */
export function todayHere(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "12 October 2026" of a day "YYYY-MM-DD", which is that day in every place. */
export function dayWords(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return day.format(new Date(year!, month! - 1, date));
}

/** How many minutes the clocks here stand ahead of UTC. */
export function minutesAhead(now = new Date()): number {
  return -now.getTimezoneOffset();
}
