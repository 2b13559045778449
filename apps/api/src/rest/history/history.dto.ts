import { type HistoryEvent, type HistoryResults, longestNameAsked, type SearchHistoryAsked } from '@golden-thread/application/history/get-history';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { dayPattern, PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

/** A kind of thing is called in small letters. */
const kindOfThing = /^[a-z-]{1,40}$/;

/** An event is called in letters alone. */
const eventName = /^[A-Za-z]{1,60}$/;

/** What to choose by. */
export class SearchHistoryQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: '^[a-z-]{1,40}$', example: 'recovery-plan' })
  @IsOptional()
  @Matches(kindOfThing, { message: 'thing is a kind of thing, such as recovery-plan.' })
  thing?: string;

  @ApiPropertyOptional({ pattern: '^[A-Za-z]{1,60}$', example: 'RecoveryPlanApproved' })
  @IsOptional()
  @Matches(eventName, { message: 'name is the name of an event, such as RecoveryPlanApproved.' })
  name?: string;

  @ApiPropertyOptional({ maxLength: longestNameAsked, description: 'Part of the name of who acted, or of on whose behalf.' })
  @IsOptional()
  @MaxLength(longestNameAsked, { message: `who is text of at most ${longestNameAsked} characters.` })
  who?: string;

  @ApiPropertyOptional({ type: String, pattern: dayPattern.source, example: '2026-07-01', description: 'The first day, on the council’s clock.' })
  @IsOptional()
  @Matches(dayPattern, { message: 'from is a date such as 2026-07-01.' })
  from?: CalendarDate;

  @ApiPropertyOptional({ type: String, pattern: dayPattern.source, example: '2026-09-30', description: 'The last day, on the council’s clock.' })
  @IsOptional()
  @Matches(dayPattern, { message: 'to is a date such as 2026-09-30.' })
  to?: CalendarDate;

  static toAsked({ page, thing, name, who, from, to }: SearchHistoryQuery): SearchHistoryAsked {
    const given = { streamType: thing, name, who, from, to };
    return { page, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  }
}

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

  static of(event: HistoryEvent, { labels }: HistoryResults): HistoryEventDto {
    const { id, stream, sequence, name, actorName, actorRoles, onBehalfOfName, via, occurredAt, recordedAt, payload, wording } = event;
    const thing = { thingType: stream.type, thingId: stream.id, thing: labels.get(stream.id) ?? null };
    const who = { actor: actorName, actorRoles: [...actorRoles], onBehalfOf: onBehalfOfName, via };
    return { id, ...thing, sequence, name, ...who, occurredAt, recordedAt, facts: { ...payload }, wording: { ...wording } };
  }
}

/** A page of history, the newest first. */
export class HistoryPageDto extends pageOf(HistoryEventDto) {}

/** The history of one thing, with whether its chain of hashes holds. */
export class HistoryOfDto extends HistoryPageDto {
  @ApiProperty({ description: 'What the thing is called.' })
  label!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many of its events a seal covers.' })
  sealed!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The number of the first event that is not as it was recorded; null when all hold.' })
  brokenAt!: number | null;
}
