import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { ReviewRefusals } from '@golden-thread/domain/review/refusals';
import { type ReviewSection, reviewSections } from '@golden-thread/domain/review/service-review';
import type { RefusalWordings } from './refusal-wording';

const titles = (sections: readonly ReviewSection[]): string => sections.map((section) => reviewSections[section].title).join(', ');

/** Refusals about rounds and service reviews; a missing reason is worded once for all areas. */
export const reviewRefusals = {
  ReviewNotFound: { status: 404, message: () => 'There is no such service review in this council.' },
  RoundNotFound: { status: 404, message: () => 'No round has opened yet. A round opens on the day after its quarter ends.' },
  NotYourService: {
    status: 403,
    message: ({ service }) => `Only whoever answers for ${service} today can do this. Its manager or their deputy can.`,
  },
  NotYourDirectorate: {
    status: 403,
    message: ({ service }) => `Only the director whom ${service} answers to, or their deputy, decides its review.`,
  },
  ReviewNotOpen: { status: 409, message: () => 'This review was handed in and cannot be changed. The director can return it.' },
  SectionsIncomplete: {
    status: 422,
    message: ({ sections }) => `The review cannot be submitted yet. Still to complete: ${titles(sections)}.`,
  },
  NotAwaitingSignOff: { status: 409, message: () => 'This review does not wait for a sign-off. Open it to see where it stands.' },
  ReviewDecidedByAuthor: {
    status: 403,
    message: () =>
      'You cannot decide this review because words of yours are in it. Somebody else who answers for the director’s post must decide it.',
  },
  ReturnReasonMissing: {
    status: 422,
    message: () => 'Give a reason for at least one section: the manager sees it beside that section.',
    field: 'measures',
  },
  NoReviewToChase: { status: 409, message: () => 'Nobody of those you chose is left to chase. Tick a review that waits for its director to chase the director; one that is signed off waits for nobody.' },
  NoteMissing: { status: 422, message: () => 'Write the note: what you do about it, and until when.', field: 'note' },
  ReviewAlreadySubmitted: { status: 409, message: () => 'This service has submitted its review. Nothing more is asked of it.' },
  ExtensionNotLater: { status: 422, message: ({ dueOn }) => `Choose a day after ${longDateOf(dueOn)}, the date it has now.`, field: 'to' },
  ExtensionBeyondClose: {
    status: 422,
    message: ({ closesOn }) => `Choose a day before ${longDateOf(closesOn)}: the round closes then and waits for nobody.`,
    field: 'to',
  },
  RoundNotOpen: { status: 409, message: () => 'The round has closed. What comes now is kept for the next round.' },
  RoundNotClosed: { status: 409, message: () => 'The round is still open. The corporate review decides once its figures are frozen.' },
  ExceptionsUndecided: {
    status: 409,
    message: ({ undecided }) => `${undecided} of the exceptions have no decision yet. Decide them first.`,
  },
  AttendeeUnknown: { status: 422, message: () => 'Choose people from the list: those who hold a post that sits in the corporate review today.', field: 'people' },
  NothingLeftToConfirm: { status: 409, message: () => 'Nothing of this service is left to confirm: what stands as it stood has been confirmed, and what is overdue is its owner’s to report on.' },
  FeedbackQuarterMissing: { status: 422, message: () => 'Choose the quarter that the counts are of, such as 2026-Q1.', field: 'period' },
  FeedbackUnreadable: { status: 422, message: ({ faults }) => `The extract cannot be taken: ${faults.join(' ')}`, field: 'file' },
  IssueForNobody: { status: 422, message: () => 'Choose at least one service of this council that is to take the issue back.', field: 'services' },
} satisfies RefusalWordings<ReviewRefusals>;
