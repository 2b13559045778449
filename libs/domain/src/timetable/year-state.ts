/** A year is drafted, published (from then on its stages open by themselves) and ended by its annual report. */
export type YearState = 'draft' | 'running' | 'ended';
