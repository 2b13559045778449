import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import type { ConsultationId, Id, PostId, ServiceId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type Consultation, type ConsultationMethod, consultationResultDueOn, type UsedInKind } from './consultation';
import type { ConsultationRefusal } from './refusals';
import { consultationTransitions } from './transitions';

type Decided = Outcome<Consultation, Refusal<ConsultationRefusal>>;

/** A consultation as it is entered. */
export interface NewConsultation {
  readonly title: string;
  readonly method: ConsultationMethod;
  readonly asked: string;
  /** Null while nobody is chosen. */
  readonly ownerPostId: PostId | null;
  readonly serviceId: ServiceId | null;
  readonly endsOn: CalendarDate;
}

/** When the result is due: four weeks after the last day, or after today where that has passed. */
const dueAfter = (endsOn: CalendarDate, on: CouncilDate): CalendarDate => consultationResultDueOn({ ...on, today: endsOn > on.today ? endsOn : on.today });

/** A new consultation, running or over; its owner is asked for its result. Refuses all at once: `ConsultationTextMissing` (which), `ConsultationOwnerMissing`. */
export function decideNewConsultation({ title, asked, ownerPostId, ...rest }: NewConsultation, { id, on }: { readonly id: ConsultationId; readonly on: CouncilDate }): Decided {
  const refused = refuseAll(
    faultsAmong<Refusal<ConsultationRefusal>>([
      isBlank(title) && { code: 'ConsultationTextMissing', details: { part: 'title' }, at: 'title' },
      isBlank(asked) && { code: 'ConsultationTextMissing', details: { part: 'asked' }, at: 'asked' },
      ownerPostId === null && { code: 'ConsultationOwnerMissing' },
    ]),
  );
  if (refused) return refused;
  return accept({
    ...rest, id, reference: '', title: normalText(title), asked: normalText(asked), ownerPostId: ownerPostId!, resultDueOn: dueAfter(rest.endsOn, on),
    state: consultationTransitions.first, size: null, result: '', usedIn: [], version: 1,
  });
}

/** How many answered and what they said; said again, it is put right. Refuses: `ConsultationNotInState`, `ConsultationTextMissing`. */
export function decideConsultationResult(before: Consultation, { size, result }: { readonly size: number; readonly result: string }): Decided {
  const state = consultationTransitions.next(before.state, 'report');
  if (state === null) return refuse('ConsultationNotInState', { state: before.state });
  if (isBlank(result)) return refuse('ConsultationTextMissing', { part: 'result' });
  return accept({ ...before, state, size, result: normalText(result), version: before.version + 1 });
}

/**
 * What a result is used in, once, and how. `named`: as whoever says so typed it. Refuses: `ConsultationNotInState` while there is no result,
 * `ConsultationTextMissing`, `UsedThereAlready`.
 */
export function decideConsultationUse(
  before: Consultation, { kind, id, how, named, today }: { readonly kind: UsedInKind; readonly id: Id; readonly how: string; readonly named: string; readonly today: CalendarDate },
): Decided {
  if (before.state !== 'reported') return refuse('ConsultationNotInState', { state: before.state });
  if (isBlank(how)) return refuse('ConsultationTextMissing', { part: 'how' });
  if (before.usedIn.some((use) => use.id === id)) return refuse('UsedThereAlready', { named });
  return accept({ ...before, usedIn: [...before.usedIn, { kind, id, how: normalText(how), on: today }], version: before.version + 1 });
}

/** It did not take place. Refuses: `ConsultationNotInState`, `ConsultationReasonMissing`. */
export function decideConsultationWithdrawal(before: Consultation, reason: string): Decided {
  const state = consultationTransitions.next(before.state, 'withdraw');
  if (state === null) return refuse('ConsultationNotInState', { state: before.state });
  if (isBlank(reason)) return refuse('ConsultationReasonMissing');
  return accept({ ...before, state, result: normalText(reason), version: before.version + 1 });
}
