import type { PlanView } from '@golden-thread/application/plan';
import { planKinds, planStates } from '@golden-thread/domain/plan';
import { ApiProperty } from '@nestjs/swagger';
import { ObjectiveDto } from './objective.dto';
import { ServicePlanContentDto } from './service-plan-content.dto';

/** A service plan, a unit plan, or a person's objectives. */
export class PlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: planKinds })
  kind!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ description: "The service's, the unit's or the person's name." })
  name!: string;

  @ApiProperty({ enum: planStates })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: [String], description: 'Those whose hands are in the plan; they do not decide it.' })
  authors!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'Why it was last returned.' })
  returnReason!: string | null;

  @ApiProperty({ type: [String], description: 'What it lacks before it can be submitted; empty while nobody drafts it.' })
  missing!: string[];

  @ApiProperty({ type: ServicePlanContentDto, nullable: true, description: 'Sections and evidence of a service plan; null of others, and until they are written.' })
  content!: ServicePlanContentDto | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'The plans of the units below, of a service plan.' })
  unitPlanIds!: string[];

  @ApiProperty({ type: [ObjectiveDto] })
  objectives!: ObjectiveDto[];

  static of({ id, kind, year, name, state, version, names, returnReason, missing, content, unitPlans, objectives }: PlanView): PlanDto {
    return {
      id, kind, year, name, state, version, returnReason, authors: [...names.authors], missing: [...missing],
      unitPlanIds: unitPlans.map((plan) => plan.id),
      content: content && ServicePlanContentDto.plain(content),
      objectives: objectives.map((objective) => ObjectiveDto.of(objective)),
    };
  }
}
