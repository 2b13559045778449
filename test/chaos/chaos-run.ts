import { reconcileCouncil } from '@golden-thread/application/engine/reconcile-council';
import { findUnfinishedWork } from '@golden-thread/application/engine/unfinished-work';
import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../../apps/api/src/testing/browser';
import { IdentityProviderForSpecs } from '../../apps/api/src/testing/identity-provider-for-specs';
import { type Mailbox, openMailbox } from '../../apps/worker/src/testing/mailbox';
import { until } from '../../apps/worker/src/testing/until';
import { freePort } from '../../infra/local-stack/ports.mjs';
import { type ChaosStack, startChaosStack } from './chaos-stack';
import { Load } from './load';
import { PostgresVictim } from './postgres-victim';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (least: number, most: number) => least + Math.random() * (most - least);

interface Parts {
  readonly fresh: FreshDatabase;
  readonly council: SmallCouncil;
  readonly mailbox: Mailbox;
  readonly provider: IdentityProviderForSpecs;
  readonly postgres: PostgresVictim;
  readonly stack: ChaosStack;
  /** How each thing that was started is stopped, the last first. */
  readonly stops: readonly (() => unknown)[];
}

/** A council at work on servers of its own, every one of which can be taken away. */
export class ChaosRun {
  readonly load: Load;

  private constructor(private readonly parts: Parts) {
    this.load = new Load(parts.fresh, parts.council, parts.stack.apiUrl);
  }

  /** What was started is stopped again where something cannot be: nothing of a run that did not begin outlives it. */
  static async start(): Promise<ChaosRun> {
    const stops: (() => unknown)[] = [];
    try {
      return new ChaosRun({ ...(await startedWith(stops)), stops });
    } catch (error) {
      await stopAll(stops);
      throw error;
    }
  }

  get fresh(): FreshDatabase {
    return this.parts.fresh;
  }

  get council(): SmallCouncil {
    return this.parts.council;
  }

  get letters(): readonly string[] {
    return this.parts.mailbox.emails;
  }

  get stack(): ChaosStack {
    return this.parts.stack;
  }

  sql<Row>(text: string, ...parameters: unknown[]): Promise<Row[]> {
    return this.parts.fresh.asOwner<Row>(text, parameters);
  }

  /** The director, signed in, in a browser. */
  async director(): Promise<Browser> {
    const browser = new Browser(this.stack.apiUrl);
    this.parts.provider.nextSubject = 'shaken/director';
    await browser.signIn();
    return browser;
  }

  /** api, worker, Redis and Temporal, each so many times, in no order, at no particular moment. */
  async killEach(times: number): Promise<void> {
    const turns = this.stack.victims.flatMap((victim) => Array.from({ length: times }, () => ({ victim, at: Math.random() }))).sort((a, b) => a.at - b.at);
    for (const { victim } of turns) {
      await sleep(between(200, 1_200));
      await victim.kill();
      await sleep(between(0, 800));
      victim.start();
    }
    for (const victim of this.stack.victims) await victim.untilReady();
  }

  /** PostgreSQL alone, killed and ended in order so many times each: the product's processes are left to themselves. */
  async restartPostgres(times: number): Promise<void> {
    const { postgres } = this.parts;
    for (let turn = 0; turn < 2 * times; turn += 1) {
      await sleep(between(800, 2_000));
      if (turn % 2 === 0) await postgres.kill();
      else postgres.end();
      await sleep(between(100, 800));
      await postgres.start();
    }
  }

  /** Waits until nothing waits any more. */
  async everythingFollows(): Promise<void> {
    const { fresh, council } = this.parts;
    await Promise.all(this.stack.victims.map((victim) => victim.untilReady()));
    await until(async () => {
      const { workflows, errands } = await findUnfinishedWork(fresh.database, council.id);
      return workflows.length === 0 && errands.length === 0 ? true : undefined;
    }, 180_000);
    const lettersAreSettled = async () =>
      (await this.sql(`select 1 from letter where state in ('waiting', 'sending') union all select 1 from delivery limit 1`)).length === 0 ? true : undefined;
    await until(lettersAreSettled, 60_000).catch(async () => {
      // What the reconciler does of itself after some minutes: e-mails that fell between the rows and the queue are found.
      await reconcileCouncil(fresh.database, council.id, { quietMinutes: 0 });
      await until(lettersAreSettled, 60_000);
    });
  }

  async stop(): Promise<void> {
    this.load.stop();
    await stopAll(this.parts.stops);
  }
}

async function startedWith(stops: (() => unknown)[]): Promise<Omit<Parts, 'stops'>> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-chaos-'));
  stops.unshift(() => rmSync(folder, { recursive: true, force: true }));
  // The account that PostgreSQL runs as must be able to enter it.
  chmodSync(folder, 0o755);
  const postgres = new PostgresVictim(folder, await freePort());
  await postgres.start();
  stops.unshift(() => postgres.end());
  process.env.TEST_DATABASE_URL = postgres.url;
  const provider = new IdentityProviderForSpecs();
  await provider.start();
  stops.unshift(() => provider.stop());
  const fresh = await freshDatabase(outboxMessagesOf);
  stops.unshift(() => fresh.drop());
  const council = await smallCouncil(fresh, 'shaken', '2026-08-20T08:00:00.000Z');
  const mailbox = await openMailbox();
  stops.unshift(() => mailbox.close());
  const stack = await startChaosStack(fresh, { folder, mailboxUrl: mailbox.url, issuer: provider.issuer });
  stops.unshift(() => stack.stop());
  return { postgres, provider, fresh, council, mailbox, stack };
}

async function stopAll(stops: readonly (() => unknown)[]): Promise<void> {
  for (const stop of stops) await stop();
}
