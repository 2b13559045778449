import { reportAction } from '@golden-thread/application/action/report-action';
import { installFramework } from '@golden-thread/application/assessment/frameworks';
import { closeWorkshop, openStatement, revealScores, skipStatement } from '@golden-thread/application/assessment/lead-workshop';
import { linkStatementRecord } from '@golden-thread/application/assessment/link-statement-records';
import { inviteToWorkshop, setUpWorkshop } from '@golden-thread/application/assessment/set-up-workshop';
import { scoreStatement } from '@golden-thread/application/assessment/take-part';
import { confirmStatement, decideWorkshopAction, proposeWorkshopAction, writeStatementNotes } from '@golden-thread/application/assessment/write-workshop';
import type { ActionReport } from '@golden-thread/domain/action/decide-action-report';
import type { WrittenNotes } from '@golden-thread/domain/assessment/decide-notes';
import { statementsOf } from '@golden-thread/domain/assessment/framework';
import type { ParticipantRole } from '@golden-thread/domain/assessment/participant';
import type { ActionSize, Workshop } from '@golden-thread/domain/assessment/workshop';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const head = 'Alistair Penhaligon';
const people: Readonly<Record<string, ParticipantRole>> = {
  'Charlotte Mellor': 'note-taker', 'Gareth Bhatt': 'officer', 'Abigail Duffy': 'officer', 'Lorna Hirst': 'technical-support', 'Paige Asante': 'technical-support',
};

const monthly = 'Look at speed on the first Monday of each month';
const extensions = 'Record every extension of time with its reason';

/** What the planning service says of a statement: who gave which score, and what came of it. */
interface Said {
  readonly scores: Readonly<Record<string, number>>;
  readonly notes: Omit<WrittenNotes, 'tips'>;
  /** The measure on which the score rests. */
  readonly restsOn?: string;
  readonly action: { readonly title: string; readonly size: ActionSize; readonly owner: string; readonly dueOn: CalendarDate } | null;
}

const summer: Readonly<Record<string, Said>> = {
  'pm-1': {
    scores: { [head]: 3, 'Charlotte Mellor': 2, 'Gareth Bhatt': 2, 'Abigail Duffy': 2, 'Lorna Hirst': 1, 'Paige Asante': 2 },
    notes: { score: 2, undecided: null, why: 'The quarterly return is all that is looked at; nobody saw the summer coming.', wanted: 4, whyLower: 'More measures than we would read help nobody.', strengths: 'The return is never late.' },
    restsOn: 'PLN2',
    action: { title: monthly, size: 'monday', owner: 'PLN-DEV', dueOn: '2026-08-31' },
  },
  'pm-3': {
    scores: { [head]: 4, 'Charlotte Mellor': 3, 'Gareth Bhatt': 2, 'Abigail Duffy': 2, 'Lorna Hirst': 2, 'Paige Asante': 3 },
    notes: { score: null, undecided: 'Those who decide and those who support see it two points apart.', why: 'Extensions are asked for late; some are agreed early and well.', wanted: null, whyLower: null, strengths: null },
    action: { title: extensions, size: 'bigger', owner: 'PLN-DEV', dueOn: '2026-10-30' },
  },
};

const winter: Readonly<Record<string, Said>> = {
  'pm-1': {
    scores: { [head]: 4, 'Charlotte Mellor': 4, 'Gareth Bhatt': 3, 'Abigail Duffy': 4, 'Lorna Hirst': 4, 'Paige Asante': 3 },
    notes: { score: 4, undecided: null, why: 'Speed is looked at each month, and was what brought the recovery plan.', wanted: 4, whyLower: 'It is enough, and we keep it up.', strengths: 'Everybody knows the number.' },
    action: null,
  },
  'pm-3': {
    scores: { [head]: 3, 'Charlotte Mellor': 3, 'Gareth Bhatt': 3, 'Abigail Duffy': 2, 'Lorna Hirst': 3, 'Paige Asante': 3 },
    notes: { score: 3, undecided: null, why: 'Extensions are recorded with reasons since October.', wanted: 4, whyLower: 'Five wants two more planners.', strengths: null },
    action: null,
  },
};

async function workshopOf(cast: Cast, reference: string): Promise<Workshop> {
  const found = await cast.read((reading) => findWorkshop(reading, reference));
  if (!found) throw new StoryStuck(`There is no workshop ${reference}.`);
  return found;
}

async function prepare(cast: Cast, { meetsOn, follows }: { readonly meetsOn: CalendarDate; readonly follows: string | null }): Promise<void> {
  const { database } = cast;
  const facilitator = await cast.as(head);
  const { id: frameworkId } = await cast.expectAccepted(installFramework(database, facilitator, { of: { shipped: 'pas-performance-management' }, submission: cast.submission() }));
  const serviceId = await idsOf.service(cast, 'PLN');
  const title = follows === null ? 'Planning, summer 2026' : 'Planning, half a year later';
  const set = await cast.expectAccepted(setUpWorkshop(database, facilitator, { title, frameworkId, sections: ['pm'], serviceId, meetsOn, scoresUntil: null, follows, submission: cast.submission() }));
  for (const [typed, role] of Object.entries(people)) {
    await cast.expectAccepted(inviteToWorkshop(database, facilitator, { workshopId: set.id, invited: { person: { typed } }, role, submission: cast.submission() }));
  }
}

