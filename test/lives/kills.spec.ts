import { verifyEventLog } from '@golden-thread/application/record/verify-record';
import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { appendFileSync } from 'node:fs';
import { toTheEndOfJune } from '../../apps/cli/src/story/acts/story';
import { extent } from '../stack/extent';
import { type Life, LivedYear } from './lived-year';
import { countLife, differences, type LifeCounted } from './what-came-of-a-life';

const killsOfALife = 25;
const lives = Math.ceil(extent.killsInLives / killsOfALife);
const between = (least: number, most: number): number => least + Math.random() * (most - least);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** kill -9 of somebody at random, and their start, over and over until enough or the life is over. Answers who was killed how often. */
async function killWhile({ stack }: Life, year: LivedYear, isOver: () => boolean): Promise<Readonly<Record<string, number>>> {
  const killed: Record<string, number> = {};
  const processes = [...stack.victims, ...stack.beside];
  for (let kill = 0; kill < killsOfALife && !isOver(); kill += 1) {
    await pause(between(300, 1_500));
    // PostgreSQL every eighth time: everybody else waits for it.
    const victim = kill % 8 === 7 ? year.postgres : processes[Math.floor(Math.random() * processes.length)]!;
    await victim.kill();
    await pause(between(0, 800));
    await victim.start();
    killed[victim.name] = (killed[victim.name] ?? 0) + 1;
  }
  for (const one of processes) await one.untilReady();
  return killed;
}

describe(`the months from February to June, lived ${lives === 1 ? 'once' : `${lives} times`} while everything is killed`, () => {
  let year: LivedYear;
  let undisturbed: LifeCounted;
  let life: Life | undefined;

  beforeAll(async () => {
    year = await LivedYear.live();
    life = await year.begin();
    await life.live(toTheEndOfJune);
    undisturbed = await countLife(life.fresh);
    await life.end();
    life = undefined;
  }, 1_800_000);
  afterEach(async () => {
    await life?.end();
    life = undefined;
  });
  afterAll(() => year?.stop());

  it.each(Array.from({ length: lives }, (_, n) => n + 1))('life %s has the events, tasks, notices and e-mails of an undisturbed one, and a record that holds', async (number) => {
    const began = Date.now();
    life = await year.begin();
    const one = life;
    let isOver = false;
    const [killed] = await Promise.all([killWhile(one, year, () => isOver), one.live(toTheEndOfJune).finally(() => (isOver = true))]);
    // What the last kill cut off is taken up again.
    await one.live(toTheEndOfJune);
    const found = differences(undisturbed, await countLife(one.fresh));
    const sent = one.mailbox.emails.map((text) => /^message-id: (\S+)/im.exec(text)?.[1]);
    const doubled = sent.filter((id, at) => sent.indexOf(id) !== at);
    const verified = await verifyEventLog(one.fresh.database, commandLineActor(one.councilId));
    const kills = Object.values(killed).reduce((sum, times) => sum + times, 0);
    const report = process.env['LIVES_REPORT'];
    const row = `| ${number} | ${kills} | ${Object.entries(killed).map(([name, times]) => `${name} ${times}`).join(', ')} | ${found.length === 0 ? 'none' : found.join('; ')} | ${Math.round((Date.now() - began) / 1000)} |\n`;
    if (report) appendFileSync(report, row);
    console.info(row);
    expect({ found, doubled }).toEqual({ found: [], doubled: [] });
    expect(verified).toMatchObject({ ok: true, value: { faults: [] } });
    expect(kills).toBeGreaterThan(0);
  }, 1_200_000);
});
