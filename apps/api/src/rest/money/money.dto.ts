import type { MoneyOfService, ServiceMoneyView } from '@golden-thread/application/money/get-money';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { amountPattern, type BudgetLine, budgetLimits, costCentrePattern, yearsPlanned } from '@golden-thread/domain/money/budget-line';
import type { VirementState } from '@golden-thread/domain/money/transitions';
import { type Virement, type VirementDecider, virementDeciders, virementStates } from '@golden-thread/domain/money/virement';
import type { BudgetLineId, ObjectiveId, UnitId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { IsYear } from '../../http/year-field';
import { SaidField } from '../shared/dto-fields';

const amount = { message: '$property is an amount in pounds as text, such as "12500.50".' };
const given = (field: string) => (sent: object) => (sent as Record<string, unknown>)[field] !== null;

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

/** A line to be added. */
export class NewBudgetLineDto {
  @SaidField(budgetLimits.title, { example: 'Repairs contract' })
  title!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'A unit of the service, or null for the service itself.' })
  @ValidateIf(given('unitId'))
  @IsId({ message: 'unitId is the id of a unit, or null.' })
  unitId!: UnitId | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf(given('objectiveId'))
  @IsId({ message: 'objectiveId is the id of an objective, or null.' })
  objectiveId!: ObjectiveId | null;

  @ApiProperty({ type: String, nullable: true, pattern: costCentrePattern.source })
  @ValidateIf(given('costCentre'))
  @Matches(costCentrePattern, { message: 'costCentre is one of the ledger, such as "H100", or null.' })
  costCentre!: string | null;

  @ApiProperty({ pattern: financialYearPattern.source, example: '2026/27' })
  @IsYear({ message: 'firstYear is a financial year such as "2026/27".' })
  firstYear!: FinancialYear;

  @ApiProperty({ type: 'array', items: { type: 'string', pattern: amountPattern.source }, minItems: yearsPlanned, maxItems: yearsPlanned, example: ['12500', '12500', '13000'] })
  @IsArray({ message: 'amounts is a list of three amounts.' })
  @ArrayMinSize(yearsPlanned, { message: 'amounts is a list of three amounts.' })
  @ArrayMaxSize(yearsPlanned, { message: 'amounts is a list of three amounts.' })
  @Matches(amountPattern, { each: true, message: 'Each of amounts is an amount in pounds as text, such as "12500.50".' })
  amounts!: string[];

  @ApiPropertyOptional({ type: Boolean, description: 'Amounts far from what was to be expected were looked at twice.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;

  static said({ title, costCentre, firstYear, amounts, confirmed = false }: NewBudgetLineDto) {
    return { title, costCentre, firstYear, amounts: amounts as unknown as BudgetLine['amounts'], confirmed };
  }
}

/** Money to be moved. */
export class NewVirementDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'fromLineId is the id of a line.' })
  fromLineId!: BudgetLineId;

  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'toLineId is the id of a line.' })
  toLineId!: BudgetLineId;

  @ApiProperty({ pattern: financialYearPattern.source, example: '2026/27' })
  @IsYear({ message: 'year is a financial year such as "2026/27".' })
  year!: FinancialYear;

  @ApiProperty({ pattern: amountPattern.source, example: '2500' })
  @Matches(amountPattern, amount)
  amount!: string;

  @SaidField(budgetLimits.reason, { example: 'More households in temporary accommodation than planned' })
  reason!: string;

  @ApiPropertyOptional({ type: Boolean, description: 'That it takes more than half of the line was looked at twice.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;
}

/** What is decided about a virement. */
export class VirementDecisionDto {
  @ApiProperty({ enum: ['agree', 'refuse'] })
  @IsIn(['agree', 'refuse'], { message: 'decision is agree or refuse.' })
  decision!: 'agree' | 'refuse';

  @ApiPropertyOptional({ maxLength: budgetLimits.reason, description: 'Needed where the money stays.' })
  @IsOptional()
  @IsString({ message: `remark is text of at most ${budgetLimits.reason} characters.` })
  @MaxLength(budgetLimits.reason, { message: `remark is text of at most ${budgetLimits.reason} characters.` })
  remark?: string;
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
