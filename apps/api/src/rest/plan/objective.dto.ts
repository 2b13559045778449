import type { ObjectiveLine } from '@golden-thread/application/plan';
import { ApiProperty } from '@nestjs/swagger';
import { SoThatStepDto } from './so-that-chain.dto';

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

  @ApiProperty({ type: [SoThatStepDto], description: 'How daily work leads to it, from the smallest act up.' })
  chain!: SoThatStepDto[];

  static of({ id, reference, title, target, dueOn, breakReason, serves, soThatChain }: ObjectiveLine): ObjectiveDto {
    const link = ({ id: objectiveId, level: _, ...above }: ObjectiveLine['serves'][number]): ObjectiveLinkDto => ({ objectiveId, ...above });
    const chain = (soThatChain ?? []).map(({ role, does }) => ({ role, does }));
    return { id, reference, title, target, dueOn, breakReason, serves: serves.map(link), chain };
  }
}
