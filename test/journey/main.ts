import { playJourney } from './journey.js';

try {
  const steps = await playJourney((line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`\nAll ${steps} steps held.\n`);
} catch (error) {
  for (let told: unknown = error; told instanceof Error; told = told.cause) process.stderr.write(`\n${told.message}\n`);
  process.exitCode = 1;
}
