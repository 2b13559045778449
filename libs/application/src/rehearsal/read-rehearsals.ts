import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearDates, type FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { addMonths } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { AnsweringPosts } from '@golden-thread/domain/rehearsal/answering-posts';
import { emailsOf, type RehearsedEmail } from '@golden-thread/domain/rehearsal/emails';
import { findingsOf } from '@golden-thread/domain/rehearsal/findings';
import type { RehearsalRecord } from '@golden-thread/domain/rehearsal/rehearsal-record';
import { namedIn } from '@golden-thread/domain/rehearsal/rehearsal-report';
import { type SinceRehearsed, sinceRehearsed } from '@golden-thread/domain/rehearsal/since-rehearsed';
import type { RehearsalId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { readOrganisation } from '@golden-thread/persistence/rehearsal/rehearsed-council.query';
import { findRehearsal, findRehearsedTasks, findStagesRehearsed, listRehearsals as list, type NamesById, readNames, type RehearsalSummary } from '@golden-thread/persistence/rehearsal/rehearsals';
import { findYear } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPerson, resolvePerson } from '../organisation/named-in-forms';
import { lacksPermission } from '../shared/command';

export type { NamesById, RehearsalSummary } from '@golden-thread/persistence/rehearsal/rehearsals';

/** The rehearsals of a year, the newest first. Refuses: `NotPermitted`, `NoSuchYear`. */
export async function listRehearsals(database: Asked, actor: Actor, { year }: { readonly year: FinancialYear }): Promise<Outcome<readonly RehearsalSummary[]>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => ((await findYear(reading, year)) ? accept(await list(reading, year)) : refuse('NoSuchYear', { year })));
}

/** What differs in a year from its newest rehearsal. */
export interface DifferencesFromRehearsed {
  readonly name: string;
  readonly askedAt: Instant;
  readonly differences: readonly SinceRehearsed[];
}

/** What differs in a year from what was last rehearsed of it; null where it was not rehearsed. Refuses: `NotPermitted`, `NoSuchYear`. */
export async function compareWithRehearsed(database: Asked, actor: Actor, { year: named }: { readonly year: FinancialYear }): Promise<Outcome<DifferencesFromRehearsed | null>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [year, rehearsed] = [await findYear(reading, named), await findStagesRehearsed(reading, named)];
    if (!year) return refuse('NoSuchYear', { year: named });
    return accept(rehearsed === undefined ? null : { name: rehearsed.name, askedAt: rehearsed.askedAt, differences: sinceRehearsed(rehearsed.stages, year.stages) });
  });
}

/** A rehearsal as its page shows it: what it found in sentences, and the year's other ones, to be set beside it. `names`: of today, so that one that was erased is gone. */
export interface RehearsalView {
  readonly rehearsal: RehearsalRecord;
  readonly names: NamesById;
  readonly findings: readonly string[];
  readonly others: readonly RehearsalSummary[];
}

/** One rehearsal. Refuses: `NotPermitted`, `NoSuchRehearsal`. */
export async function getRehearsal(database: Asked, actor: Actor, { rehearsalId }: { readonly rehearsalId: RehearsalId }): Promise<Outcome<RehearsalView>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const rehearsal = await findRehearsal(reading, rehearsalId);
    if (!rehearsal) return refuse('NoSuchRehearsal');
    const others = (await list(reading, rehearsal.year)).filter(({ id, state }) => id !== rehearsalId && state === 'done');
    const names = await namesOf(reading, rehearsal);
    return accept({ rehearsal, names, findings: rehearsal.report === null ? [] : findingsOf(rehearsal.report, names), others });
  });
}

/** Everybody and everything that a rehearsal names, in what was chosen and in what it found. */
function namesOf(reading: Reading, { chosen, report }: RehearsalRecord): Promise<NamesById> {
  const found = report === null ? { people: [], posts: [], services: [] } : namedIn(report);
  const people = [...found.people, ...chosen.absences.map(({ personId }) => personId), ...chosen.set.flatMap(({ personId }) => personId ?? [])];
  return readNames(reading, { ...found, people, services: [...found.services, ...chosen.set.flatMap(({ serviceId }) => serviceId ?? [])] });
}

/** The services of which it can be said how late they are. Refuses: `NotPermitted`, `NoSuchYear`. */
export async function listServicesToRehearse(database: Asked, actor: Actor, { year }: { readonly year: FinancialYear }): Promise<Outcome<readonly { readonly id: ServiceId; readonly name: string }[]>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    if (!(await findYear(reading, year))) return refuse('NoSuchYear', { year });
    return accept((await listServicePosts(reading)).map(({ serviceId, name }) => ({ id: serviceId, name })));
  });
}

export interface EmailsOfPerson {
  readonly rehearsal: Pick<RehearsalRecord, 'id' | 'name' | 'year'>;
  readonly person: string;
  readonly emails: readonly RehearsedEmail[];
  /** Those about whose objectives a line is. */
  readonly people: NamesById['people'];
}

/** Each e-mail that a rehearsed year would bring somebody. Refuses: `NotPermitted`, `NoSuchRehearsal`, `RehearsalNotDone`, `NobodyOfThatName`, `SeveralOfThatName`. */
export async function getRehearsedEmails(
  database: Asked,
  actor: Actor,
  asked: { readonly rehearsalId: RehearsalId; readonly person: NamedPerson },
): Promise<Outcome<EmailsOfPerson>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const rehearsal = await findRehearsal(reading, asked.rehearsalId);
    if (!rehearsal) return refuse('NoSuchRehearsal');
    const tasks = await findRehearsedTasks(reading, rehearsal.id);
    if (tasks === undefined) return refuse('RehearsalNotDone', { state: rehearsal.state });
    const personId = await resolvePerson(reading, asked.person);
    if (!personId.ok) return personId;
    const { startsOn, endsOn } = financialYearDates(rehearsal.year);
    const posts = new AnsweringPosts({ organisation: await readOrganisation(reading) }, { from: startsOn, to: addMonths(endsOn, 12) });
    const { id, name } = rehearsal;
    const emails = emailsOf(personId.value, tasks, posts);
    const about = emails.flatMap(({ lines }) => lines.flatMap(({ task }) => task.aboutPersonId ?? []));
    const { people } = await readNames(reading, { people: [personId.value, ...new Set(about)], posts: [], services: [] });
    return accept({ rehearsal: { id, name, year: rehearsal.year }, person: people.get(personId.value) ?? 'Somebody', emails, people });
  });
}
