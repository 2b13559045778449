import type { CalendarDate, FinancialYear } from '@golden-thread/domain/calendar';
import type { SoThatChain } from '@golden-thread/domain/thread';

/** An objective as it is kept. */
export interface ObjectiveKept {
  readonly id: string;
  readonly planId: string;
  readonly level: 'council' | 'service' | 'unit' | 'individual';
  readonly year: FinancialYear;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string | null;
  readonly endOfPlanResult: string | null;
  readonly priorityId: string | null;
  readonly leadServiceId: string | null;
  readonly dueOn: CalendarDate | null;
  readonly breakReason: string | null;
  readonly soThatChain: SoThatChain | null;
  readonly position: number;
}
