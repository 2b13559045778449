import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchCouncil } from './bench-council';
import { until } from './measure-rate';

const emailsAtMostMs = 90_000;

/**
 * Waits until the e-mails of one measurement are sent, so that sending them does not weigh on the next; answers how many are left where
 * that takes too long.
 */
export async function emailsSent({ cast }: BenchCouncil): Promise<number> {
  const waiting = (): Promise<number> =>
    cast.read(async (reading) => (await reading.query<{ n: number }>(`select count(*)::int as n from letter where state in ('waiting', 'sending')`))[0]!.n);
  let left = await waiting();
  for (const end = Date.now() + emailsAtMostMs; left > 0 && Date.now() < end; left = await waiting()) await pause(250);
  return left;
}

const atMostMs = 120_000;
const opensOn = '2026-04-01';

/**
 * The window for people's objectives opens in every directorate: from the request to move the clock to that day until everybody in a
 * service has their task, by the real workflows. Then until everybody has been told, and their e-mails have been sent.
 */
export async function measureOpeningRound(bench: BenchCouncil): Promise<void> {
  const { cast, database, table, organisation } = bench;
  const people = organisation.posts.filter(({ serviceId }) => serviceId !== null).length;
  table.progress(`opening a round for ${people.toLocaleString('en-GB')} people`);
  const officer = await bench.as('Policy Officer');
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  await cast.expectAccepted(requestClockMove(database, officer, { target: { kind: 'date', date: opensOn } }));
  await until('every task to be visible', async () => (await count(bench, 'tasks')) >= people, { everyMs: 50, atMostMs });
  const visible = seconds();
  await until('everybody to be told', async () => (await count(bench, 'notAnnounced')) === 0, { everyMs: 50, atMostMs });
  const told = seconds();
  await cast.waitUntilIdle();
  table.figure(`opening a round for ${people.toLocaleString('en-GB')} people, until every task is visible`, { measured: visible, unit: 's', aim: 3 });
  table.figure('  until all have it in their inbox', { measured: told, unit: 's' });
  table.progress('their letters are sent');
  const left = await emailsSent(bench);
  const note = left > 0 ? `${left.toLocaleString('en-GB')} still wait, and weigh on what follows` : '';
  table.figure('  until all their e-mails have been sent', { measured: seconds(), unit: 's', aim: 30, note });
}

const counted = {
  tasks: `select count(*)::int as n from task where state = 'open' and kind = 'agree-individual-objectives'`,
  notAnnounced: `select count(*)::int as n from delivery where errand not in ('send-letter', 'make-document', 'rehearse-year')`,
} as const;

const count = (bench: BenchCouncil, what: keyof typeof counted): Promise<number> =>
  bench.cast.read(async (reading) => (await reading.query<{ n: number }>(counted[what]))[0]!.n);
