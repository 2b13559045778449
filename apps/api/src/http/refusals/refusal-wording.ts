import { longDateOf, shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import type { RefusalsByArea, SharedRefusals } from '@golden-thread/domain/shared/areas';
import { taskKinds } from '@golden-thread/domain/task/task';

/** How one refusal is shown. 404 not there (for this person), 403 not theirs, 409 another state, 412 stale, 422 not acceptable, 429 not just now. */
export interface RefusalWording<Details> {
  readonly status: 400 | 403 | 404 | 409 | 412 | 422 | 429;
  readonly message: (details: Details) => string;
  /** The form's field that it is about, where the rule does not say which. */
  readonly field?: string;
}

/** The words of refusals, each once. What a message tells is typed by the refusal's code. */
export type RefusalWordings<Refusals> = { readonly [Code in keyof Refusals]: RefusalWording<Refusals[Code]> };

const moment = (at: Instant): string => `${shortDate(londonDate(at))} at ${londonTime(at)}`;

/** Refusals that any area may give. */
export const sharedRefusals = {
  NotFound: { status: 404, message: () => 'There is nothing at this address, or you may not see it.' },
  NoSuchCouncil: { status: 404, message: () => 'There is no such council here.' },
  NotPermitted: {
    status: 403,
    message: () => 'None of the posts you hold today allows this. Ask the holder of the post, or an administrator.',
  },
  ReasonMissing: { status: 422, message: () => 'Say why: this is not recorded without a reason.', field: 'reason' },
  DayHasPassed: { status: 422, message: ({ day, today }) => `${longDateOf(day)} has passed. Choose a day from today, ${longDateOf(today)}, on.` },
  DayTooFar: { status: 422, message: ({ day, latest }) => `${longDateOf(day)} is more than five years ahead. Choose a day up to ${longDateOf(latest)}.` },
  NotAWorkingDay: {
    status: 422,
    message: ({ day, because, next }) =>
      `The council does not work on ${longDateOf(day)} (${because}). The next working day is ${longDateOf(next)}: choose that, or another.`,
  },
  Stale: {
    status: 412,
    message: ({ last }) =>
      (last === null ? 'This has changed since you opened it. ' : `${last.by} changed this on ${moment(last.at)}, after you opened it. `) +
      'What you typed is kept: compare it with how things stand now, then send it again.',
  },
  SubmissionIdUsedForSomethingElse: {
    status: 422,
    message: () => 'This submission number was used before with other content. Open the page again and send it from there.',
  },
} satisfies RefusalWordings<SharedRefusals>;

/** Refusals about tasks. */
export const taskRefusals = {
  NoSuchTaskKind: { status: 400, message: ({ kind }) => `There is no task called "${kind}". Choose one from the list.` },
  TaskHasNoExtension: { status: 409, message: ({ kind }) => `“${taskKinds[kind].asks}” cannot be given more time here. Figures, service reviews and what a stage asks can.` },
  NoTaskToChase: { status: 409, message: () => 'Everything that was named is done or not asked for any more. Nobody is left to chase.' },
  NothingToTakeBack: { status: 409, message: () => 'There is nothing here that you can take back: somebody has acted on it, or the last act was not yours. Open the page again and see how it stands.' },
  NotYourAct: { status: 403, message: () => 'Only whoever did it can take it back. Ask them, or decide anew.' },
  ActedOnSince: { status: 409, message: () => 'Somebody has acted on it since, so it stands. Open the page again and see how it stands.' },
} satisfies RefusalWordings<RefusalsByArea['task']>;
