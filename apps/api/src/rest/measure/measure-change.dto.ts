import { periodKeyPattern } from '@golden-thread/domain/measure';
import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { codePattern } from '../shared';
import { NewMeasureDto } from './new-measure.dto';

/** A definition as it is to be from now on. Its places stay where they are left out. */
export class MeasureChangeDto extends OmitType(NewMeasureDto, ['ref', 'service', 'owner', 'verifier', 'member']) {
  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The service’s code; as it is where left out.' })
  @IsOptional()
  @Matches(codePattern, { message: 'service is a code of the organisation, such as HOU.' })
  service?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the post that enters the figures.' })
  @IsOptional()
  @Matches(codePattern, { message: 'owner is a code of the organisation, such as HOU-01.' })
  owner?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the post that verifies them.' })
  @IsOptional()
  @Matches(codePattern, { message: 'verifier is a code of the organisation, such as HOU-02.' })
  verifier?: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the lead member’s post.' })
  @IsOptional()
  @Matches(codePattern, { message: 'member is a code of the organisation, such as CLLR-01.' })
  member?: string;

  @ApiPropertyOptional({ pattern: periodKeyPattern.source, example: '2026-Q3', description: 'The first period that is counted the new way; required where figures are no longer comparable.' })
  @IsOptional()
  @Matches(periodKeyPattern, { message: 'fromPeriod is a period such as "2026-Q3" or "2026-M07".' })
  fromPeriod?: string;

  @ApiPropertyOptional({ type: String, maxLength: 2000, description: 'Required where figures are no longer comparable.' })
  @IsOptional()
  @MaxLength(2000, { message: 'reason is text of at most 2000 characters.' })
  reason?: string;
}
