/**
 * The bans of the house that a linter can hold, but for those that need types: what becomes of promises is .oxlintrc.json's (ADR 50). Who may import
 * whom is dependency-cruiser's (.dependency-cruiser.cjs).
 */
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const LOCAL_TIME = '/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/';
const clockBans = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The clock is handed in: take `now` from the unit of work.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is handed in: take `now` from the unit of work.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Rules and workflows give the same answer every time: chance is handed in.' },
  { selector: "MemberExpression[object.name='Intl']", message: "Wording of dates and numbers must not hang on a machine's locale: use domain/calendar." },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: "Wording must not hang on a machine's locale: use domain/calendar or domain/shared." },
  { selector: `MemberExpression[property.name=${LOCAL_TIME}]`, message: "A machine's time zone says nothing about a council's day: use domain/calendar." },
];
const trimBan = { selector: "CallExpression[callee.property.name='trim']", message: 'One rule says what a text is and when it says nothing: domain/shared/text.' };
const sqlBan = {
  selector: 'CallExpression[callee.object.name=/^(work|reading|loading)$/][callee.property.name=/^(query|send)$/]',
  message: 'A use case sends no SQL: give the statement a name in persistence.',
};
const deadlineBan = {
  selector: 'CallExpression[callee.name=/^(addWorkingDays|inWorkingDays)$/]',
  message: 'By when something is due is a rule: name the deadline in domain, beside the decision that asks for it.',
};
const MOCKS = "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule|setMock)$/]";
const testBans = [
  { selector: MOCKS, message: 'Our own modules and the database are never faked: use the real one.' },
  { selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/]', message: 'No test is skipped, and none runs alone.' },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: 'No test is skipped, and none runs alone.' },
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.local/', 'coverage/', '**/public/', '**/*.d.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      // One concept, one file: how long most are is said of all files together (test/house/sizes.ts).
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // A comment that switches a check off is none to this linter (noInlineConfig), but would be one to the other (.oxlintrc.json).
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack', 'eslint-', 'oxlint-'] }],
      'no-restricted-syntax': ['error', ...testBans],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' }] },
  },
  {
    // Whatever people send is matched in time that grows with its length alone.
    files: ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }], 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['**/config.ts', '**/*.spec.ts', '**/testing/**', '**/jest/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...testBans, ...clockBans, trimBan] },
  },
  {
    files: ['libs/application/src/**/*.ts', 'apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...testBans, trimBan] },
  },
  {
    // A number, a day and a formula are read here, where only their own spaces count.
    files: ['libs/domain/src/measure/{read-figure,measure}.ts', 'libs/domain/src/calendar/date-format.ts'],
    rules: { 'no-restricted-syntax': ['error', ...testBans, ...clockBans] },
  },
  {
    files: ['libs/application/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...testBans, trimBan, sqlBan, deadlineBan] },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**', 'test/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/migrations/**', '**/backfills/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
