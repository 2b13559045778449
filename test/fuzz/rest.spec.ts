import { openDatabase } from '@golden-thread/persistence';
import { newToken } from '@golden-thread/persistence/identity';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testStack } from '../stack/test-stack';
import { findSchemathesis } from './find-schemathesis';

/** What must hold of every answer. That a missing If-Match is answered 428 the fuzzer does not expect, so it is not asked about headers. */
const checks = [
  'not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance', 'response_headers_conformance',
  'unsupported_method', 'ignored_auth',
].join(',');

/** People whose tokens together reach every operation, by the identity provider's name for them. */
const people = ['policy-officer', 'director', 'service-manager', 'committee-chair'] as const;

describe('the REST interface answers as it says', () => {
  const { PUBLIC_URL, DATABASE_URL } = testStack();
  let schemathesis: string;

  beforeAll(async () => {
    schemathesis = await findSchemathesis();
  }, 300_000);

  it.each(people)('to a %s: no 5xx, and nothing that the OpenAPI document does not declare', async (role) => {
    const token = await tokenOf(DATABASE_URL, role);
    const { code, output } = await fuzz(schemathesis, PUBLIC_URL, token);
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  }, 240_000);
});

/** A token for somebody who holds a post with this role and can be signed in, made behind the pages' back as their owner. */
async function tokenOf(databaseUrl: string, role: string): Promise<string> {
  const { token, hash } = newToken();
  const owner = await openDatabase({ url: databaseUrl, applicationName: 'fuzz' }, () => []);
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

async function fuzz(program: string, address: string, token: string): Promise<{ code: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-fuzz-'));
  const words = [
    'run', `${address}/api/openapi.json`, '--header', `Authorization: Bearer ${token}`, '--checks', checks, '--max-examples', '20',
    '--continue-on-failure', '--no-color', '--seed', '2026', '--warnings', 'off',
  ];
  const child = spawn(program, words, { cwd: folder, env: { ...process.env, COLUMNS: '160' } });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  child.stderr.on('data', (part) => (output += String(part)));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
  return { code, output };
}
