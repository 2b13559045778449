import { requestClockMove } from '@golden-thread/application/clock';
import type { BenchCouncil } from './bench-council';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './until';

const atMostMs = 120_000;
const lettersAtMostMs = 90_000;
const opensOn = '2026-04-01';

/**
 * The window for people's objectives opens in every directorate: from the request to move the clock to that day until everybody in a
 * service has their task, by the real workflows. Then until everybody has been told, and their letters have been sent.
 */
export async function measureOpeningRound(bench: BenchCouncil): Promise<void> {
  const { cast, database, table, organisation } = bench;
  const people = organisation.posts.filter(({ serviceId }) => serviceId !== null).length;
  table.progress(`opening a round for ${people.toLocaleString('en-GB')} people`);
  const officer = await bench.as('Policy Officer');
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  await cast.does(requestClockMove(database, officer, { target: { kind: 'date', date: opensOn } }));
  await until('every task to be visible', async () => (await count(bench, `task where state = 'open' and kind = 'agree-individual-objectives'`)) >= people, { everyMs: 20, atMostMs });
  const visible = seconds();
  await until('everybody to be told', async () => (await count(bench, `delivery where errand <> 'send-letter'`)) === 0, { everyMs: 50, atMostMs });
  const told = seconds();
  await cast.engineFollows();
  table.figure(`opening a round for ${people.toLocaleString('en-GB')} people, until every task is visible`, { measured: visible, unit: 's', aim: 3 });
  table.figure('  until all have it in their inbox', { measured: told, unit: 's' });
  await lettersSent(bench, seconds);
}

/** So that the sending of letters does not weigh on what is measured next; where it takes longer, it does, and that is said. */
async function lettersSent(bench: BenchCouncil, seconds: () => number): Promise<void> {
  const waiting = (): Promise<number> => count(bench, `letter where state in ('waiting', 'sending')`);
  const letters = await waiting();
  bench.table.progress(`${letters.toLocaleString('en-GB')} letters are still to be sent`);
  let left = letters;
  for (const end = Date.now() + lettersAtMostMs; left > 0 && Date.now() < end; left = await waiting()) await pause(250);
  const note = left > 0 ? `${left.toLocaleString('en-GB')} of ${letters.toLocaleString('en-GB')} still wait, and weigh on what follows` : '';
  bench.table.figure('  until all their letters have been sent', { measured: seconds(), unit: 's', note });
}

const count = (bench: BenchCouncil, what: string): Promise<number> =>
  bench.cast.look(async (reading) => (await reading.query<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n);
