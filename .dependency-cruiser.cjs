// Who may know whom. The rings are in ARCHITECTURE.md; every rule has a fixture in test/structure/fixtures/boundaries
// that breaks it, so that a rule which stopped firing is noticed.

/** The rings, innermost first. A ring may import the rings before it, and no ring beside or after it. */
const RINGS = [
  { rule: 'kernel-knows-no-domain', domains: ['kernel'] },
  { rule: 'vault-knows-only-the-kernel', domains: ['vault'] },
  { rule: 'identity-looks-inward', domains: ['identity'] },
  { rule: 'authorship-looks-inward', domains: ['authorship'] },
  { rule: 'services-to-everybody-look-inward', domains: ['readers', 'media', 'search', 'realtime', 'crisis'] },
  { rule: 'moderation-looks-inward', domains: ['moderation'] },
  { rule: 'groups-look-inward', domains: ['groups'] },
  { rule: 'content-domains-are-blind-to-each-other', domains: ['discussions', 'chat', 'library', 'journal'] },
  { rule: 'activity-looks-inward', domains: ['activity'] },
];

const CONTENT = ['groups', 'discussions', 'chat', 'library', 'journal', 'activity'];
const oneOf = (names) => `(${names.join('|')})`;
const inside = (domains) => `^src/${oneOf(domains)}/`;
const SPEC = '\\.spec\\.tsx?$';

/** One rule per ring: everything of `src` that is not in an inner ring, or in the same domain, is out of sight. */
const rings = RINGS.map(({ rule, domains }, i) => {
  const inner = RINGS.slice(0, i).flatMap((ring) => ring.domains);
  return {
    name: rule,
    comment: 'Imports go inward only: an inner ring offers a registry, and the outer one fills it.',
    severity: 'error',
    from: { path: inside(domains), pathNot: SPEC },
    to: { path: '^src/', pathNot: ['^src/$1/', ...(inner.length ? [inside(inner)] : [])] },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rings,
    {
      name: 'operations-are-called-by-nobody',
      comment: 'The command line calls the server, never the other way round.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/operations/', '^src/(main|beside|app\\.module)\\.ts$'] },
      to: { path: '^src/operations/' },
    },
    {
      name: 'domains-meet-at-the-face',
      comment:
        'What is not in the index.ts of a domain is its own business. The command line, and the reading of files that it ' +
        'does, have faces of their own: they run without a server and without its pages.',
      severity: 'error',
      from: { path: '^src/([^/]+)' },
      to: {
        path: '^src/[^/]+/',
        pathNot: [
          '^src/$1/',
          '^src/kernel/',
          '^src/[^/]+/index\\.ts$',
          '^src/(library/importing|operations/commands)/index\\.ts$',
        ],
      },
    },
    {
      name: 'content-knows-no-accounts',
      comment: 'A post cannot name an account because the type is not in scope: content is given a Viewer.',
      severity: 'error',
      from: { path: inside(CONTENT), pathNot: SPEC },
      to: { path: '^src/(identity|vault)/', pathNot: '^src/vault/index\\.ts$' },
    },
    {
      name: 'only-keepers-open-the-vault',
      comment:
        'Private lists are for readers and the journal, the seal of cases for moderation and groups, keys for identity.',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: [inside(['vault', 'identity', 'readers', 'moderation', 'groups', 'journal', 'operations']), SPEC],
      },
      to: { path: '^src/vault/' },
    },
    {
      name: 'sql-in-stores',
      comment: 'Every statement of a noun stands in its store, where the read rule is; modules only list entities.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['\\.(store|entity|module)\\.ts$', '^src/kernel/', SPEC],
      },
      to: { path: ['node_modules/(typeorm|pg|@nestjs/typeorm)/'] },
    },
    {
      name: 'policies-and-rules-are-pure',
      comment: 'What is decided there can be read, and tested, without a server.',
      severity: 'error',
      from: { path: '\\.(policy|rules)\\.ts$' },
      to: {
        path: [
          '^src/kernel/(database|config|randomness|throttle|log|audiences|personal-data|data-source|migrations)\\.ts$',
          '\\.(store|service|resolver|controller|module)\\.ts$',
          'node_modules/(typeorm|pg|fastify|mercurius|socket\\.io|@nestjs/(core|typeorm|platform-fastify|common))/',
          '^(node:)?(fs|net|http|https|child_process|os|worker_threads|timers|dns|tls)(/|$)',
        ],
      },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'An old migration has to run next year too: it imports nothing that changes.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: ['^migrations/', 'node_modules/typeorm/'] },
    },
    {
      name: 'client-takes-only-types-of-the-server',
      comment: 'Shapes cross the wire, code does not: what runs on a device knows nothing of how we store.',
      severity: 'error',
      from: { path: '^client/', pathNot: SPEC },
      to: { path: '^(src|migrations|test)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-runs-in-a-browser',
      comment: 'No part of Node, and no package of the server, is on a device.',
      severity: 'error',
      from: { path: '^client/', pathNot: SPEC },
      to: {
        path: [
          '^(node:)?(fs|path|net|http|https|crypto|child_process|os|events|stream|util|buffer|url)(/|$)',
          'node_modules/(@nestjs|fastify|@fastify|mercurius|typeorm|pg|socket\\.io|zod|reflect-metadata|rxjs)/',
        ],
      },
    },
    {
      name: 'pages-borrow-components-and-words',
      comment: 'A page the server renders is made of the same parts as the app, and of nothing that needs one.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^client/', pathNot: '^client/(components|words)/' },
    },
    {
      name: 'only-pages-borrow-from-the-client',
      comment: 'What a domain decides does not depend on how something looks.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['/pages/', SPEC] },
      to: { path: '^client/(components|words)/' },
    },
    {
      name: 'components-stand-alone',
      comment: 'They are rendered without the app, by the server, and without a script.',
      severity: 'error',
      from: { path: '^client/(components|words)/', pathNot: SPEC },
      to: { path: '^(client|src)/', pathNot: '^client/(components|words)/' },
    },
    {
      name: 'no-test-code-in-src',
      comment: 'The server runs without its tests.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC, 'node_modules/(@jest|fast-check|socket\\.io-client|autocannon)/'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: { path: '^(src|migrations|client)/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', SPEC] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^client/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: false,
  },
};
