import type { LedgerLoad } from '@golden-thread/application/money/load-ledger';
import type { ServiceMoneyView } from '@golden-thread/application/money/get-money';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { amountPattern, budgetLimits, costCentrePattern } from '@golden-thread/domain/money/budget-line';
import { carryForwardStates } from '@golden-thread/domain/money/carry-forward';
import type { CarryForwardState } from '@golden-thread/domain/money/transitions';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { IsYear } from '../../http/year-field';
import { TextField } from '../shared/dto-fields';

/** So many fit into one request, with the longest names and amounts; a larger ledger comes as a file. */
const mostCostCentres = 1_500;
const amount = { message: '$property is an amount in pounds as text, such as "12500.50".' };

/** A cost centre in a month. Amounts in pounds. */
export class LedgerLineDto {
  @ApiProperty({ pattern: costCentrePattern.source, example: 'H100' })
  @Matches(costCentrePattern, { message: 'costCentre is one of the ledger, such as "H100".' })
  costCentre!: string;

  @ApiProperty({ pattern: amountPattern.source, example: '80000', description: 'Of the whole year.' })
  @Matches(amountPattern, amount)
  budget!: string;

  @ApiProperty({ pattern: amountPattern.source, example: '20500.25', description: 'Since the year began.' })
  @Matches(amountPattern, amount)
  actual!: string;

  @ApiProperty({ pattern: amountPattern.source, example: '81000', description: 'For the end of the year.' })
  @Matches(amountPattern, amount)
  forecast!: string;
}

/** What the ledger says of a month, for all cost centres. */
export class NewLedgerMonthDto {
  @ApiProperty({ type: [LedgerLineDto], minItems: 1, maxItems: mostCostCentres })
  @IsArray({ message: 'lines is a list.' })
  @ArrayMinSize(1, { message: 'lines names one cost centre at least.' })
  @ArrayMaxSize(mostCostCentres, { message: `lines are at most ${mostCostCentres}.` })
  @ValidateNested({ each: true })
  @Type(() => LedgerLineDto)
  lines!: LedgerLineDto[];

  @ApiPropertyOptional({ type: Boolean, description: 'What is far from what was to be expected was looked at twice.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;
}

/** What a month of the ledger brought. */
export class LedgerLoadDto {
  @ApiProperty({ example: '2026-M04' })
  month!: string;

  @ApiProperty({ type: 'integer' })
  costCentres!: number;

  @ApiProperty({ type: 'integer', description: 'Services whose accountants are asked to confirm it.' })
  services!: number;

  static of({ month, costCentres, services }: LedgerLoad): LedgerLoadDto {
    return { month, costCentres, services };
  }
}

/** Whose month is confirmed. */
export class LedgerConfirmationDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: ServiceId;
}

/** What a service is to carry out of a year. */
export class NewCarryForwardDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: ServiceId;

  @ApiProperty({ pattern: financialYearPattern.source, example: '2025/26', description: 'The year that has ended.' })
  @IsYear({ message: 'year is a financial year such as "2025/26".' })
  year!: FinancialYear;

  @ApiProperty({ type: String, nullable: true, pattern: amountPattern.source, description: 'Of an overspend: how much of it is agreed; null of an underspend, which is carried whole.' })
  @ValidateIf(({ agreed }: NewCarryForwardDto) => agreed !== null)
  @Matches(amountPattern, amount)
  agreed!: string | null;

  @TextField(budgetLimits.reason, { description: 'Needed of an overspend.' })
  reason!: string;

  @ApiPropertyOptional({ type: Boolean, description: 'That it is most of the year’s budget was looked at twice.' })
  @IsOptional()
  @IsBoolean({ message: 'confirmed is true or false.' })
  confirmed?: boolean;
}

/** What the section 151 officer decides. */
export class CarryForwardDecisionDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: ServiceId;

  @ApiProperty({ pattern: financialYearPattern.source, example: '2025/26' })
  @IsYear({ message: 'year is a financial year such as "2025/26".' })
  year!: FinancialYear;

  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'], { message: 'decision is approve or refuse.' })
  decision!: 'approve' | 'refuse';
}

/** What a service carries out of a year. */
export class CarryForwardDto {
  @ApiProperty()
  service!: string;

  @ApiProperty({ example: '2025/26' })
  year!: string;

  @ApiProperty({ description: 'What the next year’s budget changes by; below nothing of an overspend.' })
  amount!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ enum: Object.keys(carryForwardStates) })
  state!: CarryForwardState;

  static of({ place, year, carriedForward }: ServiceMoneyView): CarryForwardDto {
    const { amount: carried, reason, state } = carriedForward!;
    return { service: place.service, year, amount: carried, reason, state };
  }
}
