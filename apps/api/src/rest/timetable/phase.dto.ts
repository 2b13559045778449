import { phaseKeyPattern, phaseLimits, type PhaseKey } from '@golden-thread/domain/timetable/phase';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { SaidField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

const code = 'is the code of a phase: up to 20 small letters, figures and hyphens, such as revise.';
const mostStages = 500;

/** A phase of a council's cycle. */
export class PhaseDto {
  @ApiProperty({ pattern: phaseKeyPattern.source, example: 'revise', description: 'Stages name it; it stays when the phase is renamed.' })
  @Matches(phaseKeyPattern, { message: `key ${code}` })
  key!: PhaseKey;

  @SaidField(phaseLimits.name, { example: 'Revise' })
  @Matches(/^[^\p{Cs}]*$/u, { message: 'name holds half a character; send whole ones.' })
  name!: string;
}

/** A stage, and the phase that it is of from now on. */
class PhaseOfStageDto {
  @ApiProperty({ pattern: '^[a-z0-9.-]{1,60}$', example: 'planning.launch' })
  @Matches(stageKeyPattern, { message: 'stage is the key of a stage, such as q1.reviews-due.' })
  stage!: string;

  @ApiProperty({ pattern: phaseKeyPattern.source, example: 'plan' })
  @Matches(phaseKeyPattern, { message: `phase ${code}` })
  phase!: PhaseKey;
}

/** The cycle that a year is to have. */
export class PhasesDto {
  @ApiProperty({ type: [PhaseDto], minItems: 1, maxItems: phaseLimits.most, description: 'In the order in which it goes round.' })
  @IsArray({ message: 'phases is the list of phases.' })
  @ArrayMinSize(1, { message: 'phases has at least one phase.' })
  @ArrayMaxSize(phaseLimits.most, { message: `phases has at most ${phaseLimits.most} phases.` })
  @ValidateNested({ each: true })
  @Type(() => PhaseDto)
  phases!: PhaseDto[];

  @ApiPropertyOptional({ pattern: phaseKeyPattern.source, description: 'Where the stages of phases that are taken out go. Left out: to the phase that stands for theirs in the other source’s cycle.' })
  @WhereGiven()
  @Matches(phaseKeyPattern, { message: `goesTo ${code}` })
  goesTo?: PhaseKey;

  @ApiPropertyOptional({ type: [PhaseOfStageDto], maxItems: mostStages, description: 'Stages that get another phase.' })
  @WhereGiven()
  @IsArray({ message: 'stages says which stage is of which phase.' })
  @ArrayMaxSize(mostStages, { message: `stages has at most ${mostStages} lines.` })
  @ValidateNested({ each: true })
  @Type(() => PhaseOfStageDto)
  stages?: PhaseOfStageDto[];
}
