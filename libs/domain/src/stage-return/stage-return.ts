/** A return: what one of those asked gives back for a stage of the year, with the questions as they stood when it was asked. */

import type { CalendarDate } from '../calendar/dates';
import { inWorkingDays } from '../calendar/working-days';
import type { Stream } from '../shared/domain-event';
import type { PersonId, PostId, ServiceId, StageId, StageReturnId, YearId } from '../shared/id';
import { stateMachine } from '../shared/state-machine';
import type { StageKey } from '../timetable/stage-key';
import type { Answers } from '../timetable/stage-question';
import type { AskedWork, SignOff } from '../timetable/stage-work';
import type { MeasureAsked, QuestionAsked } from './measures-asked';

/** Every legal move of a return. `complete`: where nobody signs it off; `withdraw`: the year ended without it. */
export const stageReturnTransitions = stateMachine('asked', {
  asked: { save: 'asked', submit: 'submitted', complete: 'completed', withdraw: 'withdrawn' },
  returned: { save: 'returned', submit: 'submitted', complete: 'completed', withdraw: 'withdrawn' },
  submitted: { 'sign-off': 'completed', 'send-back': 'returned', withdraw: 'withdrawn' },
  completed: {},
  withdrawn: {},
});
export type StageReturnState = keyof typeof stageReturnTransitions.moves;

/** What was asked, as people saw it: kept with its version, so that answers stand beside the questions that they answer. */
export interface Asked extends Pick<AskedWork, 'kind' | 'guidance' | 'link' | 'grace' | 'signOff' | 'framework'> {
  readonly title: string;
  readonly version: number;
  readonly questions: readonly QuestionAsked[];
  /** Those that the questions come for; empty where they come for none. */
  readonly measures: readonly MeasureAsked[];
}

/** One return of one of those asked. */
export interface StageReturn {
  readonly id: StageReturnId;
  /** What it is called: the stage, the year and whoever gives it. */
  readonly label: string;
  readonly yearId: YearId;
  readonly stageId: StageId;
  readonly stage: StageKey;
  readonly asked: Asked;
  /** The post that is asked, and the service that it answers for here; null where it answers for none. */
  readonly postId: PostId;
  readonly serviceId: ServiceId | null;
  /** Who signs it off; null: nobody does. */
  readonly signOffPostId: PostId | null;
  readonly state: StageReturnState;
  /** The stage's day; null while it has none. */
  readonly dueOn: CalendarDate | null;
  readonly answers: Answers;
  readonly authorIds: readonly PersonId[];
  readonly submittedOn: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  /** Why it was last sent back. */
  readonly returnReason: string | null;
  /** The day on which its grace was over without it. */
  readonly overdueOn: CalendarDate | null;
  readonly version: number;
}

export const stageReturnStream = (id: StageReturnId): Stream<'stage-return'> => ({ type: 'stage-return', id });

/** How many characters say why a return is sent back. */
export const longestReturnReason = 2000;

/** The post that signs a return off, where somebody does: the director above whoever gives it, or the stage's owner. */
export const signOffPostOf = (signOff: SignOff, { directorPostId }: { readonly directorPostId: PostId | null }, ownerPostId: PostId | null): PostId | null =>
  signOff === 'director' ? directorPostId : signOff === 'owner' ? ownerPostId : null;

/** Signed off or sent back within three working days. */
export const returnSignOffDueOn = inWorkingDays(3);

/** What is sent back is due again five working days on. */
export const returnDueAgainOn = inWorkingDays(5);

/** Whether whoever is asked may still write in it. */
export const isReturnOpen = (state: StageReturnState): boolean => stageReturnTransitions.next(state, 'save') !== null;

/** What a return may say of itself in lists. */
export const stageReturnStateNames: Readonly<Record<StageReturnState, string>> = {
  asked: 'Not given yet',
  returned: 'Sent back',
  submitted: 'Waits for its sign-off',
  completed: 'Complete',
  withdrawn: 'Withdrawn: the year ended',
};
