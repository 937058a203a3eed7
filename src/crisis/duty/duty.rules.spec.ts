import { describe, expect, it } from '@jest/globals';
import { planOf, presenceUntil, type Span, standingOf } from './duty.rules.js';

const at = (time: string) => new Date(`2026-03-04T${time}Z`);
const here = (from: string, until: string): Span => ({ planned: false, from: at(from), until: at(until) });
const plan = (from: string, until: string): Span => ({ planned: true, from: at(from), until: at(until) });

describe('duty', () => {
  it('is nobody, and no time, when nobody said anything', () => {
    expect(standingOf([], at('12:00'))).toEqual({ isHere: false, nextHour: null });
  });

  it('begins with the minute somebody says so, and ends by itself with the minute they named', () => {
    const spans = [here('12:00', '14:30')];
    const stands = ['11:59', '12:00', '14:29', '14:30'].map((time) => standingOf(spans, at(time)).isHere);
    expect(stands).toEqual([false, true, true, false]);
  });

  it('is never made of a plan: it tells the hour, and past it nothing', () => {
    const spans = [plan('20:15', '22:00'), plan('18:00', '19:00')];
    expect(standingOf(spans, at('12:00'))).toEqual({ isHere: false, nextHour: at('18:00') });
    expect(standingOf(spans, at('18:30'))).toEqual({ isHere: false, nextHour: at('21:00') });
    expect(standingOf(spans, at('20:30'))).toEqual({ isHere: false, nextHour: null });
  });

  it('tells no time while somebody is here, and none further away than two days', () => {
    expect(standingOf([here('12:00', '13:00'), plan('20:00', '22:00')], at('12:30')).nextHour).toBeNull();
    const far = { planned: true, from: new Date('2026-03-06T12:01:00Z'), until: new Date('2026-03-06T13:00:00Z') };
    expect(standingOf([far], at('12:00')).nextHour).toBeNull();
    expect(standingOf([far], at('12:01')).nextHour).not.toBeNull();
  });

  it('is said for at most twelve hours, and for no time that is over', () => {
    const now = at('12:00:30');
    expect(presenceUntil('2026-03-05T00:00Z', now)).toEqual(here('12:00', '24:00'));
    expect(() => presenceUntil('2026-03-05T00:01Z', now)).toThrow('TOO_LONG');
    for (const wrong of [
      '2026-03-04T12:00Z',
      '2026-03-04T11:00Z',
      '14:00',
      '2026-03-04T14:00',
      '2026-13-40T14:00Z',
      '',
    ])
      expect(() => presenceUntil(wrong, now)).toThrow('INVALID');
  });

  it('is planned ahead for four weeks, never backwards', () => {
    const now = at('12:00');
    expect(planOf('2026-03-04T20:00Z', '2026-03-04T22:00:00.000Z', now)).toEqual(plan('20:00', '22:00'));
    expect(() => planOf('2026-03-04T12:00Z', '2026-03-04T13:00Z', now)).toThrow('INVALID');
    expect(() => planOf('2026-04-01T12:01Z', '2026-04-01T13:00Z', now)).toThrow('INVALID');
    expect(() => planOf('2026-03-04T20:00Z', '2026-03-04T20:00Z', now)).toThrow('INVALID');
    expect(() => planOf('2026-03-04T20:00Z', '2026-03-05T08:01Z', now)).toThrow('TOO_LONG');
  });
});
