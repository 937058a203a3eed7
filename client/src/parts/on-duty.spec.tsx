/**
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { duty as words } from '../../words/en/duty.js';
import { type Answers, refusing, shownAt } from '../testing/shown.js';
import { dutyWords, OnDuty } from './on-duty.js';

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const show = (answers: Answers) =>
  shownAt(
    '/t/a',
    answers,
    <>
      <OnDuty groupId="g" />
      <textarea aria-label="Words" />
    </>,
  );

describe('whether somebody is here', () => {
  it('is said beside the words, with the way to help, and never who', async () => {
    show({ OnDutyNow: () => ({ duty: { isHere: true, nextHour: null } }) });
    await screen.findByText(words.here, { exact: false });
    expect(screen.getByRole('link').getAttribute('href')).toBe('/help');
  });

  it('claims nothing while it is not known, and when it cannot be asked', async () => {
    const sent = show({ OnDutyNow: () => refusing('UNAVAILABLE') });
    expect(screen.getByText(words.unknown, { exact: false })).not.toBeNull();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByText(words.here, { exact: false })).toBeNull();
  });

  it('is asked again when somebody writes on after a while, and takes back what is over', async () => {
    let isHere = true;
    const sent = show({ OnDutyNow: () => ({ duty: { isHere, nextHour: null } }) });
    await screen.findByText(words.here, { exact: false });
    isHere = false;
    fireEvent.focusIn(screen.getByLabelText('Words'));
    expect(sent).toHaveLength(1);
    const since = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(since + 300_001);
    fireEvent.input(screen.getByLabelText('Words'), { target: { value: 'a' } });
    await screen.findByText(words.nobody, { exact: false });
    expect(sent).toHaveLength(2);
  });

  it('names the hour in the reader’s own time, and the day when it is another', () => {
    const now = new Date(2026, 2, 4, 18, 0);
    const at = (day: number, hour: number) => ({ isHere: false, nextHour: new Date(2026, 2, day, hour).toISOString() });
    expect(dutyWords(at(4, 20), now)).toBe(`${words.nobody} Somebody plans to be here from about 20:00.`);
    expect(dutyWords(at(5, 9), now)).toBe(`${words.nobody} Somebody plans to be here from about 9:00 on Thursday.`);
    expect(dutyWords(at(4, 17), now)).toBe(words.nobody);
  });
});
