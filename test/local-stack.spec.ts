import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBackground, isRunning, startBackground, stopBackground } from '../infra/local-stack/background-process.mjs';
import { emptyDataFolder, keepSecrets, openDataFolder } from '../infra/local-stack/data-folder.mjs';
import { freePort, assertFreePort } from '../infra/local-stack/ports.mjs';
import { readSettings } from '../infra/local-stack/settings.mjs';
import { Stoppable } from '../infra/local-stack/stoppable.mjs';

const repository = resolve(__dirname, '..');
const sleeper = { program: process.execPath, args: ['-e', 'setInterval(() => undefined, 1000)'] };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-stack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings of the local stack', () => {
  it('take every port from the environment and refuse what is no port by its name', () => {
    expect(readSettings({ GOLDEN_THREAD_PORT: '4000' }).ports.web).toBe(4000);
    expect(() => readSettings({ GOLDEN_THREAD_REDIS_PORT: 'six' })).toThrow('GOLDEN_THREAD_REDIS_PORT must be a port number from 1 to 65535, found "six".');
  });

  it("let the operator's own servers win", () => {
    expect(readSettings({ REDIS_URL: 'redis://elsewhere' }).redisUrl).toBe('redis://elsewhere');
  });

  it('name a taken port, what it was meant for and the setting that changes it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(assertFreePort('postgres', port)).rejects.toThrow(`Port ${port}, meant for PostgreSQL, is taken by another program. Set GOLDEN_THREAD_POSTGRES_PORT`);
    other.close();
  });

  it('choose ports that are lent to no outgoing connection meanwhile, and none twice', async () => {
    const chosen = await Promise.all(Array.from({ length: 20 }, () => freePort()));
    expect(new Set(chosen).size).toBe(20);
    const outgoing = createServer().listen(0, '127.0.0.1');
    await once(outgoing, 'listening');
    const lent = (outgoing.address() as { port: number }).port;
    outgoing.close();
    expect(Math.max(...chosen)).toBeLessThan(lent);
  });
});

describe('the data folder', () => {
  it('is never a folder that holds something else, and only its own content is emptied', () => {
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    expect(() => openDataFolder(folder)).toThrow('holds something that is not a local stack');
    emptyDataFolder(folder);
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('keeps its passwords from one start to the next, readable by nobody else', () => {
    openDataFolder(join(folder, 'data'));
    const first = keepSecrets(join(folder, 'data'));
    expect(keepSecrets(join(folder, 'data'))).toEqual(first);
    expect(statSync(join(folder, 'data', 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});

describe('what a start has left behind', () => {
  it('is found again by a later start, and stopped', async () => {
    const started = startBackground({ dataFolder: folder, name: 'redis', port: 1, ...sleeper });
    const found = findBackground(folder, 'redis');
    expect(found).toEqual(started);
    await stopBackground(folder, started);
    expect(isRunning(started)).toBe(false);
    expect(findBackground(folder, 'redis')).toBeUndefined();
  });

  it('is not mistaken for another program that got the same process id', async () => {
    const started = startBackground({ dataFolder: folder, name: 'worker', port: 1, ...sleeper });
    // Start times are counted in hundredths of a second: the stranger starts in a later one.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stranger = spawn(sleeper.program, sleeper.args, { stdio: 'ignore' });
    try {
      writeFileSync(join(folder, 'run', 'worker.json'), JSON.stringify({ ...started, pid: stranger.pid }));
      expect(findBackground(folder, 'worker')).toBeUndefined();
    } finally {
      stranger.kill();
      await stopBackground(folder, started);
    }
  });
});

describe('stopping', () => {
  it('ends what was started in the reverse order, once, and nothing else', async () => {
    const ended: string[] = [];
    const stoppable = new Stoppable();
    for (const name of ['PostgreSQL', 'worker']) stoppable.add(name, async () => void ended.push(name));
    await Promise.all([stoppable.stop(), stoppable.stop()]);
    expect(ended).toEqual(['worker', 'PostgreSQL']);
  });
});

/** The servers for development run what is built of `libs/process`; a clone on which only specs ran has no build. */
beforeAll(() => void execFileSync(process.execPath, ['node_modules/typescript-7/bin/tsc', '-b', 'libs/process'], { cwd: repository }), 60_000);

describe('the development identity provider', () => {
  it('does not start in production', () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status, stderr } = spawnSync(process.execPath, ['infra/identity-provider/main.mjs'], { cwd: repository, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('does not start with NODE_ENV=production');
  });
});

describe('the development mailbox', () => {
  it('keeps an e-mail, shows it on a page, and has it again after a restart', async () => {
    const [page, smtp] = [await freePort(), await freePort()];
    const file = join(folder, 'letters.jsonl');
    const env = { ...process.env, MAILBOX_URL: `smtp://localhost:${smtp}`, MAILBOX_PAGE_URL: `http://localhost:${page}`, MAILBOX_FILE: file };
    const open = (): ReturnType<typeof startBackground> =>
      startBackground({ dataFolder: folder, name: 'mailbox', port: page, program: process.execPath, args: ['infra/mailbox/main.mjs'], env, cwd: repository });
    const first = open();
    await untilAnswers(`http://localhost:${page}/health`);
    const { createTransport } = await import('nodemailer');
    await createTransport({ host: 'localhost', port: smtp, ignoreTLS: true }).sendMail({ from: 'gt@example.org', to: 'manager@example.org', subject: 'Figures are due – 14 July', text: 'See http://localhost:3000/tasks' });
    expect(await (await fetch(`http://localhost:${page}/letters/1`)).text()).toContain('<a href="http://localhost:3000/tasks">');
    await stopBackground(folder, first);
    expect(existsSync(file)).toBe(true);
    const second = open();
    await untilAnswers(`http://localhost:${page}/health`);
    expect(await (await fetch(`http://localhost:${page}/?to=manager`)).text()).toContain('Figures are due – 14 July');
    await stopBackground(folder, second);
  });
});

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer.`);
}
