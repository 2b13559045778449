import { isSealingLagging } from '@golden-thread/application/record/seal-council';
import { type BackgroundServicesState, readBackgroundServices } from '@golden-thread/application/engine/background-services';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { SealingLag } from '@golden-thread/persistence/event-log/sealing-lag';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';

/** A council's background services as it stood at the last look. */
export interface MonitoredCouncil {
  readonly id: CouncilId;
  readonly name: string;
  readonly room: BackgroundServicesState;
}

/** A server that was away for a moment is caught up with in seconds. */
const waitingPatienceMs = 10 * 60_000;
/** A workflow answers within a second; after an outage the reconciler reaches it within two minutes. */
const laggingPatienceMs = 5 * 60_000;

/** What an operator has to look at in a council now, a line each; none on a good day. `now`: the machine's time. */
export function alarmsOf({ name, room }: MonitoredCouncil, now: Instant): string[] {
  const { bankHolidaysEnd, deliveries, lettersToDecide, sealing, workflows } = room;
  const lines: string[] = [];
  if (deliveries.parked > 0) lines.push(`${counted(deliveries.parked, 'delivery has', 'deliveries have')} failed: mend what is in the way, then retry.`);
  if (deliveries.waitingSince !== null && Date.parse(now) - Date.parse(deliveries.waitingSince) > waitingPatienceMs) {
    lines.push(`${counted(deliveries.waiting, 'outbox message waits', 'outbox messages wait')}, the oldest since ${deliveries.waitingSince}: is a server away?`);
  }
  if (workflows.since !== null && Date.parse(now) - Date.parse(workflows.since) > laggingPatienceMs) {
    lines.push(
      `${counted(workflows.lagging, 'workflow has', 'workflows have')} lagged, the longest since ${workflows.since}: read the failed steps on Temporal's pages.`,
    );
  }
  if (lettersToDecide > 0) lines.push(`${counted(lettersToDecide, 'e-mail is', 'e-mails are')} to be decided.`);
  if (bankHolidaysEnd !== null) lines.push(`Bank holidays are known up to ${bankHolidaysEnd} only: install a release with later ones, or have a policy officer enter them.`);
  if (isSealingLagging(sealing, now)) lines.push(formatSealingLag(sealing));
  return lines.map((line) => `${name}: ${line}`);
}

function formatSealingLag({ unsealed, since, heldBy }: SealingLag): string {
  const stands = `${counted(unsealed, 'event is', 'events are')} not sealed, the oldest since ${since}.`;
  if (!heldBy) return `${stands} No open transaction is in the way: read the Sealer's lines in the log.`;
  if (heldBy.pid === null) return `${stands} A prepared transaction is in the way (pg_prepared_xacts).`;
  return `${stands} PostgreSQL's process ${heldBy.pid} (${heldBy.role ?? 'of no role'} in ${heldBy.database ?? 'no database'}) has left a transaction open.`;
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** After how long without a look the last one says nothing any more. */
const staleAfterMs = 2 * 60_000;

/** Looks, council by council, at what does not go by itself, keeps what it found for whoever asks, and tells the log what is new of it. */
export class Monitor {
  private readonly log = new Logger('Monitor');
  private checkedAt = Date.now();
  private reported = new Set<string>();
  private found: readonly MonitoredCouncil[] = [];

  constructor(
    private readonly rows: RelayConnection,
    private readonly database: Database,
    /** What else wants an operator, a line each. */
    private readonly otherAlarms: () => readonly string[],
  ) {}

  get councils(): readonly MonitoredCouncil[] {
    return this.found;
  }

  /** What an operator has to look at, a line each; none on a good day. */
  get alarms(): string[] {
    const now = Date.now();
    if (now - this.checkedAt > staleAfterMs) return [`Nothing could be looked at since ${new Date(this.checkedAt).toISOString()}: does PostgreSQL answer?`];
    return [...this.found.flatMap((council) => alarmsOf(council, instantOf(new Date(now)))), ...this.otherAlarms()];
  }

  async check(): Promise<boolean> {
    const found: MonitoredCouncil[] = [];
    for (const { id, name } of await listCouncils(this.rows)) found.push({ id, name, room: await readBackgroundServices(this.database, id) });
    this.found = found;
    this.checkedAt = Date.now();
    this.report();
    return false;
  }

  private report(): void {
    const alarms = new Set(this.alarms);
    for (const alarm of alarms) if (!this.reported.has(alarm)) this.log.error(alarm);
    if (alarms.size === 0 && this.reported.size > 0) this.log.log('Nothing wants an operator any more.');
    this.reported = alarms;
  }
}
