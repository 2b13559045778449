import type { Payload } from '@golden-thread/domain';

/** An event as it stands in the log. Instants are ISO text in UTC with milliseconds. */
export interface RecordedEvent {
  readonly id: string;
  readonly councilId: string;
  readonly streamType: string;
  readonly streamId: string;
  /** 1, 2, 3 … without a gap within its stream. */
  readonly sequence: number;
  readonly name: string;
  readonly schemaVersion: number;
  /** Null: the engine acted. */
  readonly actorId: string | null;
  readonly actorRoles: readonly string[];
  readonly onBehalfOf: string | null;
  readonly via: string;
  /** The council's clock: what people mean by "when". */
  readonly occurredAt: string;
  /** The machine's clock. */
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly submissionId: string | null;
  readonly payload: Payload;
  /** SHA-256 of each text kept beside the event, by field. */
  readonly wordingDigests: Readonly<Record<string, string>>;
  readonly previousHash: string;
  readonly hash: string;
}
