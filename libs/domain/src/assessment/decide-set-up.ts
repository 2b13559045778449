import type { CalendarDate } from '../calendar/dates';
import type { PostId, ServiceId, WorkshopId } from '../shared/id';
import { accept, faultsAmong, type Outcome, refuse, refuseAll, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { AssessmentEvent } from './events';
import { type Framework, statementsOf } from './framework';
import type { Participant } from './participant';
import type { AssessmentRefusal } from './refusals';
import { workshopTransitions } from './transitions';
import { type Workshop, workshopLimits } from './workshop';

/** What a rule of a workshop answers: the workshop as it is then, and what happened. */
export type WorkshopOutcome = Outcome<{ readonly workshop: Workshop; readonly event: AssessmentEvent }, Refusal<AssessmentRefusal>>;

export const workshopStream = ({ id }: Pick<Workshop, 'id'>) => ({ type: 'workshop' as const, id });

export interface NewWorkshop {
  readonly id: WorkshopId;
  readonly reference: string;
  readonly title: string;
  readonly serviceId: ServiceId | null;
  readonly postId: PostId;
  readonly framework: Framework;
  /** The keys of the sections that are worked through; at least one. */
  readonly sections: readonly string[];
  readonly meetsOn: CalendarDate;
  readonly scoresUntil: CalendarDate | null;
  readonly followsId: WorkshopId | null;
}

/**
 * Sets a workshop up: the framework is taken over as it stands, with the sections that were chosen, and every statement waits.
 * Refuses, all at once: `WorkshopTitleMissing`, `SectionsMissing`.
 */
export function decideSetUp({ sections, framework, ...given }: NewWorkshop): WorkshopOutcome {
  const chosen = { ...framework, sections: framework.sections.filter(({ key }) => sections.includes(key)) };
  const refused = refuseAll(faultsAmong<Refusal<AssessmentRefusal>>([isBlank(given.title) && { code: 'WorkshopTitleMissing' }, chosen.sections.length === 0 && { code: 'SectionsMissing' }]));
  if (refused) return refused;
  const statements = statementsOf(chosen).map(({ key }) => ({ key, state: 'waiting' as const, skippedBecause: null, spread: null, notes: null, writers: [] }));
  const workshop: Workshop = {
    ...given, framework: chosen, statements, state: workshopTransitions.first, version: 1, lateJoined: false, timer: { minutes: 0, runsSince: null }, participants: [],
    actions: [], evidence: [], evidenceSeenOn: null, followUpOn: null, followUpStage: null, followUpAnnounced: false, closedOn: null, isPublic: false,
  };
  const { reference, title, meetsOn, followsId } = given;
  const payload = { reference, title, meetsOn, framework: framework.key, version: framework.version, sections: chosen.sections.map(({ key }) => key), followsId };
  return accept({ workshop, event: { name: 'WorkshopSetUp', stream: workshopStream(workshop), payload } });
}

/**
 * Invites somebody, also while the workshop runs: people come late.
 * Refuses: `WorkshopClosed`; `ParticipantNameMissing`; `InvitedAlready`; `TooManyParticipants`.
 */
export function decideInvitation(workshop: Workshop, { id, personId, role, ...given }: Participant): WorkshopOutcome {
  const { reference, participants } = workshop;
  const name = normalText(given.name);
  if (workshop.state === 'closed') return refuse('WorkshopClosed', { reference });
  if (name === '') return refuse('ParticipantNameMissing');
  if (participants.some((one) => (personId === null ? one.personId === null && one.name === name && one.from === given.from : one.personId === personId))) return refuse('InvitedAlready', { name });
  if (participants.length >= workshopLimits.participants) return refuse('TooManyParticipants', { most: workshopLimits.participants });
  const participant: Participant = { id, personId, name, role, from: personId === null ? given.from : null };
  const stream = workshopStream(workshop);
  const event: AssessmentEvent =
    personId === null
      ? { name: 'WorkshopGuestInvited', stream, payload: { reference, as: role }, wording: { guest: given.from === null ? name : `${name}, ${given.from}` } }
      : { name: 'WorkshopPersonInvited', stream, payload: { reference, personId, as: role } };
  return accept({ workshop: { ...workshop, participants: [...participants, participant] }, event });
}
