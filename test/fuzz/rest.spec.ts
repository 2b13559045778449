import { newToken } from '@golden-thread/persistence/identity/tokens';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { readKeyFile } from '@golden-thread/process/key-file';
import { openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extent } from '../stack/extent';
import { type TestStack, testStack } from '../stack/test-stack';
import { findSchemathesis } from './find-schemathesis';

/**
 * Who may do what the policy officer may not, or has it to do as their own: role, and where that lies. With the policy officer, who is
 * asked about all, each operation is met by somebody who may use it.
 */
const others = [
  ['director', '/(decision|verdict)$'],
  ['service-manager', '/(draft|submission|updates|report|figures|content)$'],
  ['committee-chair', '/(challenges|conclusion|verdict)$'],
  ['auditor', '/history'],
] as const;

describe('the REST interface answers as it says', () => {
  const { PUBLIC_URL } = testStack();
  let schemathesis: string;

  beforeAll(async () => {
    schemathesis = await findSchemathesis();
  }, 300_000);

  const answersAsItSays = async (role: string, ...words: string[]): Promise<void> => {
    const token = await tokenOf(testStack(), role);
    const { code, output } = await fuzz(schemathesis, [`${PUBLIC_URL}/api/openapi.json`, '--header', `Authorization: Bearer ${token}`, ...words]);
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  };

  it('to a policy officer: every value at its edges, and what is missing, unknown or of another kind', async () => {
    await answersAsItSays('policy-officer', '--exclude-operation-id', movesClock);
  }, 900_000 * extent.patience);

  it.each(others)('to a %s, about %s', async (role, where) => {
    await answersAsItSays(role, '--include-path-regex', where);
  }, 600_000 * extent.patience);

  it('to who moves the clock, last: everything after it would live on meanwhile', async () => {
    await answersAsItSays('policy-officer', '--include-operation-id', movesClock);
  }, 300_000 * extent.patience);
});

/** The one operation whose sound requests set the council going. */
const movesClock = 'clockMove';

/** A token for somebody who holds a post with this role and can be signed in, made behind the pages' back as their owner. */
async function tokenOf({ DATABASE_URL: url, RECORD_KEYS_FILE }: TestStack, role: string): Promise<string> {
  const { token, hash } = newToken();
  const owner = await openDatabase({ url, applicationName: 'fuzz', keys: new RecordKeys(readKeyFile(RECORD_KEYS_FILE)) }, () => []);
  try {
    await owner.dataSource.query(
      `insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at)
       select gen_random_uuid(), p.council_id, p.id, 'fuzz', $1, now(), now() + interval '1 hour'
       from person p join holding h on h.person_id = p.id and h.ends_on is null join post on post.id = h.post_id
       where p.subject is not null and p.left_on is null and $2 = any (post.roles) order by post.code limit 1`,
      [hash, role],
    );
  } finally {
    await owner.close();
  }
  return token;
}

/** Every check the fuzzer has, with what we answer beside its own expectations (schemathesis.toml). */
async function fuzz(program: string, words: readonly string[]): Promise<{ code: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-fuzz-'));
  const settings = ['--config-file', join(__dirname, 'schemathesis.toml'), '--no-color'];
  const how = ['--checks', 'all', '--max-examples', String(extent.fuzzExamples), '--continue-on-failure', '--seed', '2026', '--warnings', 'off'];
  const child = spawn(program, [...settings, 'run', ...words, ...how], { cwd: folder, env: { ...process.env, COLUMNS: '160' } });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  child.stderr.on('data', (part) => (output += String(part)));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
  return { code, output };
}
