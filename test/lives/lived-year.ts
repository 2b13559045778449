import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { OutboxNotifier } from '@golden-thread/persistence/outbox/commit-notifications';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act } from '../../apps/cli/src/story/cast';
import { liveTheActs } from '../../apps/cli/src/story/live-the-acts';
import { liveTheYear } from '../../apps/cli/src/story/live-the-year';
import { story } from '../../apps/cli/src/story/acts/story';
import { IdentityProviderForSpecs } from '../../apps/api/src/testing/identity-provider-for-specs';
import { type Mailbox, openMailbox } from '../../apps/worker/src/testing/mailbox';
import { until } from '../../apps/worker/src/testing/until';
import { freePort } from '../../infra/local-stack/ports.mjs';
import { type ChaosStack, startChaosStack } from '../chaos/chaos-stack';
import { PostgresVictim } from '../chaos/postgres-victim';

const watching = { act: () => undefined, moving: () => undefined, lived: () => undefined };

/** A council that lives on from the end of the lived year, on servers of its own, each of which can be killed. */
export interface Life {
  readonly fresh: FreshDatabase;
  readonly stack: ChaosStack;
  readonly mailbox: Mailbox;
  readonly councilId: CouncilId;
  /** Lives these acts; cut short by a server that is away, it goes on where it was. */
  live(acts: readonly Act[]): Promise<void>;
  end(): Promise<void>;
}

/**
 * The example council's year to February, lived once: PostgreSQL's rows and Temporal's histories as they then stood. Each life begins as a
 * copy of both, so that it costs the months that are still to come.
 */
export class LivedYear {
  private lives = 0;
  /** Tells the worker of the life that runs what was committed. */
  private bell: OutboxNotifier | undefined;
  /** Where the lived year's servers left their data. */
  private likeness = '';

  private constructor(
    readonly postgres: PostgresVictim,
    private readonly folder: string,
    private readonly provider: IdentityProviderForSpecs,
    private readonly lived: FreshDatabase,
  ) {}

  static async live(): Promise<LivedYear> {
    const folder = mkdtempSync(join(tmpdir(), 'golden-thread-lives-'));
    // The account that PostgreSQL runs as must be able to enter it.
    chmodSync(folder, 0o755);
    const postgres = new PostgresVictim(folder, await freePort());
    await postgres.start();
    process.env.TEST_DATABASE_URL = postgres.url;
    const provider = new IdentityProviderForSpecs();
    await provider.start();
    const lived = await freshDatabase(outboxMessagesOf);
    const year = new LivedYear(postgres, folder, provider, lived);
    const mailbox = await openMailbox();
    const stack = await startChaosStack(lived, { folder: year.folderOf('lived'), mailboxUrl: mailbox.url, issuer: provider.issuer });
    try {
      const files = { filesFolder: join(folder, 'files'), filesBucket: null };
      await liveTheYear({ databaseAppUrl: lived.appUrl, databaseSignInUrl: lived.signInUrl, recordKeys: keySetForSpecs, ...files }, story, watching);
      await emailsHaveLeft(lived);
    } finally {
      await stack.stop();
      await mailbox.close();
    }
    return year;
  }

  async begin(): Promise<Life> {
    this.lives += 1;
    const folder = this.folderOf(`life-${this.lives}`);
    const fresh = await freshDatabase(outboxMessagesOf, { copyOf: this.lived.name, notifyOutbox: () => this.bell?.notify() });
    const bell = new OutboxNotifier(fresh.appUrl);
    this.bell = bell;
    const mailbox = await openMailbox();
    const stack = await startChaosStack(fresh, { folder, mailboxUrl: mailbox.url, issuer: this.provider.issuer, twice: true });
    const [council] = await fresh.asOwner<{ id: CouncilId }>('select id from council');
    const councilId = council!.id;
    return {
      fresh,
      stack,
      mailbox,
      councilId,
      live: async (acts) => {
        for (let attempt = 1; ; attempt += 1) {
          try {
            await liveTheActs({ database: fresh.database, councilId, files: new FolderOfFiles(join(this.folder, 'files')) }, acts, watching);
            return await emailsHaveLeft(fresh);
          } catch (error) {
            // PostgreSQL was away in the middle of an act, or the engine took longer than a person waits: the act is played on.
            if (attempt === 30) throw error;
            await new Promise((resolve) => setTimeout(resolve, 500));
          }
        }
      },
      end: async () => {
        await stack.stop();
        await bell.close();
        await mailbox.close();
        await fresh.drop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }

  async stop(): Promise<void> {
    await this.lived.drop();
    await this.provider.stop();
    this.postgres.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A folder for the data and logs of one life, with those of the lived year to begin with. */
  private folderOf(name: string): string {
    const folder = mkdtempSync(join(this.folder, `${name}-`));
    if (this.likeness === '') this.likeness = folder;
    else cpSync(this.likeness, folder, { recursive: true });
    return folder;
  }
}

/** Waits until no e-mail is on its way. */
async function emailsHaveLeft(fresh: FreshDatabase): Promise<void> {
  const left = `select 1 from letter where state in ('waiting', 'sending') union all select 1 from delivery limit 1`;
  await until(async () => (await fresh.asOwner(left)).length === 0 || undefined, 180_000);
}
