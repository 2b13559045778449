import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { bankHolidaysEndSoon, knownUntil } from '@golden-thread/domain/calendar/working-calendar';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { findSealingLag, type SealingLag } from '@golden-thread/persistence/event-log/sealing-lag';
import { listEmailsInDoubt } from '@golden-thread/persistence/notice/emails';
import { type OutboxBacklog, findOutboxBacklog } from '@golden-thread/persistence/outbox/outbox-messages';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { findWorkflowLag } from '@golden-thread/persistence/wake-up/wake-ups';

/** How a council's background services stands: on a good day zero everywhere, but for moments. */
export interface BackgroundServicesState {
  readonly deliveries: OutboxBacklog;
  readonly lettersToDecide: number;
  /** Workflows that have yet to look as far as they were asked to, and since when the longest of them has lagged (machine's clock). */
  readonly workflows: { readonly lagging: number; readonly since: Instant | null };
  readonly sealing: SealingLag;
  /** The last known bank holidays, where they end within a year; else null. */
  readonly bankHolidaysEnd: CalendarDate | null;
}

/** What has not gone by itself in a council, in numbers, for the process that watches over it. */
export const readBackgroundServices = (database: Database, councilId: CouncilId): Promise<BackgroundServicesState> =>
  database.read(councilId, async (reading) => ({
    deliveries: await findOutboxBacklog(reading),
    lettersToDecide: (await listEmailsInDoubt(reading)).length,
    workflows: await findWorkflowLag(reading),
    sealing: await findSealingLag(reading),
    bankHolidaysEnd: bankHolidaysEndSoon(reading) ? knownUntil(reading.calendar) : null,
  }));
