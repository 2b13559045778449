import type { FigureSheetRefusals } from '@golden-thread/domain/figure-sheet/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about figures and the sheets on which they are asked for. */
export const figureSheetRefusals = {
  NoSheetToChase: { status: 409, message: () => 'Everybody named has entered and verified their figures. Nobody is left to chase.' },
  NoSuchFigureSheet: { status: 404, message: () => 'There is no such sheet of figures in this council.' },
  CorrectionUnchanged: { status: 422, message: () => 'The correction says what the figure says already. Change the figure, or go back.', field: 'value' },
  FigureFrozen: { status: 409, message: ({ ref }) => `The figure of ${ref} is frozen in the quarter’s snapshot. Correct it on the measure’s page, with a reason.` },
  FigureNotAccepted: {
    status: 422,
    message: ({ ref }) => `The figure of ${ref} cannot be taken as it stands. Go back to the figures: what is wrong is said beside it.`,
  },
  FigureNotEntered: { status: 409, message: () => 'There is no figure to correct for this period. Enter it first.' },
  FigureVerified: { status: 409, message: ({ ref }) => `The figure of ${ref} has been verified. Correct it on the measure’s page, with a reason.` },
  FiguresEnteredAlready: { status: 409, message: () => 'The figures are entered, and wait for whoever verifies them or are done. Chase the verifier instead.' },
  FiguresFileFaulty: {
    status: 422,
    message: ({ faults }) => {
      const [{ row, column, found, accepted } = { row: null, column: null, found: '', accepted: '' }] = faults;
      const where = [row === null ? 'the file' : `row ${row}`, column].filter((part) => part !== null).join(', ');
      return `${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} wrong with the file, and nothing of it was taken. ${faults.length === 1 ? 'In' : 'First in'} ${where}: found ${found}; accepted ${accepted}.`;
    },
    field: 'file',
  },
  NotTheFiguresOwner: { status: 403, message: () => 'Only whoever answers for the post that owns these figures enters them.' },
  NotTheFiguresVerifier: { status: 403, message: () => 'Only whoever answers for the post named as verifier verifies these figures.' },
  NothingEntered: { status: 422, message: () => 'No figure was entered or changed. Enter at least one, or go back.' },
  NothingToVerify: { status: 409, message: () => 'No figure waits for verification here. It was done already, or the owner has not entered them.' },
  SheetFrozen: { status: 409, message: () => 'The figures of the quarter are frozen: no date can be moved any more. What is late is corrected on the measure’s page.' },
  VerifiedByEnterer: {
    status: 403,
    message: () =>
      'You cannot verify these figures because you entered them, or they were entered in your name. A second person who answers for the ' +
      'verifier’s post must do it; the policy team can name another verifier.',
  },
  WorkingPaperMissing: { status: 409, message: ({ ref, period }) => `The year-end figure of ${ref} is audited, and no working paper shows it. Add one for ${period} on the measure’s page, under Evidence, then verify it; or return the figure.` },
  VerifierUnknown: { status: 403, message: () => 'Figures are verified by a person, not by the system. Sign in as the verifier.' },
} satisfies RefusalWordings<FigureSheetRefusals>;
