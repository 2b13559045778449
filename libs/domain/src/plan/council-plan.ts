import type { FinancialYear } from '../calendar';

/** The council plan, with one year's deliverables: drafted, then published. Four years long or so; every year has its own deliverables. */
export interface CouncilPlan {
  readonly id: string;
  readonly title: string;
  readonly year: FinancialYear;
  readonly state: 'drafting' | 'published';
  readonly version: number;
}
