import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Payload, ThingType } from '@golden-thread/domain';

/** An event as a reader of the history meets it. */
export interface HistoryEvent {
  readonly id: string;
  readonly stream: { readonly type: ThingType; readonly id: string };
  readonly sequence: number;
  readonly name: string;
  /** Null: the engine acted. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actorRoles: readonly string[];
  readonly onBehalfOfName: string | null;
  readonly via: string;
  /** The council's clock. */
  readonly occurredAt: string;
  /** The machine's clock. */
  readonly recordedAt: string;
  readonly payload: Payload;
  /** The texts shown with it, by field; null where one was withheld. */
  readonly wording: Readonly<Record<string, string | null>>;
}

/** Which events are asked for. Dates are of the council's clock, both inclusive. Pages are of 50, newest first. */
export interface HistoryAsked {
  readonly stream?: { readonly type: ThingType; readonly id: string };
  readonly streamType?: ThingType;
  readonly name?: string;
  /** Part of the name of who acted, or of on whose behalf; 'Golden Thread' finds the engine. */
  readonly who?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly page: number;
}
