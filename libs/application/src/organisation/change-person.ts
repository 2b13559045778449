import type { Actor } from '@golden-thread/domain/authority/actor';
import type { SubjectSet, TokenEvent } from '@golden-thread/domain/authority/events';
import { isPowerful, type PowerChanges } from '@golden-thread/domain/authority/power-request';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideLeaver } from '@golden-thread/domain/organisation/decide-end-of-holding';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { Holding } from '@golden-thread/domain/organisation/organisation';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText, textOrNull } from '@golden-thread/domain/shared/text';
import { findOwnerOfAccount } from '@golden-thread/persistence/identity/service-accounts';
import { endToken, listTokensOfPerson } from '@golden-thread/persistence/identity/tokens';
import { listHoldingsByPerson, listHoldingsByPost, removeHolding, saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { findPerson, isSubjectTaken, type NameAtProvider, noteIssuer, type PersonRecord, savePerson } from '@golden-thread/persistence/organisation/people';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { keepForTakingBack } from '../history/take-back-act';
import type { Submitted } from '../shared/command';
import type { DoneOrRequested } from './change-holding';
import { changeOrganisation, reassignWork } from './change-organisation';
import type { LeaverBefore } from './restore-leaver';
import { askSecondApprover } from './second-approver';

/** A name as a request for it keeps it. */
const nameAt = (subject: string, issuer: string | undefined): NameAtProvider => (issuer === undefined ? { subject } : { subject, issuer });

/**
 * Adds a person; they can do nothing until they are appointed to a post. With a `subject`, which is what the identity provider (`issuer`) calls them, a second
 * person is asked to let them sign in as it, for the reason given. Answers their id.
 * Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode (the subject), and as `askSecondApprover` does.
 */
export function addPerson(
  database: Database,
  actor: Actor,
  command: { name: string; email?: string | null; subject?: string | null; issuer?: string; reason?: string } & Submitted,
): Promise<Outcome<{ id: PersonId } & DoneOrRequested>> {
  const name = normalText(command.name);
  return changeOrganisation(database, actor, command, async (work) => {
    if (name === '') return refuse('NameMissing');
    const subject = textOrNull(command.subject);
    if (subject !== null && (await isSubjectTaken(work, { subject, issuer: command.issuer }))) return refuse('AlreadyAddedUnderCode', { code: subject });
    const id = newId<PersonId>();
    await savePerson(work, { id, name, email: textOrNull(command.email), subject: null, introduction: null, leftOn: null });
    const event: OrganisationEvent = { name: 'PersonAdded', stream: { type: 'person', id }, payload: {}, wording: { name } };
    work.record(event);
    const asked = subject === null ? null : await askSecondApprover(work, { kind: 'set-subject', personId: id, ...nameAt(subject, command.issuer) }, command.reason);
    return asked === null || asked.ok ? accept({ id, requested: asked?.value ?? null }) : asked;
  });
}

/**
 * Has the identity provider's name mean this person from now on. Whoever signed in as them before does so no longer: sessions that began under the other
 * name are nobody's, and tokens that were made under it end. Refuses: NotFound, PersonHasLeft, AlreadyAddedUnderCode.
 */
export async function applySubject(work: UnitOfWork, change: PowerChanges['set-subject']): Promise<Outcome<null>> {
  const { personId, subject, issuer } = change;
  const planned = await planSubject(work, change);
  if (!planned.ok) return planned;
  await savePerson(work, { ...planned.value, subject });
  if (issuer !== undefined) noteIssuer(work, personId, issuer);
  if (planned.value.subject !== null) await endTokensOf(work, personId);
  const event: SubjectSet = { name: 'SignInSubjectSet', stream: { type: 'person', id: personId }, payload: { first: planned.value.subject === null }, wording: { subject } };
  work.record(event);
  return accept(null);
}

async function endTokensOf(work: UnitOfWork, personId: PersonId): Promise<void> {
  const holding = (await listTokensOfPerson(work, personId)).filter(({ revokedAt }) => revokedAt === null);
  for (const { id } of holding) {
    const stream = { type: 'token' as const, id };
    await work.lock(stream);
    await endToken(work, id);
    work.record({ name: 'TokenRevoked', stream, payload: { personId } } satisfies TokenEvent);
  }
}

async function planSubject(work: UnitOfWork, { personId, subject, issuer }: PowerChanges['set-subject']): Promise<Outcome<PersonRecord>> {
  const person = await findPerson(work, personId);
  if (person === undefined || (await findOwnerOfAccount(work, personId)) !== null) return refuse('NotFound');
  if (person.leftOn !== null && person.leftOn < work.today) return refuse('PersonHasLeft', { lastDay: person.leftOn });
  if (person.subject === subject) return refuse('PowerUnchanged');
  return (await isSubjectTaken(work, { subject, issuer })) ? refuse('AlreadyAddedUnderCode', { code: subject }) : accept(person);
}

/**
 * Asks a second person to let somebody sign in as another name of the identity provider.
 * Refuses: NotPermitted, NameMissing, NotFound, PersonHasLeft, PowerUnchanged, AlreadyAddedUnderCode, and as `askSecondApprover` does.
 */
export function setSubject(
  database: Database,
  actor: Actor,
  command: { personId: PersonId; subject: string; issuer?: string; reason: string } & Submitted,
): Promise<Outcome<DoneOrRequested>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const subject = textOrNull(command.subject);
    if (subject === null) return refuse('NameMissing');
    const change = { personId: command.personId, ...nameAt(subject, command.issuer) };
    const planned = await planSubject(work, change);
    if (!planned.ok) return planned;
    const asked = await askSecondApprover(work, { kind: 'set-subject', ...change }, command.reason);
    return asked.ok ? accept({ requested: asked.value }) : asked;
  });
}

