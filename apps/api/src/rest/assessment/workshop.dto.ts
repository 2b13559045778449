import type { InstalledFramework } from '@golden-thread/application/assessment/frameworks';
import type { WorkshopSummary, WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { statementTitle } from '@golden-thread/domain/assessment/decide-scoring';
import { scales } from '@golden-thread/domain/assessment/framework';
import { evidenceOf, workshopStates } from '@golden-thread/domain/assessment/workshop';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';
import { MovementDto, WorkshopActionDto, WorkshopStatementDto } from './workshop-parts.dto';

/** A version of a framework that is installed. */
export class FrameworkLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'pas-performance-management' })
  key!: string;

  @ApiProperty({ example: '1' })
  version!: string;

  @ApiProperty()
  title!: string;

  static of({ id, key, version, title }: InstalledFramework): FrameworkLineDto {
    return { id, key, version, title };
  }
}

/** A page of installed frameworks. */
export class FrameworkPageDto extends pageOf(FrameworkLineDto) {}

/** One workshop in a list. */
export class WorkshopLineDto {
  @ApiProperty({ example: 'WS-2' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: workshopStates })
  state!: string;

  @ApiProperty({ format: 'date' })
  meetsOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole council.' })
  serviceName!: string | null;

  @ApiProperty({ type: 'integer' })
  statements!: number;

  @ApiProperty({ type: 'integer', description: 'Confirmed or skipped.' })
  done!: number;

  @ApiProperty({ type: 'integer', description: 'Proposed, and not decided yet.' })
  openActions!: number;

  static of({ reference, title, state, meetsOn, serviceName, statements, done, openActions }: WorkshopSummary): WorkshopLineDto {
    return { reference, title, state, meetsOn, serviceName, statements, done, openActions };
  }
}

/** A page of workshops. */
export class WorkshopPageDto extends pageOf(WorkshopLineDto) {}

/** One workshop. Nobody's single scores are in it. */
export class WorkshopDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'WS-2' })
  reference!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: workshopStates })
  state!: string;

  @ApiProperty({ example: 'pas-performance-management' })
  framework!: string;

  @ApiProperty()
  frameworkVersion!: string;

  @ApiProperty({ enum: Object.keys(scales) })
  scale!: string;

  @ApiProperty({ format: 'date' })
  meetsOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  followUpOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026/27.q4.entry-closes', description: 'The stage of the timetable with which the follow-up is held, by its year and key.' })
  followUpStage!: string | null;

  @ApiProperty({ type: [WorkshopStatementDto] })
  statements!: WorkshopStatementDto[];

  @ApiProperty({ type: [WorkshopActionDto] })
  actions!: WorkshopActionDto[];

  @ApiProperty({ type: [MovementDto], description: 'Empty where it follows no workshop.' })
  movement!: MovementDto[];

  static of(workshop: WorkshopView): WorkshopDto {
    const { id, reference, version, title, state, framework, meetsOn, followUpOn, followUpStage, statements, actions, movement, links } = workshop;
    return {
      id, reference, version, title, state, framework: framework.key, frameworkVersion: framework.version, scale: framework.scale, meetsOn, followUpOn,
      followUpStage: followUpStage && `${followUpStage.year}.${followUpStage.key}`,
      statements: statements.map((one) => WorkshopStatementDto.of(one, { title: statementTitle(workshop, one.key), staleBecause: evidenceOf(workshop, one.key).stale?.because ?? null, links: links.get(one.key) ?? [] })),
      actions: actions.map((action) => WorkshopActionDto.of(action)),
      movement: (movement?.of ?? []).map(({ statement, before, now, by }) => ({ statement, before, now, by })),
    };
  }
}
