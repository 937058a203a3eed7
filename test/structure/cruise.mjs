// Runs dependency-cruiser in a process of its own and prints, as JSON, which rules are broken where: in the real tree
// under "real", and in each fixture under its name.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = path.resolve(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));
const { tsConfig, enhancedResolveOptions, ...rest } = options;
const transpile = { tsConfig: extractTSConfig(path.join(root, tsConfig.fileName)) };

async function broken(baseDir, folders) {
  const found = await cruise(
    folders,
    { ...rest, baseDir, validate: true, ruleSet: { forbidden } },
    { ...enhancedResolveOptions },
    transpile,
  );
  return found.output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

const fixtures = path.join(root, 'test/structure/fixtures/boundaries');
const answer = { rules: forbidden.map((rule) => rule.name), real: await broken(root, ['src', 'migrations', 'client']) };
for (const name of readdirSync(fixtures)) {
  const folder = path.join(fixtures, name);
  answer[name] = await broken(folder, readdirSync(folder));
}
process.stdout.write(JSON.stringify(answer));
