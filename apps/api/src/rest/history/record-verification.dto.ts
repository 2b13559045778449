import type { verifyEventLog } from '@golden-thread/application/engine';
import { ApiProperty } from '@nestjs/swagger';

type Verified = Extract<Awaited<ReturnType<typeof verifyEventLog>>, { ok: true }>['value'];

/** Something that is not as it was recorded. */
export class RecordFaultDto {
  @ApiProperty({ example: 'event-changed' })
  kind!: string;

  @ApiProperty({ description: 'The thing, or the seal’s number.' })
  where!: string;

  @ApiProperty()
  what!: string;
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

  @ApiProperty({ type: [RecordFaultDto], description: 'The first 500.' })
  faults!: RecordFaultDto[];

  static of({ events, streams, seals, notYetSealed, lastSealedAt, faults }: Verified): RecordVerificationDto {
    const shown = faults.slice(0, 500).map(({ kind, where, what }) => ({ kind, where, what }));
    return { holds: faults.length === 0, events, things: streams, seals, notYetSealed, lastSealedAt, faults: shown };
  }
}
