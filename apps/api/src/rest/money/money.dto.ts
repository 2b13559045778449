/** What the ledger says beside plans, as the REST interface gives it out. */

import type { MoneyOfService, ServiceMoneyView } from '@golden-thread/application/money/get-money';
import { yearsPlanned } from '@golden-thread/domain/money/budget-line';
import type { VirementState } from '@golden-thread/domain/money/transitions';
import { type Virement, type VirementDecider, virementDeciders, virementStates } from '@golden-thread/domain/money/virement';
import { ApiProperty } from '@nestjs/swagger';

/** What the ledger says of a service in a month. Amounts in pounds. */
export class LedgerMonthDto {
  @ApiProperty({ example: '2026-M04', description: 'Month 01 is April.' })
  month!: string;

  @ApiProperty({ description: 'Of the whole year.' })
  budget!: string;

  @ApiProperty({ description: 'Since the year began.' })
  actual!: string;

  @ApiProperty({ description: 'For the end of the year.' })
  forecast!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The service accountant; null while nobody has confirmed it.' })
  confirmedBy!: string | null;
}

/** A service's money beside its performance. */
export class ServiceMoneyLineDto {
  @ApiProperty({ format: 'uuid' })
  serviceId!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ type: LedgerMonthDto, nullable: true })
  latest!: LedgerMonthDto | null;

  @ApiProperty({ type: 'integer', description: 'Measures that are red at the end of the last quarter.' })
  red!: number;

  @ApiProperty({ type: 'integer' })
  amber!: number;

  @ApiProperty({ type: 'integer' })
  green!: number;

  static of({ serviceId, service, latest, red, amber, green }: MoneyOfService): ServiceMoneyLineDto {
    return { serviceId, service, latest: latest && monthOf(latest), red, amber, green };
  }
}

const monthOf = ({ month, budget, actual, forecast, confirmedBy }: NonNullable<MoneyOfService['latest']>): LedgerMonthDto => ({ month, budget, actual, forecast, confirmedBy });

/** The services' money of a year. */
export class MoneyDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: [ServiceMoneyLineDto] })
  services!: ServiceMoneyLineDto[];
}

/** A line of three years. */
export class BudgetLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the service’s own figure.' })
  unit!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reference of the objective that it is for.' })
  objective!: string | null;

  @ApiProperty({ type: String, nullable: true })
  costCentre!: string | null;

  @ApiProperty({ example: '2026/27' })
  firstYear!: string;

  @ApiProperty({ type: [String], minItems: yearsPlanned, maxItems: yearsPlanned })
  amounts!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'In the year asked for, with what was moved by now.' })
  now!: string | null;
}

/** A service’s own figure beside the sum of its units’. */
export class RollUpDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty()
  units!: string;

  @ApiProperty({ description: 'The units’ sum less the service’s figure.' })
  variance!: string;
}

/** The money of one service. */
export class ServiceMoneyDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ type: [BudgetLineDto] })
  lines!: BudgetLineDto[];

  @ApiProperty({ type: [RollUpDto] })
  rollUps!: RollUpDto[];

  @ApiProperty({ type: [LedgerMonthDto] })
  months!: LedgerMonthDto[];

  static of({ year, place, lines, rollUps, months }: ServiceMoneyView): ServiceMoneyDto {
    return {
      year, service: place.service,
      lines: lines.map(({ id, title, unit, objective, costCentre, firstYear, amounts, now }) => ({ id, title, unit, objective: objective?.reference ?? null, costCentre, firstYear, amounts: [...amounts], now })),
      rollUps: rollUps.map((one) => ({ ...one })),
      months: months.map(monthOf),
    };
  }
}

/** A virement. */
export class VirementDto {
  @ApiProperty({ example: 'VM-3' })
  reference!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ format: 'uuid' })
  fromLineId!: string;

  @ApiProperty({ format: 'uuid' })
  toLineId!: string;

  @ApiProperty()
  amount!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ enum: Object.keys(virementDeciders) })
  decider!: VirementDecider;

  @ApiProperty({ enum: Object.keys(virementStates) })
  state!: VirementState;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of({ reference, year, fromLineId, toLineId, amount: moved, reason, decider, state, version }: Virement): VirementDto {
    return { reference, year, fromLineId, toLineId, amount: moved, reason, decider, state, version };
  }
}
