import { decideScore } from '@golden-thread/domain/assessment/decide-scoring';
import type { Participant } from '@golden-thread/domain/assessment/participant';
import { participantOf, type Workshop } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, ParticipantId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { addAnonymousComment, findGuest, findOwnScores, saveScore } from '@golden-thread/persistence/assessment/workshop-scores';
import { findWorkshop, workshopToChange } from '@golden-thread/persistence/assessment/workshops';
import { tokenDigest } from '@golden-thread/persistence/identity/tokens';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { StatementCommand } from './lead-workshop';
import { withWorkshop, type WorkshopChanged, type WorkshopCommand } from './workshop-command';

/** What a guest's link names: the key is the link's secret, and opens one workshop as one participant. */
export interface GuestKey {
  readonly councilId: CouncilId;
  readonly participantId: ParticipantId;
  readonly key: string;
}

/** A guest acts as nobody of the council: they hold no post and no permission. */
const guestActor = ({ councilId }: GuestKey): Actor => ({ councilId, personId: null, name: 'A guest', roles: [], postIds: [], via: 'page' });

/** The workshop that a guest's link opens, and as whom; undefined where the link does not hold. */
async function workshopOfGuest(reading: Reading, { participantId, key }: GuestKey): Promise<{ readonly workshop: Workshop; readonly participant: Participant } | undefined> {
  const found = await findGuest(reading, tokenDigest(key), participantId);
  const workshop = found && (await findWorkshop(reading, found.workshopId));
  const participant = workshop?.participants.find(({ id }) => id === participantId);
  return workshop && participant && { workshop, participant };
}

export interface ScoreStatement extends StatementCommand {
  readonly score: number;
}

/** Somebody's own score. Nothing is recorded of it. Refuses: `NotPermitted`, `NoSuchWorkshop`; as `decideScore` does. */
export const scoreStatement = (database: Database, actor: Actor, { version: _, ...command }: ScoreStatement): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission: 'assessments.take-part', command }, (work, workshop) => {
    const participant = participantOf(workshop, actor.personId);
    return participant ? score(work, workshop, { participant, ...command }) : Promise.resolve(refuse('NotInvited'));
  });

/** As `scoreStatement`, by whoever comes with a guest's link. Refuses: `NotFound` where the link does not hold; as `decideScore` does. */
export const scoreAsGuest = (database: Database, guest: GuestKey, { statement, score: given }: { readonly statement: string; readonly score: number }): Promise<Outcome<WorkshopChanged>> =>
  database.transact({ actor: guestActor(guest) }, async (work) => {
    const found = await workshopOfGuest(work, guest);
    // What was found is read again once it is held: the facilitator may show the scores at this moment.
    const workshop = found && (await work.loadForUpdate(workshopToChange, found.workshop.id));
    return found && workshop ? score(work, workshop, { participant: found.participant, statement, score: given }) : refuse('NotFound');
  });

async function score(work: UnitOfWork, workshop: Workshop, given: { readonly participant: Participant; readonly statement: string; readonly score: number }): Promise<Outcome<WorkshopChanged>> {
  const { participant, statement: key } = given;
  const own = (await findOwnScores(work, workshop.id, participant.id)).get(key);
  const decided = decideScore(workshop, { participantId: participant.id, key, score: given.score, scoredBefore: own !== undefined && !own.late, today: work.today });
  if (!decided.ok) return decided;
  saveScore(work, workshop.id, decided.value);
  return accept({ reference: workshop.reference });
}

/**
 * A comment of nobody's. No event, no submission and no draft is kept of it, and the routes that lead here are in no log; it is given out once
 * three wait, in no order. Refuses: `NotPermitted`, `NoSuchWorkshop`; `NotInvited`; `CommentMissing`.
 */
export const commentAnonymously = (database: Database, actor: Actor, { workshopId, text }: Pick<WorkshopCommand, 'workshopId'> & { readonly text: string }): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission: 'assessments.take-part', command: { workshopId } }, (work, workshop) =>
    Promise.resolve(participantOf(workshop, actor.personId) ? comment(work, workshop, text) : refuse('NotInvited')));

/** As `commentAnonymously`, by whoever comes with a guest's link. Refuses: `NotFound` where the link does not hold; `CommentMissing`. */
export const commentAsGuest = (database: Database, guest: GuestKey, text: string): Promise<Outcome<WorkshopChanged>> =>
  database.transact({ actor: guestActor(guest) }, async (work) => {
    const found = await workshopOfGuest(work, guest);
    return found ? comment(work, found.workshop, text) : refuse('NotFound');
  });

function comment(work: UnitOfWork, { id, reference, state }: Workshop, text: string): Outcome<WorkshopChanged> {
  if (state === 'closed') return refuse('WorkshopClosed', { reference });
  if (isBlank(text)) return refuse('CommentMissing');
  addAnonymousComment(work, id, normalText(text));
  return accept({ reference });
}

/** What a guest sees: the workshop and who they are in it, with their own scores. Refuses: `NotFound` where the link does not hold. */
export async function getWorkshopOfGuest(database: Database, guest: GuestKey): Promise<Outcome<{ readonly workshop: Workshop; readonly participant: Participant; readonly own: ReadonlyMap<string, { readonly score: number }>; readonly now: Instant; readonly today: CalendarDate }>> {
  const found = await database.read(guest.councilId, async (reading) => {
    const of = await workshopOfGuest(reading, guest);
    return of && { ...of, now: reading.now, today: reading.today, own: await findOwnScores(reading, of.workshop.id, of.participant.id) };
  });
  return found ? accept(found) : refuse('NotFound');
}
