import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { writeKeyFile } from '@golden-thread/process/key-file';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commands } from './command-list';
import { readConfig } from './config';

const repository = resolve(__dirname, '../../..');
const hook = join(repository, 'test/stack/run-typescript.cjs');

/** The command line as a process of its own, with nothing in its environment but what is said here. */
function goldenThread(words: readonly string[], settings: Readonly<Record<string, string>> = {}): { code: number | null; said: string; complained: string } {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-C', 'source', '-r', hook, join(__dirname, 'main.ts'), ...words], { encoding: 'utf8', env, cwd: repository });
  return { code: status, said: stdout, complained: stderr };
}

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-commands-'));
const keysFile = join(folder, 'record-keys.json');
writeKeyFile(keysFile, keySetForSpecs);
afterAll(() => rmSync(folder, { recursive: true }));

const missingIn = (text: string) => [...text.matchAll(/^- (\w+) is not set/gm)].map(([, setting]) => setting);
const settingsMissedBy = (reading: () => unknown): (string | undefined)[] => {
  try {
    reading();
  } catch (error) {
    return missingIn((error as Error).message);
  }
  return [];
};

describe('the command line', () => {
  it('lists every command with what it does', () => {
    const { code, said } = goldenThread(['help']);
    expect(code).toBe(0);
    for (const { usage, summary: does } of Object.values(commands)) expect(said).toMatch(new RegExp(`  ${usage.replaceAll(/[[\]|<>-]/g, '\\$&')} +${does.replaceAll(/[.;`]/g, '\\$&')}`));
  });

  it('does not guess a command', () => {
    const { code, said } = goldenThread(['migrat']);
    expect([code, said.split('\n')[0]]).toEqual([2, 'There is no command "migrat".']);
  });

  it.each([
    ['migrate', ['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_RELAY_URL', 'DATABASE_SIGNIN_URL']],
    ['import', ['DATABASE_APP_URL', 'DATABASE_SIGNIN_URL', 'RECORD_KEYS_FILE']],
    ['token', ['DATABASE_APP_URL', 'DATABASE_SIGNIN_URL', 'RECORD_KEYS_FILE']],
    ['audit-verify', ['DATABASE_APP_URL', 'DATABASE_SIGNIN_URL', 'RECORD_KEYS_FILE']],
    ['live-the-year', ['DATABASE_APP_URL', 'DATABASE_SIGNIN_URL', 'RECORD_KEYS_FILE']],
    ['bench', ['DATABASE_URL', 'DATABASE_APP_URL', 'RECORD_KEYS_FILE']],
  ])('needs for %s these settings, and no others', (name, missing) => {
    expect(settingsMissedBy(() => readConfig(commands[name]!.needs, {}))).toEqual(missing);
  });

  it.each([
    ['another role than the application’s', { DATABASE_APP_URL: 'postgres://postgres@db.example.org/gt?sslmode=verify-full' }, 'DATABASE_APP_URL', 'database-role'],
    ['an address that is not encrypted on the way', { DATABASE_APP_URL: 'postgres://golden_thread_app@db.example.org/gt' }, 'DATABASE_APP_URL', 'plain-database'],
    ['the owner’s, not encrypted on the way', { DATABASE_URL: 'postgres://anybody@db.example.org/gt' }, 'DATABASE_URL', 'plain-database'],
  ])('refuses in production, until it is allowed by its name: %s', (_what, unsafe, setting, danger) => {
    const safe = { DATABASE_URL: 'postgres://anybody@db.example.org/gt?sslmode=verify-full', DATABASE_APP_URL: 'postgres://golden_thread_app@127.0.0.1/gt' };
    const reading = (more: Readonly<Record<string, string>>) => () => readConfig(['databaseUrl', 'databaseAppUrl'], { ...safe, ...more });
    expect(reading({})()).toEqual({ databaseUrl: safe.DATABASE_URL, databaseAppUrl: safe.DATABASE_APP_URL });
    expect(reading(unsafe)).toThrow(new RegExp(`- ${setting} is unsafe: .*add ${danger} to ALLOW_UNSAFE`));
    expect(reading({ ...unsafe, ALLOW_UNSAFE: danger })).not.toThrow();
    expect(reading({ ...unsafe, NODE_ENV: 'development' })).not.toThrow();
  });

  it('says every setting that is missing at once, and the way out', () => {
    const { code, complained } = goldenThread(['live-the-year'], { DATABASE_APP_URL: '' });
    expect(code).toBe(1);
    expect(missingIn(complained)).toEqual(['DATABASE_APP_URL', 'DATABASE_SIGNIN_URL', 'RECORD_KEYS_FILE']);
    expect(complained).toContain('`npm run stack` is running');
  });

  it('asks what is to be measured before it measures', () => {
    const url = 'postgres://golden_thread_app@127.0.0.1:1/none';
    const { code, complained } = goldenThread(['bench', '--people', 'many'], { DATABASE_URL: url, DATABASE_APP_URL: url, RECORD_KEYS_FILE: keysFile });
    expect([code, complained.trim()]).toEqual([1, '--people takes a whole number from 1, found "many".']);
  });
});

story('the command line on an installation', (step) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.drop());
  const settings = () => ({ DATABASE_URL: fresh.ownerUrl, DATABASE_APP_URL: fresh.appUrl, DATABASE_RELAY_URL: fresh.relayUrl, DATABASE_SIGNIN_URL: fresh.signInUrl, RECORD_KEYS_FILE: keysFile });

  step('finds the database up to date', () => {
    expect(goldenThread(['migrate'], settings())).toEqual({ code: 0, said: 'The database is up to date.\n', complained: '' });
  });

  step('imports the example council', () => {
    const { code, said } = goldenThread(['import', join(repository, 'apps/cli/example-council')], settings());
    expect(code).toBe(0);
    expect(said).toContain('60 measures');
  });

  step('makes a token that a script can take', () => {
    const { code, said, complained } = goldenThread(['token', '--as', 'Amara Nwosu'], settings());
    expect(code).toBe(0);
    expect(said).toMatch(/^gt_\S+\n$/);
    expect(complained).toContain('Acts as Amara Nwosu for 30 days');
  });

  step('verifies the log, with an exit code that a script can trust', async () => {
    expect(goldenThread(['audit-verify'], settings()).code).toBe(0);
    await fresh.asOwner('alter table event disable trigger user');
    await fresh.asOwner(`update event set payload = payload || '{"measures": 61}' where name = 'PackImported'`);
    const { code, said } = goldenThread(['audit-verify', '--council', 'larkmere'], settings());
    expect(code).toBe(1);
    expect(said).toContain('An event was changed');
  });
});
