import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, isFinancialYear, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import type { YearId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Clash } from '@golden-thread/domain/timetable/clash';
import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import { decidePublishYear, decideYearApproval, type YearApproval } from '@golden-thread/domain/timetable/decide-publish-year';
import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { phaseWithin, usualPhases } from '@golden-thread/domain/timetable/phase';
import type { StageDefinition } from '@golden-thread/domain/timetable/stage-definition';
import type { TimetableRules } from '@golden-thread/domain/timetable/text/write-timetable';
import { postsNamedIn } from '@golden-thread/domain/timetable/stages-of-people';
import { yearTransitions } from '@golden-thread/domain/timetable/transitions';
import { type ShippedTimetable, shippedAdditions, shippedTimetables } from '@golden-thread/exchange/timetable/shipped-timetables';
import { listPostsAsked } from '@golden-thread/persistence/stage-return/audience.query';
import { listNamedCalendars } from '@golden-thread/persistence/timetable/named-calendars';
import { findYear, moveStages, saveDraft, saveStages, saveYear, yearId } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { changedSince, lacksPermission, type Submitted } from '../shared/command';
import { yearStream } from './annual-cycle';
import { meetingsOfYear } from './show-year';

/** A year as it was drafted, with every clash. */
export interface YearDrafted {
  readonly id: YearId;
  readonly year: FinancialYear;
  readonly clashes: readonly Clash[];
}

/**
 * Drafts a year's timetable: by the rules given, or by a timetable that comes with the product (`pack`), else by the rules of the year before, else by the shipped
 * template; with the shipped stages that are to be added to it. A draft may be drafted again. Answers the year, its id and every clash. Refuses: `NotPermitted`,
 * `NotAFinancialYear`, `YearExists` (already published), `NoSuchTimetablePack`, and what `compileTimetable` refuses.
 */
export async function draftYear(
  database: Database,
  actor: Actor,
  command: { readonly year: string; readonly rules?: TimetableRules; readonly pack?: string; readonly additions?: readonly string[] },
  submission?: Submitted['submission'],
): Promise<Outcome<YearDrafted>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  const { year } = command;
  if (!isFinancialYear(year)) return refuse('NotAFinancialYear', { year });
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const id = yearId(work.council.id, year);
    await work.lock(yearStream(id));
    const existing = await findYear(work, year);
    const state = existing ? yearTransitions.next(existing.state, 'redraft') : yearTransitions.first;
    if (state === null) return refuse('YearExists', { year });
    const chosen = chosenRules(command);
    if (!chosen.ok) return chosen;
    const { pack, additions } = chosen.value;
    const rules = command.rules ?? pack ?? (await findYear(work, neighbouringYear(year, -1))) ?? { phases: usualPhases, definitions: defaultTemplate };
    const { phases } = rules;
    const definitions = withAdditions(rules, additions);
    const meetings = await meetingsOfYear(work, year);
    const compiled = compileTimetable({ year, phases, definitions, meetings, calendar: work.calendar, calendars: await listNamedCalendars(work) });
    if (!compiled.ok) return compiled;
    const version = (existing?.version ?? 0) + 1;
    await saveDraft(work, { id, year, state, version, phases, definitions, annualReportOn: null }, compiled.value.stages);
    const payload = { year, stages: compiled.value.stages.length, redrafted: existing !== undefined, ...(pack && { from: pack.name }) };
    work.record({ name: 'YearDrafted', stream: yearStream(id), payload } satisfies TimetableEvent);
    return accept({ id, year, clashes: compiled.value.clashes });
  });
}

/** The timetable and the additions that a command names among those that come with the product. */
function chosenRules({ pack: key, additions: keys = [] }: { readonly pack?: string; readonly additions?: readonly string[] }): Outcome<{ readonly pack: ShippedTimetable | undefined; readonly additions: readonly ShippedTimetable[] }> {
  const pack = key === undefined ? undefined : shippedTimetables().find((one) => one.key === key);
  const additions = keys.length === 0 ? [] : shippedAdditions().filter((one) => keys.includes(one.key));
  const unknown = [...(key !== undefined && pack === undefined ? [key] : []), ...keys.filter((one) => !additions.some((added) => added.key === one))];
  return unknown.length > 0 ? refuse('NoSuchTimetablePack', { packs: unknown }) : accept({ pack, additions });
}

/** The stages with those that are added; what is there already stays as it is. */
const withAdditions = ({ phases, definitions }: TimetableRules, additions: readonly ShippedTimetable[]): readonly StageDefinition[] => {
  const existing = new Set(definitions.map(({ key }) => key));
  const added = additions.flatMap((addition) => addition.definitions.filter(({ key }) => !existing.has(key)));
  return [...definitions, ...added.map((stage) => ({ ...stage, phase: phaseWithin(phases, stage.phase) }))];
};

/**
 * Publishes a drafted year, reckoned afresh from the meetings as they are now; from here on the annual cycle opens its stages by
 * itself, and whoever has dates in it is told of them. `minute`: where its approval by the management team is recorded; without one, `withoutMinute` says why there is none. Refuses: `NotPermitted`, `ApprovalNotRecorded` (neither is said), `NoSuchYear`, `Stale` (the version shown is not the one that
 * stands), `YearNotDraft`, `TimetableClashes`.
 */
export async function publishYear(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly version?: number } & YearApproval,
  submission?: Submitted['submission'],
): Promise<Outcome<{ id: YearId }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  const approval = decideYearApproval(command);
  if (!approval.ok) return approval;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const id = yearId(work.council.id, command.year);
    await work.lock(yearStream(id));
    const year = await findYear(work, command.year);
    if (!year) return refuse('NoSuchYear', { year: command.year });
    const stale = changedSince(year, command.version, yearStream(year.id));
    if (stale) return stale;
    const meetings = await meetingsOfYear(work, year.year);
    const compiled = compileTimetable({ year: year.year, phases: year.phases, definitions: year.definitions, meetings, calendar: work.calendar, calendars: await listNamedCalendars(work) });
    if (!compiled.ok) return compiled;
    const decided = decidePublishYear(year, compiled.value, work.today);
    if (!decided.ok) return decided;
    await saveYear(work, decided.value.year);
    await saveStages(work, year, compiled.value.stages);
    await moveStages(work, { yearId: id, keys: decided.value.passed, move: 'pass' });
    const posts = await listPostsAsked(work, { of: 'posts', named: postsNamedIn(year.definitions) }, null);
    const payload = { year: year.year, stages: compiled.value.stages.length, passed: decided.value.passed, posts: posts.map(({ postId }) => postId) };
    work.record({ name: 'YearPublished', stream: yearStream(id), payload, wording: approval.value } satisfies TimetableEvent);
    return accept({ id });
  });
}
