import type { MeasureRefusals } from '@golden-thread/domain/measure/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about measures and their figures. */
export const measureRefusals = {
  NoSuchMeasure: { status: 404, message: () => 'There is no such measure in this council.' },
  NoSheetToChase: { status: 409, message: () => 'Everybody named has entered and verified their figures. Nobody is left to chase.' },
  NoSuchFigureSheet: { status: 404, message: () => 'There is no such sheet of figures in this council.' },
  NoSuchPlace: {
    status: 422,
    message: ({ field, code }) => `There is no open ${field === 'service' ? 'service' : 'post'} with the code or, alone, the name “${code}” (${field}). Look it up in the organisation.`,
  },
  CorrectionUnchanged: { status: 422, message: () => 'The correction says what the figure says already. Change the figure, or go back.', field: 'value' },
  DefinitionUnchanged: { status: 422, message: () => 'Nothing was changed. Change something, or go back.' },
  FigureFrozen: { status: 409, message: ({ ref }) => `The figure of ${ref} is frozen in the quarter’s snapshot. Correct it on the measure’s page, with a reason.` },
  FigureNotAccepted: {
    status: 422,
    message: ({ ref }) => `The figure of ${ref} cannot be taken as it stands. Go back to the figures: what is wrong is said beside it.`,
  },
  FigureNotEntered: { status: 409, message: () => 'There is no figure to correct for this period. Enter it first.' },
  FigureVerified: { status: 409, message: ({ ref }) => `The figure of ${ref} has been verified. Correct it on the measure’s page, with a reason.` },
  FromPeriodMissing: { status: 422, message: () => 'Say from which period on it is counted or judged the new way, such as 2026-Q3. Earlier figures keep their status.', field: 'fromPeriod' },
  MeasureNotSound: { status: 422, message: ({ faults }) => `The definition does not hold: ${faults.join(', ')}. Correct it and send it again.` },
  MeasureRetired: { status: 409, message: ({ ref }) => `${ref} is retired: its history stays, and nothing more is asked of it.` },
  NotTheFiguresOwner: { status: 403, message: () => 'Only whoever answers for the post that owns these figures enters them.' },
  NotTheFiguresVerifier: { status: 403, message: () => 'Only whoever answers for the post named as verifier verifies these figures.' },
  NothingEntered: { status: 422, message: () => 'No figure was entered or changed. Enter at least one, or go back.' },
  NothingToVerify: { status: 409, message: () => 'No figure waits for verification here. It was done already, or the owner has not entered them.' },
  PeriodNotOfMeasure: { status: 422, message: ({ period }) => `The measure is not collected for ${period}. Name one of its own periods.` },
  RefTaken: { status: 409, message: ({ ref }) => `There is a measure ${ref} already. Choose another reference.`, field: 'ref' },
  TargetFrozen: { status: 409, message: ({ period }) => `The figures of ${period} are frozen, so its target stands. Set the target of a later period.` },
  TargetOutOfRange: {
    status: 422,
    message: ({ period, limit }) => `The target for ${period} is impossible: by the measure’s definition its figures end at ${limit}. Type one within the range, or change the definition first.`,
    field: 'targets',
  },
  TargetNotANumber: { status: 422, message: ({ typed }) => `“${typed}” is not a number. Write a target such as 80 or 72.5.` },
  TargetSurprising: {
    status: 422,
    message: ({ period, target, expected }) => `${target} for ${period} is far from the ${expected} that was to be expected. Correct it, or confirm below that it is right.`,
    field: 'targets',
  },
  TargetUnchanged: { status: 422, message: ({ period }) => `The target for ${period} is that already. Change it, or go back.` },
  VerifiedByEnterer: {
    status: 403,
    message: () =>
      'You cannot verify these figures because you entered them, or they were entered in your name. A second person who answers for the ' +
      'verifier’s post must do it; the policy team can name another verifier.',
  },
  WorkingPaperMissing: { status: 409, message: ({ ref, period }) => `The year-end figure of ${ref} is audited, and no working paper shows it. Add one for ${period} on the measure’s page, under Evidence, then verify it; or return the figure.` },
  VerifierUnknown: { status: 403, message: () => 'Figures are verified by a person, not by the system. Sign in as the verifier.' },
} satisfies RefusalWordings<MeasureRefusals>;
