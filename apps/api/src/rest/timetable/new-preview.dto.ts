import type { TimetableEdit } from '@golden-thread/domain/timetable';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { InvalidRequest } from '../shared/invalid-request';
import { DateRuleDto } from './date-rule.dto';

const kinds = ['change-rule', 'move-meeting', 'refresh'] as const;
const belongs: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  'change-rule': ['stage', 'rule'],
  'move-meeting': ['meeting', 'to'],
  refresh: [],
};
const isDay = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
const WhereGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** An edit to be looked at: change-rule with stage and rule, move-meeting with meeting and to, refresh alone. */
export class NewPreviewDto {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds, { message: `kind is one of ${kinds.join(', ')}.` })
  kind!: (typeof kinds)[number];

  @ApiPropertyOptional({ pattern: '^[a-z0-9.-]{1,60}$', example: 'planning.launch' })
  @WhereGiven()
  @Matches(/^[a-z0-9.-]{1,60}$/, { message: 'stage is the key of a stage, such as q1.reviews-due.' })
  stage?: string;

  @ApiPropertyOptional({ type: DateRuleDto })
  @WhereGiven()
  @IsObject({ message: 'rule says where to count from and how far.' })
  @ValidateNested()
  @Type(() => DateRuleDto)
  rule?: DateRuleDto;

  @ApiPropertyOptional({ format: 'uuid' })
  @WhereGiven()
  @IsUUID('all', { message: 'meeting is the id of a meeting.' })
  meeting?: string;

  @ApiPropertyOptional({ pattern: isDay, example: '2026-12-10' })
  @WhereGiven()
  @Matches(new RegExp(isDay), { message: 'to is a date such as 2026-12-10.' })
  to?: string;

  /** @throws InvalidRequest where fields are missing or belong to another kind */
  static edit(asked: NewPreviewDto): TimetableEdit {
    const needed = belongs[asked.kind];
    const fields = ['stage', 'rule', 'meeting', 'to'] as const;
    const missing = needed.filter((field) => asked[field as keyof NewPreviewDto] === undefined);
    const foreign = fields.filter((field) => asked[field] !== undefined && !needed.includes(field));
    const faults = [
      ...missing.map((field) => ({ field, message: `${asked.kind} needs ${field}.` })),
      ...foreign.map((field) => ({ field, message: `${field} does not belong to ${asked.kind}; leave it out.` })),
    ];
    if (faults.length > 0) throw new InvalidRequest(faults);
    if (asked.kind === 'change-rule') return { kind: 'change-rule', stage: asked.stage!, rule: DateRuleDto.plain(asked.rule!) };
    return asked.kind === 'move-meeting'
      ? { kind: 'move-meeting', meeting: asked.meeting!.toLowerCase(), to: asked.to! }
      : { kind: 'refresh' };
  }
}
