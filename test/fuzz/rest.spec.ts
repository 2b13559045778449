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
  /** What the others found, who ask one after the other beside the policy officer: the fuzzer mostly thinks, and two of them think at once. */
  const found = new Map<string, Promise<Fuzzed>>();

  beforeAll(async () => {
    schemathesis = await findSchemathesis();
    let earlier: Promise<unknown> = Promise.resolve();
    for (const [role, where] of others) {
      const asked = earlier.then(() => askedAs(role, '--include-path-regex', where));
      found.set(role, asked);
      earlier = asked.catch(() => undefined);
    }
  }, 300_000);
  afterAll(() => Promise.allSettled(found.values()), 600_000 * extent.patience);

  const askedAs = async (role: string, ...words: string[]): Promise<Fuzzed> =>
    fuzz(schemathesis, [`${PUBLIC_URL}/api/openapi.json`, '--header', `Authorization: Bearer ${await tokenOf(testStack(), role)}`, ...words]);
  const answersAsItSays = ({ code, output }: Fuzzed): void => expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });

  it('to a policy officer: every value at its edges, and what is missing, unknown or of another kind', async () => {
    answersAsItSays(await askedAs('policy-officer', '--exclude-operation-id', movesClock));
  }, 900_000 * extent.patience);

  it.each(others)('to a %s, about %s', async (role) => {
    answersAsItSays((await found.get(role))!);
  }, 600_000 * extent.patience);

  it('to who moves the clock, last: everything after it would live on meanwhile', async () => {
    answersAsItSays(await askedAs('policy-officer', '--include-operation-id', movesClock));
  }, 300_000 * extent.patience);
});

/** How a run of the fuzzer ended, and what it said. */
interface Fuzzed {
  readonly code: number | null;
  readonly output: string;
}

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
async function fuzz(program: string, words: readonly string[]): Promise<Fuzzed> {
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
