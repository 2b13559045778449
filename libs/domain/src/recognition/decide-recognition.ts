import type { CalendarDate } from '../calendar/dates';
import type { PersonId, RecognitionId, ServiceId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type Recognition, type RecognitionForm, type RecognitionKind, recognitionKinds } from './recognition';
import type { RecognitionRefusal } from './refusals';
import { type Publicity, publicityTransitions } from './transitions';

type Decided = Outcome<Recognition, Refusal<RecognitionRefusal>>;

/** What somebody records. `toPublic`: the public is to see it too, once whoever it is about agrees. */
export interface NewRecognition {
  readonly kind: RecognitionKind;
  readonly form: RecognitionForm;
  readonly result: Recognition['result'];
  readonly personId: PersonId | null;
  readonly serviceId: ServiceId | null;
  readonly text: string;
  readonly toPublic: boolean;
}

/** Who records it. `manages`: whether they manage the person, at whatever distance. */
interface Recording {
  readonly id: RecognitionId;
  readonly by: PersonId;
  readonly manages: boolean;
  readonly today: CalendarDate;
}

/**
 * A recognition of a person or a service, or a consequence for a person, tied to a result. Nobody records one of themselves; a consequence is recorded by whoever manages the person,
 * and stays in their circle. Refuses all at once: `RecognitionTextMissing`, `RecognitionForNobody`, `RecognitionFormForeign`, `ConsequenceStaysInCircle`; and `RecognisedOneself`,
 * `NotManagingPerson`.
 */
export function decideNewRecognition({ toPublic, text, ...given }: NewRecognition, { id, by, manages, today }: Recording): Decided {
  const { kind, form, personId, serviceId } = given;
  const isConsequence = kind === 'consequence';
  const refused = refuseAll(
    faultsAmong<Refusal<RecognitionRefusal>>([
      isBlank(text) && { code: 'RecognitionTextMissing' },
      ((personId === null) === (serviceId === null) || (isConsequence && personId === null)) && { code: 'RecognitionForNobody', details: { kind } },
      !Object.hasOwn(recognitionKinds[kind].forms, form) && { code: 'RecognitionFormForeign', details: { kind } },
      isConsequence && toPublic && { code: 'ConsequenceStaysInCircle' },
    ]),
  );
  if (refused) return refused;
  if (personId === by) return refuse('RecognisedOneself');
  if (isConsequence && !manages) return refuse('NotManagingPerson');
  const publicity = toPublic ? publicityTransitions.after('staff', 'ask') : publicityTransitions.first;
  return accept({ ...given, id, text: normalText(text), publicity, recordedBy: by, on: today, version: 1 });
}

/**
 * Whoever a recognition is about agrees that the public sees it, or does not, at any time; whoever recorded it takes it back. `isConcerned`: whether the one who acts is the person,
 * or heads the service. Refuses: `PublicityNotYours`, `PublicityDecided`.
 */
export function decidePublicity(before: Recognition, { move, by, isConcerned }: { readonly move: 'agree' | 'decline' | 'withdraw'; readonly by: PersonId | null; readonly isConcerned: boolean }): Decided {
  if (move === 'withdraw' ? before.recordedBy !== by : !isConcerned) return refuse('PublicityNotYours');
  const publicity = publicityTransitions.next(before.publicity, move);
  return publicity === null ? refuse('PublicityDecided', { publicity: before.publicity as Publicity }) : accept({ ...before, publicity, version: before.version + 1 });
}
