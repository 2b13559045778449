/** A change of the timetable to be previewed, as the REST interface takes it in. */

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { calendarCodePattern } from '@golden-thread/domain/timetable/calendars';
import { type PhaseKey, phaseKeyPattern } from '@golden-thread/domain/timetable/phase';
import { type ClosedPeriod, closedPeriods, longestStageTitle, mostNeeds, type Recurrence, recurrenceLimits, type Track, tracks } from '@golden-thread/domain/timetable/stage-definition';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import type { TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import type { PaperParts } from '@golden-thread/domain/timetable/paper-chain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { codePattern, dayPattern, SaidField } from '../shared/dto-fields';
import { InvalidRequest } from '../shared/problem.dto';
import { WhereGiven } from '../shared/where-given';
import { StageRuleDto } from './date-rule.dto';
import { ExtraRoundDto, PostponementDto } from './extra-round.dto';

const kinds = ['change-rule', 'add-stage', 'add-chain', 'add-round', 'postpone-reviews', 'remove-stage', 'move-meeting', 'refresh'] as const;
const fields = ['stage', 'title', 'phase', 'track', 'rule', 'repeats', 'calendar', 'needs', 'notIn', 'chain', 'round', 'postponement', 'meeting', 'to'] as const;
const belongs: Readonly<Record<(typeof kinds)[number], readonly (typeof fields)[number][]>> = {
  'change-rule': ['stage', 'rule'],
  'add-stage': ['title', 'phase', 'track', 'rule'],
  'add-chain': ['stage', 'chain'],
  'add-round': ['round'],
  'postpone-reviews': ['postponement'],
  'remove-stage': ['stage'],
  'move-meeting': ['meeting', 'to'],
  refresh: [],
};
/** What may be given with a kind, and need not be. */
const optional: Partial<Readonly<Record<(typeof kinds)[number], readonly (typeof fields)[number][]>>> = { 'change-rule': ['calendar', 'needs', 'notIn'], 'add-stage': ['repeats', 'needs', 'notIn', 'chain'] };
const CodeField = (example: string): PropertyDecorator => applyDecorators(ApiProperty({ pattern: codePattern.source, example }), Matches(codePattern, { message: '$property is the code of a post.' }));

/** How often a stage comes again within the year. */
class RecurrenceDto implements Recurrence {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: recurrenceLimits.weeks })
  @IsInt({ message: 'every is a whole number.' })
  @Min(1, { message: 'every is at least 1.' })
  @Max(recurrenceLimits.weeks, { message: `every is at most ${recurrenceLimits.weeks}.` })
  every!: number;

  @ApiProperty({ enum: ['months', 'weeks'] })
  @IsIn(['months', 'weeks'], { message: 'unit is months or weeks.' })
  unit!: 'months' | 'weeks';

  @ApiProperty({ type: 'integer', minimum: 2, maximum: recurrenceLimits.times, description: 'In all, the first among them.' })
  @IsInt({ message: 'times is a whole number.' })
  @Min(2, { message: 'times is at least 2.' })
  @Max(recurrenceLimits.times, { message: `times is at most ${recurrenceLimits.times}.` })
  times!: number;
}

/** Who has which part in a paper, each by the code of a post. */
class PaperPartsDto implements PaperParts {
  @CodeField('HOU')
  author!: string;

  @CodeField('FIN')
  finance!: string;

  @CodeField('LEG')
  legal!: string;

  @CodeField('LM-HOU')
  leadMember!: string;

  @CodeField('LEG-DEM')
  clerk!: string;
}

/** What a paper goes through around its meeting. */
class PaperChainDto {
  @ApiProperty({ type: PaperPartsDto })
  @IsObject({ message: 'parts says who has which part.' })
  @ValidateNested()
  @Type(() => PaperPartsDto)
  parts!: PaperPartsDto;

  @ApiProperty({ description: 'It needs 28 clear days’ notice, and can be called in.' })
  @IsBoolean({ message: 'keyDecision is true or false.' })
  keyDecision!: boolean;
}

/** An edit to be looked at; `kind` says which fields belong to it. */
export class NewPreviewDto {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: (typeof kinds)[number];

  @ApiPropertyOptional({ pattern: '^[a-z0-9.-]{1,60}$', example: 'planning.launch' })
  @WhereGiven()
  @Matches(stageKeyPattern, { message: 'stage is the key of a stage, such as q1.reviews-due.' })
  stage?: string;

  @SaidField(longestStageTitle, { optional: true, description: 'What happens. With add-stage, as phase and track.' })
  @Matches(/^[^\p{Cs}]*$/u, { message: 'title holds half a character; send whole ones.' })
  title?: string;

  @ApiPropertyOptional({ pattern: phaseKeyPattern.source, example: 'review', description: 'The code of a phase of the year.' })
  @WhereGiven()
  @Matches(phaseKeyPattern, { message: 'phase is the code of a phase of the year, such as review.' })
  phase?: PhaseKey;

  @ApiPropertyOptional({ enum: tracks })
  @WhereGiven()
  @IsIn(tracks, { message: `track is one of ${tracks.join(', ')}.` })
  track?: Track;

