import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { PHONE } from '../setup/community.js';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;
interface Axe {
  run(options: RunOptions): Promise<Found>;
}

// Every rule once; what colours decide, in each of the four looks.
const EVERYTHING: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
const COLOURS: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };
const RULES: Record<string, RunOptions> = {
  light: EVERYTHING,
  dark: COLOURS,
  contrast: COLOURS,
  'contrast-dark': COLOURS,
};
const NARROW = { width: 320, height: 720 };

/** Everything of a page, as it stands, that somebody could not see, hear, reach or hit; empty when all is well. */
export async function inspect(page: Page): Promise<string[]> {
  const found: string[] = [];
  // Still, as for those who asked for it: a colour on its way from one look to the next is nobody's choice.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of Object.keys(RULES)) found.push(...(await withAxe(page, theme)));
  found.push(...(await smallTargets(page)));
  found.push(...(await reflow(page)));
  found.push(...(await page.evaluate(moving)));
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await page.evaluate(withoutEdge)));
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  return found;
}

/** What makes a page scroll sideways on a narrow phone, or when the words are twice as large. */
export async function reflow(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW);
  const narrow = await page.evaluate(tooWide);
  await page.setViewportSize(PHONE);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const large = await page.evaluate(tooWide);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return [...narrow.map((what) => `320 px: ${what}`), ...large.map((what) => `200 % text: ${what}`)];
}

async function withAxe(page: Page, theme: string): Promise<string[]> {
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
  // As tall as the page is: what stands half under a bar would count as too small to hit.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: PHONE.width, height: Math.max(height, PHONE.height) });
  const { violations } = await axe(page, RULES[theme]!);
  await page.setViewportSize(PHONE);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${theme}: ${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

/** The builder brings half a megabyte of script with every run; what it brought once is there for the next. */
async function axe(page: Page, options: RunOptions): Promise<Found> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) return new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  return page.evaluate((given) => (window as unknown as { axe: Axe }).axe.run(given), options);
}

async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const acts = 'button, a.btn, summary, select, textarea, .tabs a, input:not([type=hidden])';
    return [...document.querySelectorAll<HTMLElement>(acts)].flatMap((control) => {
      const isChoice = control.matches('[type=radio], [type=checkbox]');
      const target = isChoice ? (control.closest('label') ?? control) : control;
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.vh')) return [];
      const { width, height } = target.getBoundingClientRect();
      // Half a pixel is lost in rounding.
      if (width >= 43.5 && height >= 43.5) return [];
      const words = (target.textContent || control.getAttribute('name') || '').trim().slice(0, 40);
      return [`small: ${control.tagName} "${words}" ${Math.round(width)} x ${Math.round(height)}`];
    });
  });
}

/** Runs in the page: the elements that stick out, innermost first; none when nothing scrolls sideways. */
function tooWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest('.vh'),
  );
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const names = inner.slice(0, 3).map((one) => `${one.tagName}.${one.className} "${one.textContent?.slice(0, 30)}"`);
  return [`${scrollWidth} px of ${clientWidth}: ${names.join(', ')}`];
}

/** Runs in the page: the controls that have no edge where colours are the device's own. */
function withoutEdge(): string[] {
  const controls = 'button, a.btn, input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select';
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.vh')) return [];
    // A button that looks like a link is known by its line.
    if (getComputedStyle(control).textDecorationLine === 'underline') return [];
    const { borderTopStyle, borderTopWidth, borderBottomWidth } = getComputedStyle(control);
    const isEdged = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 && parseFloat(borderBottomWidth) > 0;
    return isEdged ? [] : [`forced colours: no edge: ${control.tagName}.${control.className} ${control.textContent}`];
  });
}

/** Runs in the page: what moves although the person asked for stillness. */
function moving(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    const isStill = transitionDuration.split(',').every((time) => parseFloat(time) === 0) && animationName === 'none';
    return isStill ? [] : [`moves: ${element.tagName}.${element.className}`];
  });
}
