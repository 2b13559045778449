import type { HistoryEvent, HistorySeen } from '@golden-thread/application/history';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared';

/** One event as it was recorded. */
export class HistoryEventDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'recovery-plan', description: 'What kind of thing it happened to.' })
  thingType!: string;

  @ApiProperty({ format: 'uuid' })
  thingId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the thing is called today.' })
  thing!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Its number among the events of this thing; without gaps.' })
  sequence!: number;

  @ApiProperty({ example: 'RecoveryPlanApproved' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who did it; null where the engine did.' })
  actor!: string | null;

  @ApiProperty({ type: [String], description: 'The roles held then.' })
  actorRoles!: string[];

  @ApiProperty({ type: String, nullable: true })
  onBehalfOf!: string | null;

  @ApiProperty({ description: 'By which door: a page, this interface, the engine.' })
  via!: string;

  @ApiProperty({ format: 'date-time', description: 'On the council’s clock.' })
  occurredAt!: string;

  @ApiProperty({ format: 'date-time', description: 'On the machine’s clock.' })
  recordedAt!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Facts and ids.' })
  facts!: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true }, description: 'The texts shown with it; null where one was withheld.' })
  wording!: Record<string, string | null>;

  static of(event: HistoryEvent, { labels }: HistorySeen): HistoryEventDto {
    const { id, stream, sequence, name, actorName, actorRoles, onBehalfOfName, via, occurredAt, recordedAt, payload, wording } = event;
    const thing = { thingType: stream.type, thingId: stream.id, thing: labels.get(stream.id) ?? null };
    const who = { actor: actorName, actorRoles: [...actorRoles], onBehalfOf: onBehalfOfName, via };
    return { id, ...thing, sequence, name, ...who, occurredAt, recordedAt, facts: { ...payload }, wording: { ...wording } };
  }
}

/** A page of history, the newest first. */
export class HistoryPageDto extends pageOf(HistoryEventDto) {}
