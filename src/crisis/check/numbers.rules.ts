/** From here on a temperature is one in Fahrenheit: nobody lives at 45 degrees Celsius. */
const FAHRENHEIT_FROM = 80;

/**
 * The number in what somebody wrote, the largest when there are several ("1 or 2", "12+3", "38,5 C"); undefined when
 * there is none between the bounds. Safety: of two numbers the larger one is the more careful.
 */
export function numberIn(written: string, from: number, to: number): number | undefined {
  const found = written
    .slice(0, 100)
    .match(/\d{1,6}(?:[.,]\d{1,3})?/g)
    ?.map((text) => Number(text.replace(',', '.')))
    .filter((number) => number >= from && number <= to);
  return found?.length ? Math.max(...found) : undefined;
}

/** The temperature in what somebody wrote, in degrees Celsius to the tenth; undefined when no living person has it. */
export function temperatureIn(written: string, from: number, to: number): number | undefined {
  const fahrenheit = numberIn(written, Math.max(FAHRENHEIT_FROM, inFahrenheit(from)), inFahrenheit(to));
  const read = [numberIn(written, from, to), fahrenheit === undefined ? undefined : (fahrenheit - 32) / 1.8];
  const known = read.filter((celsius) => celsius !== undefined);
  return known.length > 0 ? Math.round(Math.max(...known) * 10) / 10 : undefined;
}

function inFahrenheit(celsius: number): number {
  return celsius * 1.8 + 32;
}
