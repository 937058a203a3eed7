/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/preact';
import { type Answers, refusing, shownAt } from '../../testing/shown.js';
import { CareCard } from './care-card.js';
import { countryOf, type Line, twoLines } from './care-lines.js';

beforeEach(() => cleanup());

const line = (some: Partial<Line>): Line => ({
  id: crypto.randomUUID(),
  country: 'GB',
  kind: 'PREGNANCY_LOSS',
  name: 'A line',
  phone: '555 0100',
  hours: null,
  open: null,
  until: null,
  overdue: false,
  notYetChecked: false,
  checkedOn: '2026-11-01',
  ...some,
});

const emergency = line({ kind: 'EMERGENCY', name: 'Emergency services', phone: '999', open: true });

function cardOn(languages: string[], answer: Answers[string]) {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  return shownAt('/g/1', { CareLines: answer }, <CareCard />);
}

describe('the card that says when to call', () => {
  it('leads to the help page until its numbers are here, and when they never come', async () => {
    cardOn(['en-GB'], () => refusing('UNAVAILABLE'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/Call your local emergency number/);
    expect(screen.getByRole('link', { name: 'Help now' }).getAttribute('href')).toBe('/help');
    await new Promise((done) => setTimeout(done, 50));
    expect(screen.getByRole('link', { name: 'Help now' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('shows the emergency number and one line of the country the device is set to, and the way to another', async () => {
    const sent = cardOn(['en', 'en-GB'], () => ({
      helplines: [emergency, line({ name: 'Loss Line', open: true, until: '20:00' })],
    }));
    expect((await screen.findByRole('link', { name: 'Call 999' })).getAttribute('href')).toBe('tel:999');
    expect(screen.getByRole('link', { name: '555 0100' }).getAttribute('href')).toBe('tel:5550100');
    expect(screen.getByText('555 0100 is Loss Line. Open until 20:00.')).toBeTruthy();
    expect(screen.getByText(/Country: United Kingdom\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Other country' }).getAttribute('href')).toBe('/help');
    expect(screen.getByRole('link', { name: 'Text lines, and more help' }).getAttribute('href')).toBe('/help/GB');
    expect(sent[0]!.variables).toEqual({ country: 'GB' });
  });

  it('says of a number that nobody here has tried it, and of hours that they are not known', async () => {
    cardOn(['en-GB'], () => ({ helplines: [emergency, line({ notYetChecked: true })] }));
    expect(
      await screen.findByText(
        '555 0100 is A line. Opening hours not known. Looked up 1 November 2026; nobody here has tried it yet.',
      ),
    ).toBeTruthy();
  });

  it('names no country where the device names none, and still has a number to call', async () => {
    const sent = cardOn(['en'], () => ({ helplines: [line({ ...emergency, country: 'ZZ', phone: '112' })] }));
    expect(await screen.findByRole('link', { name: 'Call 112' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/Call your local emergency number/);
    expect(screen.queryByText(/Country:/)).toBeNull();
    expect(sent[0]!.variables).toEqual({ country: 'ZZ' });
  });
});

describe('the country of a device', () => {
  it('is the one its languages name, and never guessed from a language alone', () => {
    expect(countryOf(['en-GB', 'en'])).toBe('GB');
    expect(countryOf(['de', 'de-at'])).toBe('AT');
    expect(countryOf(['zh-Hant-TW'])).toBe('TW');
    expect(countryOf(['en'])).toBe('ZZ');
    expect(countryOf(['es-419'])).toBe('ZZ');
    expect(countryOf([])).toBe('ZZ');
  });
});

describe('the line beside the emergency number', () => {
  const loss = line({ name: 'loss' });
  const crisis = line({ kind: 'SUICIDE_CRISIS', name: 'crisis', open: true });

  it('is one for losses, as long as it may be open', () => {
    expect(twoLines([emergency, crisis, loss]).listening).toBe(loss);
    expect(twoLines([emergency, crisis, { ...loss, open: false }]).listening).toBe(crisis);
  });

  it('is never one without a number, or one looked up too long ago', () => {
    expect(twoLines([emergency, { ...loss, phone: null }, { ...crisis, overdue: true }]).listening).toBeUndefined();
  });
});
