import tseslint from 'typescript-eslint';

const longest = (lines) => ['error', { max: lines, skipBlankLines: true, skipComments: true }];

// What only one place may do. Each entry: what it looks like, and where to turn instead.
const TIME = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time comes from Clock.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask Clock.' },
];
const CHANCE = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes from Randomness.',
  },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^(random|getRandomValues)/]",
    message: 'Chance comes from Randomness.',
  },
];
const SETTINGS = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings come from Config.' },
];
const PARAMETERS = [
  {
    // A constructor names what it is given; a resolver's parameters are the arguments of an operation.
    selector: ':function[params.length>4]:not(MethodDefinition[kind="constructor"] > FunctionExpression)',
    message: 'At most four parameters: give them a name together.',
  },
];
const CRYPTO = {
  name: 'node:crypto',
  importNames: ['randomUUID', 'randomBytes', 'randomInt', 'randomFillSync', 'randomFill', 'webcrypto', 'default'],
  message: 'Chance comes from Randomness.',
};
// What would run what somebody wrote, break the policy of the page, or take the focus from where a person is.
const DEVICE = [
  {
    selector: 'JSXAttribute[name.name=/^(style|autofocus|autoFocus|dangerouslySetInnerHTML)$/]',
    message: 'Not here: styles are in a sheet, words are built as elements, and the focus is the person’s.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Words become elements, never HTML.',
  },
  {
    selector: "MemberExpression[object.name='document'][property.name='cookie']",
    message: 'Cookies are the server’s.',
  },
];
const KEEPS_NOTHING = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'Nothing of a member stays on the device.',
}));
const NO_CHANCE = ['error', { paths: [CRYPTO, { ...CRYPTO, name: 'crypto' }] }];
const ban = (...lists) => ['error', ...lists.flat()];

export default tseslint.config(
  { ignores: ['dist/', 'dist-*/', 'coverage/', '.data/', 'test/structure/fixtures/', 'client/dist/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Interfaces of the rings are asynchronous because a keeper may have to ask the database; not every one has to.
      '@typescript-eslint/require-await': 'off',
      // Ten branches; two more, because `??` and `?.` count as one each.
      complexity: ['error', 12],
      'max-lines': longest(300),
      'max-lines-per-function': longest(60),
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'migrations/**/*.ts'],
    rules: {
      'no-restricted-syntax': ban(TIME, CHANCE, SETTINGS, PARAMETERS),
      'no-restricted-imports': NO_CHANCE,
    },
  },
  // Migrations are long statements in one function; a resolver's method takes each argument of its operation.
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src/**/*.resolver.ts'], rules: { 'no-restricted-syntax': ban(TIME, CHANCE, SETTINGS) } },
  // Where time, chance and settings come from.
  { files: ['src/kernel/clock.ts'], rules: { 'no-restricted-syntax': ban(CHANCE, SETTINGS, PARAMETERS) } },
  { files: ['src/kernel/{randomness,log}.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/kernel/config.ts', 'src/main.ts', 'src/operations/**/*.ts'],
    rules: { 'no-restricted-syntax': ban(TIME, CHANCE, PARAMETERS) },
  },
  { files: ['src/main.ts', 'src/operations/**/*.ts'], rules: { 'no-console': 'off' } },
  // The guardian and the runner of PostgreSQL stand outside the server: they have no Clock and no Config.
  {
    files: ['src/kernel/embedded-postgres/*.ts'],
    rules: { 'no-restricted-syntax': ban(PARAMETERS), 'no-restricted-imports': 'off' },
  },
  { files: ['src/**/*.{resolver,controller}.ts'], rules: { 'max-lines': longest(150) } },
  { files: ['src/**/*.{service,store}.ts'], rules: { 'max-lines': longest(250) } },
  // A matcher walks: its place, its bounds and its meter go with it, and each element of a pattern is a branch.
  {
    files: ['src/crisis/screening/*.ts'],
    rules: { complexity: ['error', 14], 'no-restricted-syntax': ban(TIME, CHANCE, SETTINGS) },
  },
  // Whoever reads other people's files goes by many small signs, and each of them is a branch.
  { files: ['src/library/importing/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { complexity: ['error', 16] } },
  { files: ['src/**/*.policy.ts'], rules: { 'max-lines': longest(120) } },
  { files: ['src/**/*.{entity,type,input}.ts'], rules: { 'max-lines': longest(150) } },
  {
    files: ['client/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.*'],
    rules: {
      'no-restricted-syntax': ban(PARAMETERS, DEVICE),
      'no-restricted-globals': ['error', ...KEEPS_NOTHING],
    },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines': longest(450),
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      'max-lines-per-function': 'off',
      complexity: 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ban(
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
          message: 'A test that does not run protects nobody.',
        },
        {
          selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
          message: 'A test that does not run protects nobody.',
        },
      ),
    },
  },
  // A test in a browser writes to the console of a page to see whether it is heard.
  { files: ['test/browser/**/*.ts'], rules: { 'no-console': 'off' } },
);
