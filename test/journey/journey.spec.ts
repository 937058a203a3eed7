import { expect, it } from '@jest/globals';
import { playJourney } from './journey.js';

it('six people play the whole story against a freshly started server', async () => {
  const lines: string[] = [];
  const steps = await playJourney((line) => lines.push(line));
  expect(lines.filter((line) => /^ +\d+\. /.test(line))).toHaveLength(steps);
  expect(steps).toBeGreaterThanOrEqual(40);
}, 180_000);
