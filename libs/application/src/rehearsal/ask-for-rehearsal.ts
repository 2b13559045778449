import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { SetLateness } from '@golden-thread/domain/rehearsal/assumptions';
import { type ChosenAssumptions, decideRehearsal, decideStop, rehearsalStream, rehearsalTransitions } from '@golden-thread/domain/rehearsal/rehearsal-record';
import type { PersonId, RehearsalId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '@golden-thread/domain/shared/outcome';
import { addRehearsal, findRehearsal, saveRehearsalState } from '@golden-thread/persistence/rehearsal/rehearsals';
import { findYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPerson, resolvePerson } from '../organisation/named-in-forms';
import { changedSince, lacksPermission, type Submitted } from '../shared/command';

/** Somebody who is away, as whoever rehearses names them. */
interface NamedAbsence {
  readonly person: NamedPerson;
  readonly from: ChosenAssumptions['absences'][number]['from'];
  readonly to: ChosenAssumptions['absences'][number]['to'];
}

/** Somebody, a service or a kind of task that is taken to be late, as whoever rehearses names them. */
interface NamedLateness extends Omit<SetLateness, 'personId'> {
  readonly person: NamedPerson | null;
}

export interface AskForRehearsal extends Submitted {
  readonly year: FinancialYear;
  readonly name: string;
  readonly runs: number;
  readonly chosen: Omit<ChosenAssumptions, 'absences' | 'set'>;
  readonly set: readonly NamedLateness[];
  readonly absences: readonly NamedAbsence[];
}

/**
 * Asks for a year, drafted or published, to be rehearsed in the background: nothing of the council is touched by it and nobody is told.
 * Refuses: `NotPermitted`, `NoSuchYear`, `NobodyOfThatName`, `SeveralOfThatName`, and as `decideRehearsal` does.
 */
export async function askForRehearsal(database: Database, actor: Actor, command: AskForRehearsal): Promise<Outcome<{ rehearsalId: RehearsalId }>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  const { year, runs, submission } = command;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    if (!(await findYear(work, year))) return refuse('NoSuchYear', { year });
    const late = await resolveAll(work, command.set, 'set');
    const away = await resolveAll(work, command.absences, 'absences');
    const unknown = refuseAll([...late.faults, ...away.faults]);
    if (unknown) return unknown;
    const [set, absences] = [late.found, away.found.flatMap(({ personId, ...days }) => (personId === null ? [] : [{ personId, ...days }]))];
    const decided = decideRehearsal({ name: command.name, absences });
    if (!decided.ok) return decided;
    const { name } = decided.value;
    const id = newId<RehearsalId>();
    addRehearsal(work, { id, year, name, state: rehearsalTransitions.first, progress: 0, chosen: { ...command.chosen, set, absences }, runs, askedBy: actor.personId, version: 1 });
    work.record({ name: 'RehearsalAsked', stream: rehearsalStream(id), payload: { year, name, runs } });
    return accept({ rehearsalId: id });
  });
}

/** Everybody who is named, by their ids; and those whom nobody knows, each by the place where they were named. */
async function resolveAll<Named extends { readonly person: NamedPerson | null }>(reading: Reading, named: readonly Named[], field: string) {
  const found: (Omit<Named, 'person'> & { readonly personId: PersonId | null })[] = [];
  const faults: Refusal[] = [];
  for (const [index, { person, ...rest }] of named.entries()) {
    const resolved = person === null ? accept(null) : await resolvePerson(reading, person);
    if (resolved.ok) found.push({ ...rest, personId: resolved.value });
    else faults.push({ ...resolved.refusal, at: `${field}.${index}.person` });
  }
  return { found, faults };
}

/** Which rehearsal is stopped. `version`: as it was seen, where that is known. */
interface StopRehearsal extends Submitted {
  readonly rehearsalId: RehearsalId;
  readonly version?: number;
}

/** Stops a rehearsal that is not done. Refuses: `NotPermitted`, `NoSuchRehearsal`, `Stale`, `RehearsalOver`. */
export async function stopRehearsal(database: Database, actor: Actor, { rehearsalId, version, submission }: StopRehearsal): Promise<Outcome<{ rehearsalId: RehearsalId }>> {
  const lacking = lacksPermission(actor, 'timetable.rehearse');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await work.lock(rehearsalStream(rehearsalId));
    const rehearsal = await findRehearsal(work, rehearsalId);
    if (!rehearsal) return refuse('NoSuchRehearsal');
    const stale = changedSince(rehearsal, version, rehearsalStream(rehearsalId));
    if (stale) return stale;
    const decided = decideStop(rehearsal);
    if (!decided.ok) return decided;
    saveRehearsalState(work, { ...rehearsal, state: decided.value.state });
    work.record(decided.value.event);
    return accept({ rehearsalId });
  });
}
