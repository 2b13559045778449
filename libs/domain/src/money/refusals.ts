import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { Decimal } from '../shared/decimal/decimal';
import type { LedgerPreviewId } from '../shared/id';

/** The facts that can stand in the way of acts on money, and what each refusal tells. Amounts in pounds. */
export interface MoneyRefusals {
  readonly AmountSurprising: { readonly year: FinancialYear; readonly amount: Decimal; readonly expected: Decimal };
  /** Which of the three years, from 1. */
  readonly AmountUnreadable: { readonly year: number };
  readonly CarriedForwardAlready: { readonly year: FinancialYear };
  readonly CarryForwardSurprising: { readonly budget: Decimal; readonly actual: Decimal };
  readonly CostCentreUnreadable: { readonly typed: string };
  readonly LedgerConfirmedByLoader: null;
  readonly LedgerPreviewGone: null;
  readonly LedgerPreviewStale: { readonly month: string };
  readonly LedgerMonthNotBegun: { readonly month: string };
  /** In words, each of a cost centre. Of a file: as what it is kept, to be confirmed without choosing it again. */
  readonly LedgerSurprising: { readonly findings: readonly string[]; readonly previewId: LedgerPreviewId | null };
  /** The file's own words for what is wrong, first to last. */
  readonly LedgerUnreadable: { readonly faults: readonly string[] };
  readonly LedgerMonthMissing: { readonly month: string };
  readonly LimitsUnreadable: null;
  readonly LineNotOfYear: { readonly year: FinancialYear };
  readonly LineTitleMissing: null;
  /** A line begins in one of these years, or between them. */
  readonly LineYearOutOfReach: { readonly from: FinancialYear; readonly to: FinancialYear };
  readonly LineYearUnderWay: { readonly year: FinancialYear };
  readonly MoneyDecidedByProposer: null;
  readonly MoneyPostForOneself: null;
  readonly NoSuchBudgetLine: null;
  readonly NoSuchVirement: null;
  readonly NotConfirmingLedger: null;
  readonly NotDecidingMoney: { readonly decider: string };
  readonly NotPlanningMoney: null;
  readonly NothingToCarryForward: { readonly year: FinancialYear };
  /** What the ledger says of the year's last month by now; null where it says nothing of the service any more. */
  readonly OutturnChanged: { readonly year: FinancialYear; readonly outturn: { readonly budget: Decimal; readonly actual: Decimal } | null };
  readonly OutturnNotYet: { readonly year: FinancialYear; readonly endsOn: CalendarDate };
  readonly OverspendAboveOutturn: { readonly overspend: Decimal };
  readonly OverspendReasonMissing: null;
  readonly OverspendUnreadable: null;
  readonly VirementAboveLine: { readonly available: Decimal };
  readonly VirementSurprising: { readonly available: Decimal };
  readonly VirementDecided: { readonly state: string };
  readonly VirementToItself: null;
  readonly VirementUnreadable: null;
}
export type MoneyRefusal = keyof MoneyRefusals | 'ReasonMissing';
