/** What is planned or moved of a service's money, as the REST interface takes it in. */

import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { amountPattern, type BudgetLine, budgetLimits, costCentrePattern, yearsPlanned } from '@golden-thread/domain/money/budget-line';
import type { BudgetLineId, ObjectiveId, UnitId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { IsYear } from '../../http/year-field';
import { SaidField } from '../shared/dto-fields';

const given = (field: string) => (sent: object) => (sent as Record<string, unknown>)[field] !== null;
const amount = { message: '$property is an amount in pounds as text, such as "12500.50".' };

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
