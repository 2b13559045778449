import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '../testing/browser';
import { startApi, type StartedApi } from '../testing/start-api';

const path = '/administration/import';
const boundary = 'between';
const part = (name: string, content: string, fileName?: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n\r\n${content}\r\n`;

describe('a body', () => {
  let api: StartedApi;
  let administrator: Browser;
  let officer: Browser;

  /** Left by a process that was killed: no machine has so many. */
  const leftBehind = join(tmpdir(), 'golden-thread-uploads-99999999-left');

  beforeAll(async () => {
    mkdirSync(leftBehind, { recursive: true });
    writeFileSync(join(leftBehind, 'people.csv'), 'name');
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    administrator = await api.signIn('smallborough/administrator');
    officer = await api.signIn('smallborough/officer');
  });
  afterAll(() => api.stop());

  /** Promises a body of 30 MB, sends only its beginning, and answers the status that came back all the same. */
  const promise = (browser: Browser | null, to: string, headers: Record<string, string>, beginning = ''): Promise<number> =>
    new Promise((resolve, reject) => {
      const cookie = (browser?.cookiesHeld() ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
      const sent = request(`${api.address}${to}`, { method: 'POST', headers: { cookie, 'content-length': '30000000', ...headers } }, (answer) => {
        resolve(answer.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.setTimeout(5000, () => sent.destroy(new Error('The answer waited for the body.')));
      sent.flushHeaders();
      if (beginning !== '') sent.write(beginning);
    });
  const files = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const storedFiles = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('golden-thread-uploads-')).flatMap((name) => readdirSync(join(tmpdir(), name)));

  it.each([
    ['for an address that is not ours', '/no-such-page', 'administrator', 404],
    ['of somebody who is not signed in', path, 'nobody', 303],
    ['of somebody who may not open the page', path, 'officer', 403],
    ['with files for a page that takes none', '/administration/people/new', 'administrator', 415],
    ['for the REST interface by nobody', '/api/v1/council-plans', 'nobody', 401],
  ] as const)('%s is answered unread', async (_what, to, who, status) => {
    const browser = { administrator, officer, nobody: null }[who];
    expect(await promise(browser, to, files)).toBe(status);
  });

  it('of a process that was killed leaves no file behind once another starts', () => {
    expect(existsSync(leftBehind)).toBe(false);
  });

  it('that another site sends, or with another form’s token, is refused before its file is stored', async () => {
    expect(await promise(administrator, path, { ...files, 'sec-fetch-site': 'cross-site' })).toBe(403);
    const stored = storedFiles().length;
    expect(await promise(administrator, path, files, part('_csrf', 'x'.repeat(256)) + part('files', 'x'.repeat(100_000), 'people.csv'))).toBe(403);
    expect(await promise(administrator, path, files, part('files', 'x'.repeat(100_000), 'people.csv'))).toBe(403);
    expect(storedFiles()).toHaveLength(stored);
  });

  it('of more than a form may hold is refused by its length alone', async () => {
    expect(await promise(administrator, path, { ...files, 'content-length': '50000000' })).toBe(413);
    expect(await promise(administrator, '/sign-out', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(413);
  });

  it('leaves no file behind once it is answered', async () => {
    const stored = storedFiles().length;
    expect((await administrator.upload(path, 'files', { 'people.csv': 'ref\nP1' })).status).toBe(400);
    for (let tries = 0; tries < 400 && storedFiles().length > stored; tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(storedFiles()).toHaveLength(stored);
  });
});
