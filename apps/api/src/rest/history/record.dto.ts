import type { RecordVerified } from '@golden-thread/application/record/verify-record';
import { faultTitles } from '@golden-thread/domain/record/record-fault';
import { ApiProperty } from '@nestjs/swagger';

/** Something that is not as it was recorded. */
export class RecordFaultDto {
  @ApiProperty({ example: 'event-changed' })
  kind!: string;

  @ApiProperty({ example: 'An event was changed', description: 'The kind, in words.' })
  title!: string;

  @ApiProperty({ description: 'The thing, or the seal’s number.' })
  where!: string;

  @ApiProperty()
  what!: string;
}

/** A seal as it is kept outside the database. */
export class RecordAnchorDto {
  @ApiProperty({ enum: ['seal', 'restore'], description: '`restore`: the database was put back to that seal.' })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'The seal’s number.' })
  seal!: number;

  @ApiProperty({ description: 'The seal’s hash, SHA-256 in hexadecimal.' })
  hash!: string;

  @ApiProperty({ type: 'integer', description: 'How many events that seal and all before it cover.' })
  totalEvents!: number;

  @ApiProperty({ format: 'date-time', description: 'When it was kept, on the machine’s clock.' })
  at!: string;
}

/** What is kept of the record outside its database. */
export class AnchorsDto {
  @ApiProperty({ enum: ['read', 'nowhere', 'unreadable'], description: '`nowhere`: only e-mails to the auditors leave. `unreadable`: the place did not answer.' })
  state!: string;

  @ApiProperty({ type: [RecordAnchorDto], description: 'The newest ten, the newest first.' })
  newest!: RecordAnchorDto[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'How old the newest is that stands in the record, in seconds; null where there is none.' })
  lastAgeSeconds!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many events are younger than it, and held by the database alone; null where none could be read.' })
  youngerEvents!: number | null;

  static of(anchors: RecordVerified['anchors']): AnchorsDto {
    const { state } = anchors;
    if (anchors.state !== 'read') return { state, newest: [], lastAgeSeconds: null, youngerEvents: null };
    const newest = anchors.newest.map(({ kind, sequence, hash, totalEvents, at }) => ({ kind, seal: sequence, hash, totalEvents, at }));
    return { state, newest, lastAgeSeconds: anchors.lastAgeSeconds, youngerEvents: anchors.compared.younger };
  }
}

/** What a walk over every stream and seal of the council found. */
export class RecordVerificationDto {
  @ApiProperty({ description: 'Everything is as it was recorded.' })
  holds!: boolean;

  @ApiProperty({ type: 'integer' })
  events!: number;

  @ApiProperty({ type: 'integer', description: 'How many things the events are about.' })
  things!: number;

  @ApiProperty({ type: 'integer' })
  seals!: number;

  @ApiProperty({ type: 'integer' })
  notYetSealed!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSealedAt!: string | null;

  @ApiProperty()
  anchors!: AnchorsDto;

  @ApiProperty({ type: [RecordFaultDto], description: 'The first 500.' })
  faults!: RecordFaultDto[];

  static of({ events, streams, seals, notYetSealed, lastSealedAt, anchors, faults }: RecordVerified): RecordVerificationDto {
    const shown = faults.slice(0, 500).map(({ kind, where, what }) => ({ kind, title: faultTitles[kind], where, what }));
    return { holds: faults.length === 0, events, things: streams, seals: seals.length, notYetSealed, lastSealedAt, anchors: AnchorsDto.of(anchors), faults: shown };
  }
}

/** The council whose record it is. */
export class ExportedCouncilDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

/** The thing whose history it is. */
export class ExportedStreamDto {
  @ApiProperty({ example: 'recovery-plan' })
  type!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'What the thing is called.' })
  label!: string;
}

/** The history of one thing, signed: events, the texts beside them and the seals that cover them. Verified by its content, not by its spelling. */
export class StreamExportDto {
  @ApiProperty({ example: 'golden-thread-stream/1' })
  format!: string;

  @ApiProperty()
  council!: ExportedCouncilDto;

  @ApiProperty()
  stream!: ExportedStreamDto;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'As they are recorded: what their hashes are of.' })
  events!: Record<string, unknown>[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'With the hashes of whatever else they cover.' })
  seals!: Record<string, unknown>[];

  @ApiProperty({ description: 'The key of the record that it is signed with.' })
  keyId!: string;

  @ApiProperty({ description: 'Ed25519 over the SHA-256 of everything else in it, as JSON with sorted keys; in hexadecimal.' })
  signature!: string;

  /** @param file as `exportStream` writes it */
  static of(file: string): StreamExportDto {
    return JSON.parse(file) as StreamExportDto;
  }
}