  @ApiPropertyOptional({ type: StageRuleDto })
  @WhereGiven()
  @IsObject({ message: 'rule says where to count from and how far.' })
  @ValidateNested()
  @Type(() => StageRuleDto)
  rule?: StageRuleDto;

  @ApiPropertyOptional({ type: RecurrenceDto, description: 'With add-stage: it comes again.' })
  @WhereGiven()
  @IsObject({ message: 'repeats says how often it comes again.' })
  @ValidateNested()
  @Type(() => RecurrenceDto)
  repeats?: RecurrenceDto;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: calendarCodePattern.source, example: 'schools', description: 'With change-rule: the calendar whose working days count; null: that of its meeting or track, else the council’s.' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Matches(calendarCodePattern, { message: 'calendar is the code of a calendar, such as schools.' })
  calendar?: string | null;

  @ApiPropertyOptional({
    type: 'array', maxItems: mostNeeds, items: { type: 'string', pattern: '^[a-z0-9.-]{1,60}$' }, example: ['budget.council'],
    description: 'With change-rule and add-stage: stages that must not come after this one. With change-rule, [] takes them away, and leaving it out keeps them.',
  })
  @WhereGiven()
  @IsArray({ message: 'needs is a list of keys of stages.' })
  @ArrayMaxSize(mostNeeds, { message: `needs has at most ${mostNeeds} stages.` })
  @Matches(stageKeyPattern, { each: true, message: 'needs holds keys of stages, such as budget.council.' })
  needs?: string[];

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', enum: [...closedPeriods] }, description: 'With change-rule and add-stage: periods in which it may not fall; as needs.' })
  @WhereGiven()
  @IsArray({ message: 'notIn is a list of periods.' })
  @IsIn(closedPeriods, { each: true, message: `notIn holds ${closedPeriods.join(', ')}.` })
  notIn?: ClosedPeriod[];

  @ApiPropertyOptional({ type: PaperChainDto, description: 'With add-chain: stage is held at a meeting. With add-stage: the paper’s way comes with a stage whose rule goes to a meeting.' })
  @WhereGiven()
  @IsObject({ message: 'chain says who has which part in the paper.' })
  @ValidateNested()
  @Type(() => PaperChainDto)
  chain?: PaperChainDto;

  @ApiPropertyOptional({ type: ExtraRoundDto, description: 'With add-round.' })
  @WhereGiven()
  @IsObject({ message: 'round says whom it asks, and for when.' })
  @ValidateNested()
  @Type(() => ExtraRoundDto)
  round?: ExtraRoundDto;

  @ApiPropertyOptional({ type: PostponementDto, description: 'With postpone-reviews.' })
  @WhereGiven()
  @IsObject({ message: 'postponement says which reviews are put off, and by how much.' })
  @ValidateNested()
  @Type(() => PostponementDto)
  postponement?: PostponementDto;

  @ApiPropertyOptional({ format: 'uuid' })
  @WhereGiven()
  @IsId({ message: 'meeting is the id of a meeting.' })
  meeting?: string;

  @ApiPropertyOptional({ type: String, pattern: dayPattern.source, example: '2026-12-10' })
  @WhereGiven()
  @Matches(dayPattern, { message: 'to is a date such as 2026-12-10.' })
  to?: CalendarDate;

  /** @throws InvalidRequest where fields are missing or belong to another kind */
  static edit(asked: NewPreviewDto, year: FinancialYear): TimetableEdit {
    const needed = belongs[asked.kind];
    const missing = needed.filter((field) => asked[field] === undefined);
    const foreign = fields.filter((field) => asked[field] !== undefined && !needed.includes(field) && optional[asked.kind]?.includes(field) !== true);
    const faults = [
      ...missing.map((field) => ({ field, message: `${asked.kind} needs ${field}.` })),
      ...foreign.map((field) => ({ field, message: `${field} does not belong to ${asked.kind}; leave it out.` })),
    ];
    if (faults.length > 0) throw new InvalidRequest(faults, 422);
    return editOf(asked, year);
  }
}

function editOf({ kind, stage, title, phase, track, rule, repeats, calendar, needs, notIn, chain, round, postponement, meeting, to }: NewPreviewDto, year: FinancialYear): TimetableEdit {
  const way = chain && { chain: { parts: { ...chain.parts }, keyDecision: chain.keyDecision } };
  const conditions = { ...(needs !== undefined && { needs: [...new Set(needs)] }), ...(notIn !== undefined && { notIn: [...new Set(notIn)] }) };
  switch (kind) {
    case 'change-rule':
      return { kind, stage: stage!, rule: StageRuleDto.plain(rule!), ...(calendar !== undefined && { calendar }), ...conditions };
    case 'add-stage':
      return { kind, stage: { title: title!, phase: phase!, track: track!, rule: StageRuleDto.plain(rule!), ...(repeats && { repeats: { ...repeats } }), ...conditions }, ...way };
    case 'add-chain':
      return { kind, stage: stage!, chain: way!.chain };
    case 'add-round':
      return { kind, round: ExtraRoundDto.plain(round!, year) };
    case 'postpone-reviews':
      return { kind, ...postponement! };
    case 'remove-stage':
      return { kind, stage: stage! };
    case 'move-meeting':
      return { kind, meeting: meeting!.toLowerCase(), to: to! };
    case 'refresh':
      return { kind };
  }
}
