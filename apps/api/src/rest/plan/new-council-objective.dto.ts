import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId } from '../../http/is-id';
import { SaidField } from '../shared';

/** An objective for a council plan that is being drafted. */
export class NewCouncilObjectiveDto {
  @SaidField(300, { example: 'Homes that are safe and warm' })
  title!: string;

  @SaidField(500, { description: 'What is delivered in the year.', example: '200 council homes insulated' })
  deliverable!: string;

  @SaidField(500, { description: 'What is true when the plan ends.', example: 'No council home below energy rating C' })
  endOfPlanResult!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'priorityId is the id of a priority.' })
  priorityId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'leadServiceId is the id of a service.' })
  leadServiceId?: string | null;
}
