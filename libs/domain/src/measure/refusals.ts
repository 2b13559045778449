import type { Refusal } from '../shared/outcome';

/** The facts that can stand in the way in the measures area. */
export const measureRefusalCodes = [
  'CorrectionUnchanged',
  'DefinitionUnchanged',
  'FigureFrozen',
  'FigureNotAccepted',
  'FigureNotEntered',
  'FigureVerified',
  'FromPeriodMissing',
  'MeasureNotSound',
  'MeasureRetired',
  'NoSuchFigureSheet',
  'NoSuchMeasure',
  'NoSuchPlace',
  'NotTheFiguresOwner',
  'NotTheFiguresVerifier',
  'NothingEntered',
  'NothingToVerify',
  'PeriodNotOfMeasure',
  'ReasonMissing',
  'RefTaken',
  'TargetFrozen',
  'TargetNotANumber',
  'TargetUnchanged',
  'VerifiedByEnterer',
  'VerifierUnknown',
] as const;
export type MeasureRefusalCode = (typeof measureRefusalCodes)[number];
export type MeasureRefusal = Refusal<MeasureRefusalCode>;
