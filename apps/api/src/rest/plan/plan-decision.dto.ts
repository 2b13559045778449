import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** The decision on a plan. */
export class PlanDecisionDto {
  @ApiProperty({ enum: ['approve', 'return'] })
  @IsIn(['approve', 'return'], { message: 'decision is approve or return.' })
  decision!: 'approve' | 'return';

  @ApiPropertyOptional({ maxLength: 4000, description: 'Required when the plan is returned.' })
  @IsOptional()
  @IsString({ message: 'reason is text of at most 4000 characters.' })
  @MaxLength(4000, { message: 'reason is text of at most 4000 characters.' })
  reason?: string;
}
