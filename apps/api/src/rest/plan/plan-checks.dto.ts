import type { PlanChecks } from '@golden-thread/application/plan/check-plans';
import type { ObjectiveAtRisk } from '@golden-thread/application/thread/get-at-risk';
import { type PromiseFault, promiseFaults, type PromiseKind, promiseKinds } from '@golden-thread/domain/plan/promise-checks';
import { threadLevels } from '@golden-thread/domain/thread/thread';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { dayPattern } from '../shared/dto-fields';

const kinds = Object.keys(promiseKinds) as PromiseKind[];

/** On which day, for the objectives of which year. */
export class PlanChecksQuery {
  @ApiPropertyOptional({ pattern: '^[0-9]{4}-[0-9]{2}$', example: '2026-27', description: "The council's current year where it is left out." })
  @IsOptional()
  @Matches(/^[0-9]{4}-[0-9]{2}$/, { message: 'year is a financial year such as "2026-27".' })
  year?: string;

  @ApiPropertyOptional({ pattern: dayPattern.source, example: '2026-12-31', description: 'Today where it is left out; a day to come shows what will have no owner then.' })
  @IsOptional()
  @Matches(dayPattern, { message: 'on is a date such as "2026-12-31".' })
  on?: string;
}

/** How many things of a kind there are, and how many have which fault. */
export class PromiseCountDto {
  @ApiProperty({ enum: kinds })
  kind!: PromiseKind;

  @ApiProperty({ type: 'integer' })
  things!: number;

  @ApiProperty({ type: 'integer', description: 'Nobody answers for the post that owns it.' })
  ownerless!: number;

  @ApiProperty({ type: 'integer', description: 'Nothing has been said of it although it was due.' })
  neverUpdated!: number;

  @ApiProperty({ type: 'integer', description: 'It stands for no objective.' })
  orphans!: number;
}

/** A thing with a fault. */
export class FaultyThingDto {
  @ApiProperty({ enum: kinds })
  kind!: PromiseKind;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: Object.keys(promiseFaults), isArray: true })
  faults!: PromiseFault[];
}

/** A plan in force that nobody has touched for a while. */
export class PlanOnShelfDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date' })
  touchedOn!: string;
}

/** An issue that several plans name. */
export class CommonIssueDto {
  @ApiProperty()
  issue!: string;

  @ApiProperty({ type: [String], description: 'The services and units whose plans name it.' })
  plans!: string[];
}

/** What is left alone on a day. */
export class PlanChecksDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: [PromiseCountDto] })
  counts!: PromiseCountDto[];

  @ApiProperty({ type: [FaultyThingDto], description: 'The first of those with a fault; the counts are of all.' })
  faulty!: FaultyThingDto[];

  @ApiProperty({ type: [PlanOnShelfDto] })
  onShelf!: PlanOnShelfDto[];

  @ApiProperty({ type: [CommonIssueDto] })
  commonIssues!: CommonIssueDto[];

  static of({ year, on, counts, faulty, onShelf, commonIssues }: PlanChecks): PlanChecksDto {
    return {
      year, on, counts: [...counts],
      faulty: faulty.map(({ faults, ...thing }) => ({ ...thing, faults: [...faults] })),
      onShelf: onShelf.map(({ id, name, touchedOn }) => ({ id, name, touchedOn })),
      commonIssues: commonIssues.map(({ issue, plans }) => ({ issue, plans: plans.map(({ name }) => name) })),
    };
  }
}

/** A commitment that falls short with an objective. */
export class CommitmentAtRiskDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: threadLevels })
  level!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: [String], description: 'The titles on the way, from the objective up to the commitment.' })
  path!: string[];

  @ApiProperty({ type: [String], description: 'The posts that answer for it, and are told.' })
  told!: string[];
}

/** What is at risk if an objective stays red. */
export class AtRiskDto {
  @ApiProperty({ type: [CommitmentAtRiskDto], description: 'By direct links, the nearest first.' })
  atRisk!: CommitmentAtRiskDto[];

  @ApiProperty({ type: [String], description: 'What it contributes to with others: its status is not carried up to it.' })
  contributedTo!: string[];

  static of({ atRisk, contributedTo }: ObjectiveAtRisk): AtRiskDto {
    return {
      atRisk: atRisk.map(({ node: { id, level, title }, path, told }) => ({ id, level, title, path: path.map((node) => node.title), told: told.map(({ post }) => post) })),
      contributedTo: contributedTo.map(({ title }) => title),
    };
  }
}
