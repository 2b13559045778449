/** What is decided of a practice: that there is one, that it stands or ends when it is looked at again, and what is asked for under a service level. */

import type { CouncilDate } from '../calendar/working-calendar';
import type { CalendarDate } from '../calendar/dates';
import { inWorkingDays } from '../calendar/working-days';
import type { PostId, PracticeId, PracticeRequestId, ServiceId, WorkshopId } from '../shared/id';
import { accept, faultsAmong, type Outcome, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { nextReviewOfPractice, type Practice, type PracticeKind, practiceLimits, type PracticeRequest } from './practice';
import type { AssessmentRefusal } from './refusals';
import { practiceTransitions } from './transitions';

type Decided<T> = Outcome<T, Refusal<AssessmentRefusal>>;

/** A practice as it is said: what only one kind has is null of the others. */
export interface NewPractice {
  readonly kind: PracticeKind;
  readonly text: string;
  readonly ownerPostId: PostId | null;
  readonly substitutePostId: PostId | null;
  readonly withinDays: number | null;
}

interface PracticeOrigin {
  readonly id: PracticeId;
  readonly reference: string;
  readonly title: string;
  readonly serviceId: ServiceId | null;
  readonly workshopId: WorkshopId;
  readonly today: CalendarDate;
}

/**
 * A practice that a workshop agreed on, looked at again in a year.
 * Refuses, all at once: `PracticeTextMissing`; `ActionOwnerMissing`; of a role `SubstituteMissing`, `SubstituteIsOwner`; of a service level `ServiceDaysMissing`.
 */
export function decideNewPractice({ kind, text, ownerPostId, substitutePostId, withinDays }: NewPractice, { today, ...origin }: PracticeOrigin): Decided<Practice> {
  const isRole = kind === 'role';
  const isLevel = kind === 'service-level';
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal>>([
    isBlank(text) && { code: 'PracticeTextMissing' },
    ownerPostId === null && { code: 'ActionOwnerMissing' },
    isRole && substitutePostId === null && { code: 'SubstituteMissing' },
    isRole && substitutePostId !== null && substitutePostId === ownerPostId && { code: 'SubstituteIsOwner' },
    isLevel && !isDays(withinDays) && { code: 'ServiceDaysMissing', details: { most: practiceLimits.withinDays } },
  ]));
  if (refused || ownerPostId === null) return refused ?? refuse('ActionOwnerMissing');
  return accept({
    ...origin, kind, text: normalText(text), ownerPostId, substitutePostId: isRole ? substitutePostId : null, withinDays: isLevel ? withinDays : null, state: practiceTransitions.first,
    endedBecause: '', nextReviewOn: nextReviewOfPractice(today), reviews: [], version: 1,
  });
}

const isDays = (days: number | null): boolean => days !== null && Number.isInteger(days) && days >= 1 && days <= practiceLimits.withinDays;

/** What whoever looks at it again finds: it stands as it is now worded, or has come to its end. */
export interface PracticeReviewed {
  readonly decision: 'stands' | 'ends';
  readonly text: string;
  readonly note: string;
}

/**
 * Whoever owns a practice looks at it again: it stands for another year, or ends with its reason.
 * Refuses: `PracticeEnded`; `PracticeTextMissing`; `ReasonMissing` where it ends without one.
 */
export function decidePracticeReview(practice: Practice, { decision, text, note, today }: PracticeReviewed & { readonly today: CalendarDate }): Decided<Practice> {
  const state = practiceTransitions.next(practice.state, decision === 'stands' ? 'review' : 'end');
  if (state === null) return refuse('PracticeEnded', { reference: practice.reference });
  const version = practice.version + 1;
  if (decision === 'ends') return isBlank(note) ? refuse('ReasonMissing') : accept({ ...practice, state, endedBecause: normalText(note), version });
  if (isBlank(text)) return refuse('PracticeTextMissing');
  const said = normalText(text);
  const review = { on: today, changed: said !== practice.text, note: normalText(note) };
  return accept({ ...practice, state, text: said, reviews: [...practice.reviews, review], nextReviewOn: nextReviewOfPractice(today), version });
}

/**
 * Somebody asks for something under a service level: its clock runs from today, in the council's working days.
 * Refuses: `NotAServiceLevel`; `PracticeEnded`; `PracticeRequestMissing`.
 */
export function decidePracticeRequest({ kind, withinDays, state, reference }: Practice, { id, what, ...on }: CouncilDate & { readonly id: PracticeRequestId; readonly what: string }): Decided<PracticeRequest> {
  if (kind !== 'service-level' || withinDays === null) return refuse('NotAServiceLevel', { reference });
  if (state === 'ended') return refuse('PracticeEnded', { reference });
  if (isBlank(what)) return refuse('PracticeRequestMissing');
  return accept({ id, what: normalText(what), askedOn: on.today, dueOn: inWorkingDays(withinDays)(on), givenOn: null });
}
