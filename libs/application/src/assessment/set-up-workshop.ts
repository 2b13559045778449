import { decideInvitation, decideSetUp } from '@golden-thread/domain/assessment/decide-set-up';
import type { Framework } from '@golden-thread/domain/assessment/framework';
import type { ParticipantRole } from '@golden-thread/domain/assessment/participant';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FrameworkId, Id, ParticipantId, ServiceId, WorkshopId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { findFramework, listNewestFrameworks } from '@golden-thread/persistence/assessment/frameworks';
import { addParticipant, addWorkshop, findWorkshop, listWorkshopSummaries, saveFollowUpAnnounced, saveWorkshop } from '@golden-thread/persistence/assessment/workshops';
import { newToken } from '@golden-thread/persistence/identity/tokens';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type NamedPerson, resolvePerson } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { type WorkshopCommand, withWorkshop, workshopSubject } from './workshop-command';

export interface SetUpWorkshop extends Submitted {
  readonly title: string;
  readonly frameworkId: FrameworkId;
  readonly sections: readonly string[];
  readonly serviceId: ServiceId | null;
  readonly meetsOn: CalendarDate;
  readonly scoresUntil: CalendarDate | null;
  /** The workshop whose follow-up it is; its framework need not be the same version. */
  readonly follows: IdOrReference | null;
}

/**
 * Sets a workshop up on an installed framework. Whoever does is its facilitator until they invite another.
 * Refuses: `NotPermitted`; `NoSuchFramework`; `NoSuchWorkshop` for the one it follows; as the rule does (`WorkshopTitleMissing`, `SectionsMissing`).
 */
export function setUpWorkshop(database: Database, actor: Actor, { frameworkId, follows, submission, ...given }: SetUpWorkshop): Promise<Outcome<{ readonly id: WorkshopId; readonly reference: string }>> {
  const refused = lacksPermission(actor, 'assessments.run');
  if (refused) return Promise.resolve(refused);
  return database.transact({ actor, submission }, async (work) => {
    const framework = await findFramework(work, frameworkId);
    if (!framework) return refuse('NoSuchFramework');
    const before = follows === null ? undefined : await findWorkshop(work, follows);
    if (follows !== null && !before) return refuse('NoSuchWorkshop');
    const [postId] = actor.postIds;
    const { personId, name } = actor;
    if (postId === undefined || personId === null) return refuse('NotPermitted', { permission: 'assessments.run' });
    const asked = { ...given, id: newId<WorkshopId>(), postId, framework, followsId: before?.id ?? null };
    // What is refused uses up no reference.
    const allowed = decideSetUp({ ...asked, reference: '' });
    if (!allowed.ok) return allowed;
    const decided = decideSetUp({ ...asked, reference: await work.nextReference('WS') });
    if (!decided.ok) return decided;
    const facilitated = decideInvitation(decided.value.workshop, { id: newId(), personId, name, role: 'facilitator', from: null });
    if (!facilitated.ok) return facilitated;
    const { workshop } = facilitated.value;
    addWorkshop(work, workshop);
    addParticipant(work, workshop, null);
    const by = work.record(decided.value.event);
    work.record(facilitated.value.event);
    if (before) {
      saveFollowUpAnnounced(work, before.id);
      work.closeTasks({ subject: workshopSubject(before), kinds: ['hold-follow-up'], as: 'done', by });
    }
    return accept({ id: workshop.id, reference: workshop.reference });
  });
}

/** Somebody of the council, or a guest with the name they are introduced by and the council they come from. */
export type Invited = { readonly person: NamedPerson } | { readonly guest: string; readonly from: string };

export interface InviteToWorkshop extends WorkshopCommand {
  readonly invited: Invited;
  readonly role: ParticipantRole;
}

/** Where a guest's link leads: what it names, and its key, which is kept nowhere. */
export interface GuestLink {
  readonly participantId: ParticipantId;
  readonly key: string;
}

/**
 * Invites somebody. A guest needs no account: their link opens this workshop and nothing else, and is answered once.
 * Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; `NobodyOfThatName`, `SeveralOfThatName`; as the rule does.
 */
export function inviteToWorkshop(database: Database, actor: Actor, command: InviteToWorkshop): Promise<Outcome<{ readonly reference: string; readonly name: string; readonly guest: GuestLink | null }>> {
  const { invited, role } = command;
  return withWorkshop(database, { actor, permission: 'assessments.run', command }, async (work, loaded) => {
    const id = newId<ParticipantId>();
    const person = 'person' in invited ? await resolvePerson(work, invited.person) : null;
    if (person && !person.ok) return person;
    const known = person ? await findPerson(work, person.value) : null;
    if (known === undefined) return refuse('NotFound');
    const given = known === null && 'guest' in invited ? { personId: null, name: invited.guest, from: textOrNull(invited.from) } : { personId: known?.id ?? null, name: known?.name ?? '', from: null };
    const decided = decideInvitation(loaded, { id, role, ...given });
    if (!decided.ok) return decided;
    const { workshop, event } = decided.value;
    const { token: key, hash } = newToken();
    saveWorkshop(work, workshop);
    addParticipant(work, workshop, known === null ? hash : null);
    work.record(event);
    return accept({ reference: workshop.reference, name: given.name, guest: known === null ? { participantId: id, key } : null });
  });
}

/** What a workshop can be set up on, and for. */
export interface SetUpChoices {
  readonly frameworks: readonly { readonly id: FrameworkId; readonly framework: Framework }[];
  readonly services: readonly { readonly serviceId: ServiceId; readonly name: string }[];
  /** Those before it, of the same kind, that a new one can follow. */
  readonly closed: readonly { readonly id: Id; readonly reference: string; readonly title: string; readonly serviceId: ServiceId | null; readonly framework: string }[];
}

/** Refuses: `NotPermitted`. */
export async function getSetUpChoices(database: Asked, actor: Actor): Promise<Outcome<SetUpChoices>> {
  const lacking = lacksPermission(actor, 'assessments.run');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const [frameworks, services, workshops] = await Promise.all([listNewestFrameworks(reading), listServicePosts(reading), listWorkshopSummaries(reading, actor.personId)]);
      return { frameworks, services, closed: workshops.filter(({ state }) => state === 'closed') };
    }),
  );
}