/** One statement: scored by each, shown, talked about, written by the note-taker, confirmed by a planner. */
async function workThrough(cast: Cast, { id: workshopId, framework }: Workshop, statement: string, { scores, notes, restsOn, action }: Said): Promise<void> {
  const { database } = cast;
  const [facilitator, noteTaker, planner] = [await cast.as(head), await cast.as('Charlotte Mellor'), await cast.as('Gareth Bhatt')];
  const on = () => ({ workshopId, statement, submission: cast.submission() });
  await cast.expectAccepted(openStatement(database, facilitator, on()));
  // A score leaves no submission behind: where the act was cut short and is played again, those that were shown stand.
  const state = (await workshopOf(cast, workshopId)).statements.find(({ key }) => key === statement)?.state;
  if (state === 'scoring') for (const [name, score] of Object.entries(scores)) await cast.expectAccepted(scoreStatement(database, await cast.as(name), { workshopId, statement, score }));
  await cast.expectAccepted(revealScores(database, facilitator, on()));
  const tips = statementsOf(framework).find(({ key }) => key === statement)!.tips.map(({ number }, at) => ({ number, decision: at === 0 ? ('taken-up' as const) : ('later' as const), reason: null }));
  await cast.expectAccepted(writeStatementNotes(database, noteTaker, { ...on(), notes: { ...notes, tips } }));
  if (restsOn !== undefined) await cast.expectAccepted(linkStatementRecord(database, planner, { ...on(), record: { reference: restsOn }, heading: null }));
  if (action !== null) {
    const { title, size, owner, dueOn } = action;
    await cast.expectAccepted(proposeWorkshopAction(database, planner, { ...on(), tip: tips[0]?.number ?? null, title, size }));
    const proposed = (await workshopOf(cast, workshopId)).actions.find((one) => one.title === title)!;
    await cast.expectAccepted(decideWorkshopAction(database, facilitator, { workshopId, actionId: proposed.id, fate: { decision: 'taken-on', owner: { code: owner }, dueOn }, submission: cast.submission() }));
  }
  await cast.expectAccepted(confirmStatement(database, planner, on()));
}

async function meet(cast: Cast, reference: string, said: Readonly<Record<string, Said>>, followUpOn: CalendarDate | null): Promise<void> {
  const workshop = await workshopOf(cast, reference);
  for (const [statement, about] of Object.entries(said)) await workThrough(cast, workshop, statement, about);
  const facilitator = await cast.as(head);
  for (const { key } of workshop.statements.filter((one) => !(one.key in said))) {
    await cast.expectAccepted(skipStatement(cast.database, facilitator, { workshopId: workshop.id, statement: key, reason: 'Kept for another day', submission: cast.submission() }));
  }
  await cast.expectAccepted(closeWorkshop(cast.database, facilitator, { workshopId: workshop.id, followUpOn, followUpStage: null, isPublic: true, submission: cast.submission() }));
}

/** Charlotte Mellor, who took both actions on, says how one stands. */
async function report(cast: Cast, title: string, said: Omit<ActionReport, 'says'> & { readonly status: 'late' | 'achieved' }): Promise<void> {
  const [action] = await cast.read((reading) => reading.query<{ reference: string }>('select reference from action where council_id = $1 and title = $2', [cast.councilId, title]));
  if (!action) throw new StoryStuck(`No action is called ${title}.`);
  await cast.expectAccepted(reportAction(cast.database, await cast.as('Charlotte Mellor'), { actionId: action.reference, ...said, submission: cast.submission() }));
}

/** The planning service's workshop on how it manages performance, and half a year later what moved. */
export const planningWorkshop: readonly Act[] = [
  { key: 'planning-workshop-set-up', on: '2026-07-02', summary: 'Alistair Penhaligon sets up a workshop on performance in planning', play: (cast) => prepare(cast, { meetsOn: '2026-07-14', follows: null }) },
  { key: 'planning-workshop', on: '2026-07-14', summary: 'Planning scores itself: two of five on knowing how it does, and no agreement on deciding in time', play: (cast) => meet(cast, 'WS-1', summer, '2027-01-19') },
  {
    key: 'planning-monthly-look', on: '2026-08-28', summary: 'Charlotte Mellor: speed is looked at each month',
    play: (cast) => report(cast, monthly, { status: 'achieved', progress: 100, dueOn: '2026-08-31', reason: 'It stands in everybody’s calendar; the first was on 3 August.' }),
  },
  {
    key: 'planning-extensions-slip', on: '2026-10-28', summary: 'The record of extensions slips, the first time',
    play: (cast) => report(cast, extensions, { status: 'late', progress: 40, dueOn: '2026-11-30', reason: 'The supplier has not added the field.' }),
  },
  {
    key: 'planning-extensions-slip-again', on: '2026-11-27', summary: 'The record of extensions slips again',
    play: (cast) => report(cast, extensions, { status: 'late', progress: 70, dueOn: '2026-12-18', reason: 'The field is there; old cases are still entered by hand.' }),
  },
  {
    key: 'planning-extensions-recorded', on: '2026-12-16', summary: 'Every extension is recorded with its reason',
    play: (cast) => report(cast, extensions, { status: 'achieved', progress: 100, dueOn: '2026-12-18', reason: 'All 31 of the autumn have theirs; the report shows them.' }),
  },
  { key: 'planning-workshop-follow-up-set-up', on: '2027-01-12', summary: 'Alistair Penhaligon sets up the follow-up', play: (cast) => prepare(cast, { meetsOn: '2027-01-19', follows: 'WS-1' }) },
  { key: 'planning-workshop-follow-up', on: '2027-01-19', summary: 'The follow-up: two points up on one statement, an agreed score on the other', play: (cast) => meet(cast, 'WS-2', winter, null) },
];
