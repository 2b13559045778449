import type { ObjectiveLine } from '@golden-thread/application/plan';
import { ApiProperty } from '@nestjs/swagger';

/** What an objective serves, and how. */
export class ObjectiveLinkDto {
  @ApiProperty({ format: 'uuid' })
  objectiveId!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['direct', 'indirect'] })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  partners!: string | null;

  @ApiProperty({ type: String, nullable: true })
  soThat!: string | null;
}

/** An objective of a plan. */
export class ObjectiveDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it leads to nothing above, where it does not.' })
  breakReason!: string | null;

  @ApiProperty({ type: [ObjectiveLinkDto] })
  serves!: ObjectiveLinkDto[];

  static of({ id, reference, title, target, dueOn, breakReason, serves }: ObjectiveLine): ObjectiveDto {
    const link = ({ id: objectiveId, level: _, ...above }: ObjectiveLine['serves'][number]): ObjectiveLinkDto => ({ objectiveId, ...above });
    return { id, reference, title, target, dueOn, breakReason, serves: serves.map(link) };
  }
}
