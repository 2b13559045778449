/**
 * Who may import whom. Each layer names what it may use; everything else is refused. Specs and `testing/` folders obey the
 * direction of the layers too, but may use the packages they test with.
 */
const { builtinModules } = require('node:module');

const TESTS = '(\\.spec\\.ts$|/testing/|^test/)';
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const builtins = (...names) => `^(node:)?(${names.join('|')})$`;

/** A layer's shipped code: `may` lists what it may import beside itself. */
const layer = (name, folder, why, may) => ({
  name: `${name}-imports-only-what-it-may`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: TESTS },
  to: { pathNot: [`^${folder}/`, ...may] },
});

/** What a layer's specs and testing folders may not import either: the layers above it. */
const direction = (name, folder, above) => ({
  name: `${name}-knows-nothing-above-it`,
  comment: 'A layer that knows those above it can no longer be tested, or changed, without them.',
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: above.map((one) => `^${one}/`) },
});

const only = (name, pkg, folder, why) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: '^libs/domain/src/', pathNot: folder },
  to: { path: packages(pkg) },
});

const DOMAIN = '^libs/domain/src/';
const NEST = ['@nestjs/[^/]+', 'reflect-metadata', 'rxjs'];
const VALIDATION = ['class-validator', 'class-transformer'];
const WEB = ['express', '@types/express', '@types/express-session', 'express-session', 'connect-pg-simple', 'csrf-sync', 'multer'];
const PAGES = ['@dagrejs/dagre', 'helmet', 'node-html-parser', 'nunjucks', '@types/nunjucks', 'openid-client', 'govuk-frontend', '@ministryofjustice/frontend', '@types/multer'];
const COUNTS = ['ioredis', 'rate-limiter-flexible'];
const SETTINGS_AND_METRICS = ['zod', 'prom-client'];
const WIRING = '^apps/api/src/(auth/|[^/]+\\.ts$)';

module.exports = {
  forbidden: [
    layer('domain', 'libs/domain/src', 'Rules are pure: no package but exact decimals and calendar dates, no built-in, no clock.', [
      packages('big\\.js', '@types/big\\.js', 'temporal-polyfill'),
    ]),
    only('decimals-behind-their-folder', '(@types/)?big\\.js', '^libs/domain/src/shared/decimal', 'Exact decimals are used through domain/shared/decimal.'),
    only('dates-behind-their-folder', 'temporal-polyfill', '^libs/domain/src/calendar/', 'Dates are used through domain/calendar.'),
    layer('persistence', 'libs/persistence/src', 'Rows and queries: no framework, no engine, no queue.', [
      DOMAIN,
      packages('typeorm', 'pg', '@types/pg', 'reflect-metadata', 'uuid'),
      builtins('crypto'),
    ]),
    layer('exchange', 'libs/exchange/src', 'Knows files and where they are kept, not the database.', [
      DOMAIN,
      packages('csv-parse', 'csv-stringify', '@e965/xlsx', 'write-excel-file', '@aws-sdk/client-s3', 'docx', 'ical\\.js', '@resvg/resvg-js', '@myriaddreamin/typst-ts-node-compiler'),
      builtins('fs', 'fs/promises', 'path', 'crypto', 'buffer', 'stream', 'zlib'),
    ]),
    layer('application', 'libs/application/src', 'Use cases over domain, persistence and exchange: no framework, no engine, no queue, no ORM.', [
      DOMAIN,
      '^libs/(persistence|exchange)/src/',
      builtins('crypto', 'fs', 'path', 'worker_threads'),
    ]),
    layer('workflows', 'libs/workflows/src', 'Replayed from history: anything beside domain and the engine would break the replay.', [
      DOMAIN,
      packages('@temporalio/(workflow|common)'),
    ]),
    layer('process', 'libs/process/src', 'What every process does alike, whatever it is for: it knows nothing of the product.', [
      packages('zod', 'prom-client'),
      builtins('http', 'fs', 'crypto'),
    ]),
    layer('api', 'apps/api/src', 'Pages and REST ask use cases: no engine, no queue, no ORM, no other app. Redis is for counts alone.', [
      DOMAIN,
      '^libs/(application|persistence|process)/src/',
      packages(...NEST, ...VALIDATION, ...WEB, ...PAGES, ...COUNTS, ...SETTINGS_AND_METRICS),
      builtins(...builtinModules),
    ]),
    {
      name: 'pages-never-touch-the-database',
      comment: 'Only wiring and sign-in may know persistence; a page asks a use case.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: [TESTS, WIRING] },
      to: { path: '^libs/persistence/' },
    },
    layer('worker', 'apps/worker/src', 'Runs the loops: the libraries, the engine, the queue, the mail.', [
      '^libs/[^/]+/src/',
      packages(...NEST, ...SETTINGS_AND_METRICS, 'express', '@types/express', '@temporalio/[^/]+', 'bullmq', 'ioredis', 'nodemailer', '@types/nodemailer'),
      builtins(...builtinModules),
    ]),
    layer('cli', 'apps/cli/src', 'Commands over the libraries; pg for the benchmark that measures the bare database.', [
      '^libs/[^/]+/src/',
      packages('pg', '@types/pg', 'zod'),
      builtins(...builtinModules),
    ]),
    direction('domain', 'libs/domain', ['libs/(persistence|exchange|application|workflows|process)', 'apps', 'infra', 'test']),
    direction('persistence', 'libs/persistence', ['libs/(exchange|application|workflows|process)', 'apps']),
    direction('exchange', 'libs/exchange', ['libs/(persistence|application|workflows|process)', 'apps']),
    direction('application', 'libs/application', ['libs/(workflows|process)', 'apps']),
    direction('workflows', 'libs/workflows', ['libs/(persistence|exchange|application|process)', 'apps']),
    direction('process', 'libs/process', ['libs/(domain|persistence|exchange|application|workflows)', 'apps']),
    direction('api', 'apps/api', ['apps/(worker|cli)']),
    direction('worker', 'apps/worker', ['apps/(api|cli)']),
    direction('cli', 'apps/cli', ['apps/(api|worker)']),
    {
      name: 'testing-is-for-tests',
      comment: 'What stands in a testing folder is made for specs; shipped code that leaned on it would ship it.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '^(libs|apps)/.*/testing/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses is dead, or not wired in.',
      severity: 'error',
      from: { orphan: true, path: '^(libs|apps)/', pathNot: ['\\.d\\.ts$', '\\.spec\\.ts$', '/main\\.ts$', '\\.cjs$'] },
      to: {},
    },
    {
      name: 'no-index-files',
      comment: 'A file is imported from where it stands: a list of re-exports hides what nobody uses.',
      severity: 'error',
      from: {},
      to: { path: '^(libs|apps|test)/.*/index\\.ts$' },
    },
    {
      name: 'names-that-say-something',
      comment: 'A name says what the thing is, not that it is a thing.',
      severity: 'error',
      from: {},
      // "manager" is a word of the field in line manager, service manager, unit manager.
      to: { path: '^(libs|apps|infra|test)/.*((?<!line|service|unit|measure)-manager|[-/](helpers?|utils?|common|base|impl|info))\\.(ts|mjs|cjs)$' },
    },
    {
      name: 'packages-that-are-named',
      comment: 'A project names what it uses in its own package.json; one it does not name is there by chance.',
      severity: 'error',
      from: { path: '^(libs|apps)/[^/]+/src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own builds only: a package's code lies in a dist folder too, and must be seen.
    exclude: { path: '^(libs|apps)/[^/]+/dist/|^apps/api/src/web/assets/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'] },
    builtInModules: { add: [] },
  },
};
