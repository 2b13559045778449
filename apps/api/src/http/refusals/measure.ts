import type { AuditSampleRefusals } from '@golden-thread/domain/audit-sample/audit-sample';
import type { BasketRefusals } from '@golden-thread/domain/basket/basket';
import type { MeasureRefusals } from '@golden-thread/domain/measure/refusals';
import type { MeasureSetUpRefusals } from '@golden-thread/domain/measure-set-up/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about a measure and its definition. */
export const measureRefusals = {
  NoSuchMeasure: { status: 404, message: () => 'There is no such measure in this council.' },
  NoSuchPlace: {
    status: 422,
    message: ({ field, code }) => `There is no open ${field === 'service' ? 'service' : 'post'} with the code or, alone, the name “${code}” (${field}). Look it up in the organisation.`,
  },
  CommentMissing: { status: 422, message: () => 'Write your question or comment.', field: 'text' },
  DefinitionUnchanged: { status: 422, message: () => 'Nothing was changed. Change something, or go back.' },
  FromPeriodMissing: { status: 422, message: () => 'Say from which period on it is counted or judged the new way, such as 2026-Q3. Earlier figures keep their status.', field: 'fromPeriod' },
  MeasureNotSound: { status: 422, message: ({ faults }) => `The definition does not hold: ${faults.join(', ')}. Correct it and send it again.` },
  MeasureRetired: { status: 409, message: ({ ref }) => `${ref} is retired: its history stays, and nothing more is asked of it.` },
  PeriodNotOfMeasure: { status: 422, message: ({ period }) => `The measure is not collected for ${period}. Name one of its own periods.` },
  RefTaken: { status: 409, message: ({ ref }) => `There is a measure ${ref} already. Choose another reference.`, field: 'ref' },
} satisfies RefusalWordings<MeasureRefusals>;

/** Of an act on many measures at once. */
export const measureSetUpRefusals = {
  NoMeasureChosen: { status: 422, message: () => 'Name at least one measure.' },
  ChosenMeasureMissing: { status: 422, message: ({ ref }) => `There is no measure ${ref} in this council.` },
  NoTargetsToCarry: { status: 422, message: ({ ref, year }) => `${ref} has no targets for ${year} that could be carried on. Give it a target, or set its targets on its own page.` },
  ProfileNeeded: { status: 422, message: ({ ref }) => `${ref} counts from the start of the year, so each period has a target of its own. Carry last year’s on, or set them on its own page.` },
  RefTooLong: { status: 422, message: ({ ref }) => `${ref} would be longer than a reference may be (20). Add less to it.`, field: 'suffix' },
  TooManyMeasures: { status: 422, message: ({ most }) => `At most ${most} measures are set up at once. Choose fewer.` },
} satisfies RefusalWordings<MeasureSetUpRefusals>;

export const basketRefusals = {
  BasketTitleMissing: { status: 422, message: () => 'Say what the measures show together.', field: 'title' },
  BasketTooSmall: { status: 422, message: ({ fewest }) => `A basket has at least ${fewest} measures. Name another.`, field: 'refs' },
  NoSuchBasket: { status: 404, message: () => 'There is no such basket in this council.' },
} satisfies RefusalWordings<BasketRefusals>;

/** Of Internal Audit's samples. */
export const auditSampleRefusals = {
  NoSuchSample: { status: 404, message: () => 'There is no such sample in this council.' },
  AuditedAlready: { status: 409, message: ({ ref }) => `What was found of ${ref} is recorded already, and stands. Draw another sample to check it again.` },
  AuditedByContributor: { status: 403, message: ({ ref }) => `You entered or verified the figure of ${ref}. Somebody else of Internal Audit must check it.` },
  FindingMissing: { status: 422, message: () => 'Say what you found: whoever enters the figure reads it.', field: 'finding' },
  NothingToSample: { status: 409, message: ({ year }) => `No audited figure of ${year} is verified yet. The policy team says on a measure’s page of evidence that its year-end figure is audited; then it is entered and verified.` },
  SampleSeedMissing: { status: 422, message: () => 'Write a seed: any word or number. With it the same sample can be drawn again.', field: 'seed' },
  SampleSizeOutOfRange: { status: 422, message: ({ most }) => `Say how many figures, from 1 to ${most}.`, field: 'size' },
} satisfies RefusalWordings<AuditSampleRefusals>;
