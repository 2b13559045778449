import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestStageTitle, type Phase, phases, type Track, tracks } from '@golden-thread/domain/timetable/stage-definition';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import type { TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, Length, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { dayPattern } from '../shared/dto-fields';
import { InvalidRequest } from '../shared/problem.dto';
import { DateRuleDto } from './date-rule.dto';

const kinds = ['change-rule', 'add-stage', 'remove-stage', 'move-meeting', 'refresh'] as const;
const fields = ['stage', 'title', 'phase', 'track', 'rule', 'meeting', 'to'] as const;
const belongs: Readonly<Record<(typeof kinds)[number], readonly (typeof fields)[number][]>> = {
  'change-rule': ['stage', 'rule'],
  'add-stage': ['title', 'phase', 'track', 'rule'],
  'remove-stage': ['stage'],
  'move-meeting': ['meeting', 'to'],
  refresh: [],
};
const WhereGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const title = { message: `title is text of 1 to ${longestStageTitle} characters.` };

/** An edit to be looked at; `kind` says which fields belong to it. */
export class NewPreviewDto {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: (typeof kinds)[number];

  @ApiPropertyOptional({ pattern: '^[a-z0-9.-]{1,60}$', example: 'planning.launch' })
  @WhereGiven()
  @Matches(stageKeyPattern, { message: 'stage is the key of a stage, such as q1.reviews-due.' })
  stage?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: longestStageTitle, description: 'What happens. With add-stage, as phase and track.' })
  @WhereGiven()
  @IsString(title)
  @Length(1, longestStageTitle, title)
  @Matches(/^[^\p{Cs}]*$/u, { message: 'title holds half a character; send whole ones.' })
  title?: string;

  @ApiPropertyOptional({ enum: phases })
  @WhereGiven()
  @IsIn(phases, { message: `phase is one of ${phases.join(', ')}.` })
  phase?: Phase;

  @ApiPropertyOptional({ enum: tracks })
  @WhereGiven()
  @IsIn(tracks, { message: `track is one of ${tracks.join(', ')}.` })
  track?: Track;

  @ApiPropertyOptional({ type: DateRuleDto })
  @WhereGiven()
  @IsObject({ message: 'rule says where to count from and how far.' })
  @ValidateNested()
  @Type(() => DateRuleDto)
  rule?: DateRuleDto;

  @ApiPropertyOptional({ format: 'uuid' })
  @WhereGiven()
  @IsId({ message: 'meeting is the id of a meeting.' })
  meeting?: string;

  @ApiPropertyOptional({ type: String, pattern: dayPattern.source, example: '2026-12-10' })
  @WhereGiven()
  @Matches(dayPattern, { message: 'to is a date such as 2026-12-10.' })
  to?: CalendarDate;

  /** @throws InvalidRequest where fields are missing or belong to another kind */
  static edit(asked: NewPreviewDto): TimetableEdit {
    const needed = belongs[asked.kind];
    const missing = needed.filter((field) => asked[field] === undefined);
    const foreign = fields.filter((field) => asked[field] !== undefined && !needed.includes(field));
    const faults = [
      ...missing.map((field) => ({ field, message: `${asked.kind} needs ${field}.` })),
      ...foreign.map((field) => ({ field, message: `${field} does not belong to ${asked.kind}; leave it out.` })),
    ];
    if (faults.length > 0) throw new InvalidRequest(faults, 422);
    return editOf(asked);
  }
}

function editOf({ kind, stage, title, phase, track, rule, meeting, to }: NewPreviewDto): TimetableEdit {
  switch (kind) {
    case 'change-rule':
      return { kind, stage: stage!, rule: DateRuleDto.plain(rule!) };
    case 'add-stage':
      return { kind, stage: { title: title!, phase: phase!, track: track!, rule: DateRuleDto.plain(rule!) } };
    case 'remove-stage':
      return { kind, stage: stage! };
    case 'move-meeting':
      return { kind, meeting: meeting!.toLowerCase(), to: to! };
    case 'refresh':
      return { kind };
  }
}
