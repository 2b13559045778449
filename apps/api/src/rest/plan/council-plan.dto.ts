import type { CouncilPlanView } from '@golden-thread/application/plan';
import { ApiProperty } from '@nestjs/swagger';

/** An objective of the council plan. */
export class CouncilPlanObjectiveDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'What is delivered in the year.' })
  deliverable!: string;

  @ApiProperty({ description: 'What is true when the plan ends.' })
  endOfPlanResult!: string;

  @ApiProperty({ type: String, nullable: true })
  priority!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The one service that leads; null while not allocated.' })
  leadService!: string | null;
}

/** A priority of the council. */
export class PriorityDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;
}

/** A council plan with one year's deliverables. */
export class CouncilPlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['drafting', 'published'] })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: [PriorityDto], description: 'What its objectives may stand under.' })
  priorities!: PriorityDto[];

  @ApiProperty({ type: [CouncilPlanObjectiveDto] })
  objectives!: CouncilPlanObjectiveDto[];

  static of({ id, title, year, state, version, priorities, objectives }: CouncilPlanView): CouncilPlanDto {
    const objective = (line: CouncilPlanView['objectives'][number]): CouncilPlanObjectiveDto => ({
      id: line.id, reference: line.reference, title: line.title, deliverable: line.deliverable, endOfPlanResult: line.endOfPlanResult,
      priority: line.priority, leadService: line.leadService,
    });
    return { id, title, year, state, version, priorities: priorities.map(({ id: priority, title: named }) => ({ id: priority, title: named })), objectives: objectives.map(objective) };
  }
}
