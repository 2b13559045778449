import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import { challengeBodies, type ChallengeBody } from '@golden-thread/domain/report/performance-report';
import type { ReportRefusals } from '@golden-thread/domain/report/refusals';
import type { RefusalWordings } from './refusal-wording';

const bodyOf = (body: ChallengeBody): string => challengeBodies[body].title;

/** Refusals about half-yearly reports. */
export const reportRefusals = {
  ReportNotFound: { status: 404, message: () => 'There is no such report, or it is not published yet.' },
  RoundNotConcluded: {
    status: 409,
    message: () => 'The corporate review of this quarter has not decided every exception. The report is composed after that.',
  },
  SummaryMissing: { status: 422, message: () => 'Write the summary: scrutiny and Cabinet read it first, and the report goes to both as it is.', field: 'summary' },
  FiguresNotFrozen: { status: 409, message: () => 'The figures of this quarter are not frozen yet. They are when its round closes.' },
  NotToBeComposed: { status: 409, message: () => 'This report is past its composition: it is ready or published.' },
  AlreadyChallenged: {
    status: 409,
    message: ({ bodies }) =>
      `${bodies.map(bodyOf).join(' and ')} finished challenging this report, so it stands as it was challenged.`,
  },
  NotInChallenge: { status: 409, message: () => 'This report is not before scrutiny or Cabinet now.' },
  NotOfThisBody: { status: 403, message: ({ body }) => `Only those who sit on ${bodyOf(body)} speak for it.`, field: 'body' },
  SignedOffAlready: { status: 409, message: () => 'This version of the report is signed already.' },
  SignOffUnexplained: { status: 422, message: () => 'Say why you do not support the recommendation.', field: 'comments' },
  ChallengeTextMissing: { status: 422, message: () => 'Say what is challenged.', field: 'text' },
  ChallengeNotFound: { status: 404, message: () => 'There is no such challenge to this report.' },
  ChallengeAnswered: { status: 409, message: () => 'This challenge is answered, and its answer stands.' },
  AnswerMissing: { status: 422, message: () => 'Write the answer.', field: 'answer' },
  AnsweredByChallenger: { status: 403, message: () => 'You raised this challenge, so somebody else answers it.' },
  BodyConcluded: { status: 409, message: ({ body }) => `${bodyOf(body)} has finished with this report.` },
  FinishedBeforeMeeting: {
    status: 422,
    message: ({ meetsOn }) => `The meeting is on ${longDateOf(meetsOn)}. To finish before it, say why, for the record; or come back after the meeting.`,
    field: 'statement',
  },
  ChallengesUnanswered: {
    status: 409,
    message: ({ numbers }) => `Not every challenge is answered yet: ${numbers.join(', ')}. Wait for the answers, then conclude.`,
  },
  NotReadyToPublish: {
    status: 409,
    message: () => 'A report is published only after both scrutiny and Cabinet have finished challenging it.',
  },
  ReportContentChanged: {
    status: 409,
    message: () => 'What would be published is not what was challenged. Nothing was published; tell the operator.',
  },
  PublicationDateNotCome: {
    status: 409,
    message: ({ publishOn }) => `This report is published from ${longDateOf(publishOn)} on.`,
  },
} satisfies RefusalWordings<ReportRefusals>;