/**
 * Records that a person leaves after a last day, or another one than was recorded. From the next day their open work is with the posts' next holders or, where there
 * are none, goes to whoever manages the post; those it comes to are told. A later day leaves the end of a powerful post as it is: to put that off, a
 * second person is asked on the post's page. Refuses: NotPermitted, NotFound, PersonHasLeft, ShareTooLarge.
 */
export function recordLeaver(
  database: Database,
  actor: Actor,
  command: { personId: PersonId; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, (work) => applyLeaver(work, command));
}

/** Records within a transaction that holds the organisation that somebody leaves. Refuses: NotFound, PersonHasLeft, ShareTooLarge. */
export async function applyLeaver(work: UnitOfWork, { personId, lastDay }: { readonly personId: PersonId; readonly lastDay: CalendarDate }): Promise<Outcome<null>> {
  const person = await findPerson(work, personId);
  if (person === undefined) return refuse('NotFound');
  const holdings = await listHoldingsByPerson(work, person.id);
  const othersHoldings: Holding[] = [];
  const powerful: PostId[] = [];
  for (const postId of new Set(holdings.map((holding) => holding.postId))) {
    if (isPowerful((await findPost(work, postId))?.roles ?? [])) powerful.push(postId);
    othersHoldings.push(...(await listHoldingsByPost(work, postId)).filter((other) => other.personId !== person.id));
  }
  const decided = decideLeaver({ personId: person.id, leftOn: person.leftOn, holdings, othersHoldings, powerful }, { lastDay }, work.today);
  if (!decided.ok) return decided;
  for (const holding of decided.value.ended) await saveHolding(work, holding);
  for (const { id } of decided.value.cancelled) await removeHolding(work, id);
  await savePerson(work, { ...person, leftOn: lastDay });
  const eventId = decided.value.events.map((event) => work.record(event)).at(-1)!;
  const before = { personId: person.id, leftOn: person.leftOn, holdings, lastDay } satisfies LeaverBefore;
  keepForTakingBack(work, { thing: { type: 'person', id: person.id }, eventId, before, version: 0 });
  const postIds = [...decided.value.ended, ...decided.value.cancelled].map(({ postId }) => postId);
  const lastAnswered = person.leftOn !== null && person.leftOn < lastDay ? person.leftOn : lastDay;
  await reassignWork(work, { postIds, personIds: [person.id], from: addDays(lastAnswered, 1) }, 'left');
  return accept(null);
}
