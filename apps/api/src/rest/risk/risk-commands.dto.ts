import { type ReviewCycle, reviewCycles, riskLimits } from '@golden-thread/domain/risk/risk';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { codePattern, SaidField, TextField } from '../shared/dto-fields';
import { ScoreDto } from './risk.dto';

/** A risk that is entered. */
export class NewRiskDto {
  @SaidField(riskLimits.title)
  title!: string;

  @TextField(riskLimits.text)
  cause!: string;

  @SaidField(riskLimits.text)
  event!: string;

  @TextField(riskLimits.text)
  effect!: string;

  @TextField(riskLimits.text, { description: 'What is in place against it.' })
  controls!: string;

  @TextField(riskLimits.title, { description: 'The reference of the objective that it endangers; empty where it is none in particular.', example: 'CP-3' })
  objective!: string;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'HOU-01', description: 'The code of the post that owns it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;

  @ApiProperty({ type: ScoreDto })
  @IsObject({ message: 'inherent holds impact and likelihood.' })
  @ValidateNested()
  @Type(() => ScoreDto)
  inherent!: ScoreDto;

  @ApiProperty({ type: ScoreDto })
  @IsObject({ message: 'residual holds impact and likelihood.' })
  @ValidateNested()
  @Type(() => ScoreDto)
  residual!: ScoreDto;

  @ApiProperty({ type: ScoreDto })
  @IsObject({ message: 'target holds impact and likelihood.' })
  @ValidateNested()
  @Type(() => ScoreDto)
  target!: ScoreDto;

  @ApiProperty({ enum: [...reviewCycles] })
  @IsIn(reviewCycles, { message: `reviewEvery is one of ${reviewCycles.join(', ')} months.` })
  reviewEvery!: ReviewCycle;
}

/** A risk looked at again. */
export class RiskReviewDto {
  @ApiProperty({ type: ScoreDto })
  @IsObject({ message: 'residual holds impact and likelihood.' })
  @ValidateNested()
  @Type(() => ScoreDto)
  residual!: ScoreDto;

  @TextField(riskLimits.text)
  controls!: string;

  @TextField(riskLimits.reason, { description: 'Needed where the score is another.' })
  reason!: string;
}

const stateMoves = ['accept', 'close', 'reopen'] as const;

/** A risk accepted, closed or reopened. */
export class RiskStateDto {
  @ApiProperty({ enum: stateMoves })
  @IsIn(stateMoves, { message: `move is one of ${stateMoves.join(', ')}.` })
  move!: (typeof stateMoves)[number];

  @SaidField(riskLimits.reason)
  reason!: string;
}

const corporateMoves = ['take', 'leave', 'take-off'] as const;

/** A decision about the corporate register. */
export class CorporateRegisterDto {
  @ApiProperty({ enum: corporateMoves })
  @IsIn(corporateMoves, { message: `move is one of ${corporateMoves.join(', ')}.` })
  move!: (typeof corporateMoves)[number];

  @SaidField(riskLimits.reason)
  reason!: string;
}
