/**
 * What the single data list (Chesterfield framework 7.1) and the indicator register (Ribble Valley 5.5) say about a measure, in
 * their own column names. Empty text where the council has not said.
 */
export interface MeasureRegister {
  readonly definition: string;
  readonly dataType: string;
  readonly dataSource: string;
  readonly formula: string;
  readonly calculationGuidance: string;
  readonly benchmarking: string;
  readonly feeds: string;
  /** Where working papers and evidence lie: a reference per line, no file. */
  readonly workingPapers: string;
  readonly evidence: string;
}
