import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import { clinicQuestions, clinicSeats } from '@golden-thread/domain/exception/clinic';
import { decisionKinds } from '@golden-thread/domain/exception/exception-case';
import type { ExceptionRefusals } from '@golden-thread/domain/exception/refusals';
import type { RefusalWordings } from './refusal-wording';

const optionParts = { title: 'what would be done', cost: 'the cost', benefit: 'the benefit', risk: 'the risk' } as const;

/** Refusals about exceptions and clinics; those shared with reviews are worded there. */
export const exceptionRefusals = {
  ExceptionNotFound: { status: 404, message: () => 'There is no such exception in this council.' },
  ExceptionNotOpen: { status: 409, message: () => 'This exception is decided or withdrawn. Open it to see what was decided.' },
  ReportNotNeeded: { status: 409, message: () => 'This exception needs no report: it is good news, or a review that is missing.' },
  OptionMissing: { status: 422, message: () => 'Give at least one option for improvement.', field: 'options.0.title' },
  OptionIncomplete: {
    status: 422,
    message: ({ option, part }) => `Say ${optionParts[part]} of option ${option}, or leave the option empty.`,
  },
  RecommendationMissing: { status: 422, message: () => 'Choose which of your options you recommend.', field: 'recommended' },
  CauseMissing: { status: 422, message: () => 'Say why the measure is where it is.', field: 'cause' },
  NothingToDecide: { status: 409, message: () => 'Each of these is decided already, or none was chosen. Choose exceptions that are still to be decided.', field: 'exceptions' },
  ReportMissing: {
    status: 409,
    message: ({ reference }) =>
      `The manager’s report with options on ${reference} has not come yet. Ask for it and decide once it is there, or say why you decide without it.`,
    field: 'withoutReport',
  },
  DecisionNotForThisKind: {
    status: 422,
    message: ({ allowed }) => `Choose one of: ${allowed.map((kind) => decisionKinds[kind].says).join(', ')}.`,
    field: 'decision',
  },
  ClinicDateMissing: { status: 422, message: () => 'Give the day on which the clinic meets.', field: 'clinicOn' },
  CorporateReviewNotOpen: {
    status: 409,
    message: ({ state }) =>
      state === 'open'
        ? 'The round is still open. Exceptions are decided once its figures are frozen.'
        : 'This corporate review is concluded. Its decisions stand.',
  },
  MayNotAskForClinic: {
    status: 403,
    message: () => 'Management team and members of Overview and Scrutiny may ask for any clinic; a service’s manager for one on the own service. Ask one of them.',
  },
  ClinicCalledAlready: {
    status: 409,
    message: ({ reference }) => `Clinic ${reference} is called on this already. What you want to say can be said there.`,
    field: 'about',
  },
  ClinicSubjectNotFound: { status: 422, message: () => 'Choose a measure or a service plan of the list.', field: 'about' },
  NoRoundToCome: { status: 409, message: () => 'The timetable has no round to come that could look after a clinic. Ask the policy team to publish the year.' },
  ClinicNotFound: { status: 404, message: () => 'There is no such clinic in this council.' },
  ClinicNotCalled: { status: 409, message: () => 'This clinic was held already. Open it to see its record.' },
  BriefingMissing: { status: 422, message: () => 'Say what those who come to the clinic are to have read.', field: 'text' },
  ClinicNotYet: {
    status: 409,
    message: ({ meetsOn }) => `The clinic meets on ${longDateOf(meetsOn)}. Record it on that day, or move it to an earlier one.`,
  },
  QuorumMissing: {
    status: 422,
    message: ({ seat }) =>
      `The clinic cannot be held without the ${clinicSeats[seat].toLowerCase()}. Name who came, or a substitute, or move the clinic to another day.`,
  },
  QuestionUnanswered: {
    status: 422,
    message: ({ question }) => `All five questions need an answer. Still open: ${clinicQuestions[question]}`,
  },
  OutcomeMissing: { status: 422, message: () => 'Choose at least one outcome of the clinic.', field: 'outcomes' },
  RecoveryNeedsMeasure: {
    status: 422,
    message: () => 'A recovery plan needs a measure to recover; this clinic is about a missing review. Choose another outcome.',
    field: 'outcomes',
  },
  ExceptionDecidedByAuthor: {
    status: 403,
    message: () => 'You cannot decide this exception because you wrote its report. Somebody else of the corporate review must decide it.',
  },
} satisfies RefusalWordings<ExceptionRefusals>;
