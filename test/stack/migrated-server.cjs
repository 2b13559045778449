/**
 * The data folder of a PostgreSQL with the roles and the migrated template that every spec's database is a copy of
 * (libs/persistence/src/testing/template-database.ts). It is made once for each state of the migrations and kept: making it takes
 * longer than most specs.
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const repository = join(__dirname, '..', '..');
const keptIn = join(repository, 'node_modules', '.cache', 'golden-thread');
const migrations = join(repository, 'libs', 'persistence', 'src', 'migrations');
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '2GB' };

/** A folder that the account which PostgreSQL runs as can enter. */
function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** @param {string} dataFolder */
async function start(dataFolder) {
  const { startPostgresServer } = await import('../../infra/local-stack/postgres-server.mjs');
  const { freePort } = await import('../../infra/local-stack/ports.mjs');
  return startPostgresServer({ dataFolder, port: await freePort(), password: 'test', settings });
}

/** With owners and modes, which PostgreSQL insists on. @param {string} from @param {string} to */
const copy = (from, to) => execFileSync('cp', ['-a', from, to]);

function stateOfMigrations() {
  const hash = createHash('sha256').update(readFileSync(join(repository, 'package-lock.json')));
  for (const file of readdirSync(migrations).sort()) hash.update(file).update(readFileSync(join(migrations, file)));
  return hash.digest('hex').slice(0, 12);
}

/** @returns {Promise<string>} the kept folder */
async function make() {
  const kept = join(keptIn, `postgres-${stateOfMigrations()}`);
  if (existsSync(kept)) return kept;
  const folder = openFolder();
  try {
    const dataFolder = join(folder, 'postgres');
    const server = await start(dataFolder);
    try {
      const makes = `require('@golden-thread/persistence/testing/template-database').templateDatabase()`;
      execFileSync(process.execPath, ['-C', 'source', '-r', join(__dirname, 'run-typescript.cjs'), '-e', makes], { cwd: repository, env: { ...process.env, TEST_DATABASE_URL: server.url } });
    } finally {
      server.stop();
    }
    mkdirSync(keptIn, { recursive: true });
    for (const earlier of readdirSync(keptIn)) if (earlier.startsWith('postgres-')) rmSync(join(keptIn, earlier), { recursive: true, force: true });
    const half = `${kept}.${process.pid}`;
    copy(dataFolder, half);
    // Another run may have been quicker.
    if (existsSync(kept)) rmSync(half, { recursive: true });
    else renameSync(half, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}

/** A server of its own for one run, on a copy. @returns {Promise<{ url: string, stop(): void }>} */
exports.startMigratedServer = async () => {
  const folder = openFolder();
  const dataFolder = join(folder, 'postgres');
  // Windows keeps no owners that a copy could lose; there each run makes its own.
  if (process.platform !== 'win32') copy(await make(), dataFolder);
  const server = await start(dataFolder);
  return {
    url: server.url,
    stop: () => {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
