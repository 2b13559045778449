import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { SaidField } from '../shared';

/** One step: who, and what they do. */
export class SoThatStepDto {
  @SaidField(200, { example: 'Call handler' })
  role!: string;

  @SaidField(500, { example: 'books the repair at the first call' })
  does!: string;
}

/** How daily work leads to an objective, from the smallest act up. */
export class SoThatChainDto {
  @ApiProperty({ type: [SoThatStepDto], maxItems: 20, description: 'Empty takes the chain back.' })
  @IsArray({ message: 'chain is a list of steps.' })
  @ArrayMaxSize(20, { message: 'chain has at most 20 steps.' })
  @ValidateNested({ each: true })
  @Type(() => SoThatStepDto)
  chain!: SoThatStepDto[];
}
