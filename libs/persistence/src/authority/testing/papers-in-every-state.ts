import { aboutAPerson, type Paper, papers, readingTable } from '@golden-thread/domain/authority/reading-rights';
import { monitoringStages } from '@golden-thread/domain/plan/monitoring';
import type { CommitteeId, Id, PersonId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { FreshDatabase } from '../../testing/fresh-database';
import type { SmallCouncil } from '../../testing/small-council';
import { newId } from '../../unit-of-work/ids';

/** One paper in one state. */
export interface PaperInState {
  readonly paper: Paper;
  readonly state: string;
  readonly id: Id;
}

/** A council whose services have committees, and what a reader's place in it can be. */
export interface CouncilOfReaders {
  readonly council: SmallCouncil;
  readonly serviceId: ServiceId;
  /** Holds no seat by itself; specs seat people on it. */
  readonly committeeId: CommitteeId;
  readonly scrutinyId: CommitteeId;
}

/** Gives the small council's service a committee, a lead member and a unit, and the council a second service and scrutiny. */
export async function addCommittees(fresh: FreshDatabase, council: SmallCouncil): Promise<CouncilOfReaders & { readonly unitId: UnitId; readonly otherServiceId: ServiceId; readonly otherCommitteeId: CommitteeId }> {
  const ids = { committeeId: newId<CommitteeId>(), scrutinyId: newId<CommitteeId>(), otherCommitteeId: newId<CommitteeId>(), otherServiceId: newId<ServiceId>(), unitId: newId<UnitId>() };
  const committees = [[ids.committeeId, 'CHC', 'service', council.posts.committeeChair], [ids.scrutinyId, 'OSC', 'scrutiny', null], [ids.otherCommitteeId, 'ENV', 'service', null]];
  for (const [id, code, kind, chair] of committees) {
    await fresh.asOwner('insert into committee (id, council_id, code, name, kind, chair_post_id) values ($1, $2, $3, $3, $4, $5)', [id, council.id, code, kind, chair]);
  }
  await fresh.asOwner('update service set committee_id = $2, lead_member_post_id = $3 where id = $1', [council.serviceId, ids.committeeId, council.posts.leadMember]);
  await fresh.asOwner(
    `insert into service (id, council_id, directorate_id, code, name, committee_id) values ($1, $2, $3, 'S2', 'Streets', $4)`,
    [ids.otherServiceId, council.id, council.directorateId, ids.otherCommitteeId],
  );
  await fresh.asOwner(`insert into unit (id, council_id, service_id, code, name, head_post_id) values ($1, $2, $3, 'U1', 'Repairs', $4)`, [
    ids.unitId, council.id, council.serviceId, council.posts.unitManager,
  ]);
  return { council, serviceId: council.serviceId, ...ids };
}

/** What stands in a paper that only its readers may see. */
export const wordsOf = (id: string): string => `Words of ${id}.`;

const yearAt = (place: number): string => `${1980 + place}/${String((1981 + place) % 100).padStart(2, '0')}`;

/** Puts one paper of each kind into each of its states, asked of the head of service and written in by an author; the years run on so that each is its own. */
export async function papersInEveryState(fresh: FreshDatabase, at: Place, authorId: PersonId = at.council.people.officer): Promise<readonly PaperInState[]> {
  const made: PaperInState[] = [];
  for (const paper of papers) {
    for (const state of Object.keys(readingTable[paper])) {
      const id = newId();
      await insertPaper(fresh, at, { paper, state, id, year: yearAt(made.length), authorId });
      made.push({ paper, state, id });
    }
  }
  return made;
}

interface Insert extends PaperInState {
  readonly year: string;
  readonly authorId: PersonId;
}
type Place = Awaited<ReturnType<typeof addCommittees>>;

type Row = Readonly<Record<string, unknown>>;

async function insertPaper(fresh: FreshDatabase, place: Place, one: Insert): Promise<void> {
  const common: Row = { id: one.id, council_id: place.council.id, state: one.state };
  const insert = async (table: string, row: Row): Promise<void> => {
    const given: Row = { ...common, ...row };
    const names = Object.keys(given).filter((name) => given[name] !== undefined);
    await fresh.asOwner(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, names.map((name) => given[name]));
  };
  if (one.paper === 'stage-return') return insertStageReturn(fresh, place, one);
  if (one.paper === 'plan-change') return insertPlanChange(fresh, place, one);
  const { table, row, level } = planRow(place, one) ?? paperRow(place, one);
  const roundId = newId();
  if (table === 'service_review' || table === 'exception_case' || table === 'clinic') {
    await insert('round', { id: roundId, state: 'open', year: one.year, quarter: 1, opens_on: '2026-07-01', reviews_due_on: '2026-07-15', closes_on: '2026-07-20' });
    return insert(table, { ...row, round_id: roundId });
  }
  await insert(table, row);
  if (level === undefined) return;
  await insert('objective', { id: newId(), state: undefined, plan_id: one.id, level, year: one.year, reference: `O-${one.id}`, title: wordsOf(one.id), position: 1 });
}

const askedWork = {
  kind: 'form', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window: 10, grace: 0, reminders: 'usual',
  signOff: 'director', questions: [{ key: 'q1', asks: 'What was done?', type: 'long-text', required: true }],
};

/** A return with the year and the stage that asked for it. */
async function insertStageReturn(fresh: FreshDatabase, { council: { id: councilId, posts }, serviceId }: Place, { id, state, year, authorId }: Insert): Promise<void> {
  const [yearId, stageId] = [newId(), newId()];
  await fresh.asOwner(`insert into performance_year (id, council_id, year, state, definitions) values ($1, $2, $3, 'running', '[]')`, [yearId, councilId, year]);
  await fresh.asOwner(
    `insert into stage_ask (council_id, stage_id, version, year_id, stage_key, title, work, asked_on) values ($1, $2, 1, $3, $5, 'Equality return', $4, '2026-04-01')`,
    [councilId, stageId, yearId, JSON.stringify(askedWork), state === aboutAPerson ? monitoringStages['director-review'][0] : 'own.return'],
  );
  await fresh.asOwner(
    `insert into stage_return (id, council_id, year_id, stage_id, ask_version, name, post_id, service_id, sign_off_post_id, state, measures, answers, author_ids, version)
     values ($1, $2, $3, $4, 1, 'Housing', $5, $6, $7, $8, '[]', $9, $10, 1)`,
    [id, councilId, yearId, stageId, posts.serviceManager, serviceId, posts.director, state === aboutAPerson ? 'completed' : state, JSON.stringify({ q1: wordsOf(id) }), [authorId]],
  );
}

/** A change of a service's plan in force, for its director to decide. */
async function insertPlanChange(fresh: FreshDatabase, { council: { id: councilId, posts }, serviceId }: Place, { id, state, year, authorId }: Insert): Promise<void> {
  const planId = newId();
  const consequences = { below: [], measures: [], openTasks: 0, openActions: 0, reports: [] };
  await fresh.asOwner(
    `insert into plan (id, council_id, kind, year, state, service_id, author_post_id, decider_post_id, author_ids, opened_on)
     values ($1, $2, 'service-plan', $3, 'approved', $4, $5, $6, '{}', '2026-04-01')`,
    [planId, councilId, year, serviceId, posts.serviceManager, posts.director],
  );
  await fresh.asOwner(
    `insert into plan_change (id, council_id, reference, plan_kind, plan_id, year, edits, reason, reaches, approver, director_post_id, state, author_ids, proposed_on, consequences, remark, version)
     values ($1, $2, 'PC-' || $3, 'service-plan', $4, $3, '[]', $5, '{wording}', 'director', $6, $7, $8, '2026-06-01', $9, '', 1)`,
    [id, councilId, year, planId, wordsOf(id), posts.director, state, [authorId], JSON.stringify(consequences)],
  );
}

interface PaperRow {
  readonly table: string;
  readonly row: Row;
  /** Of a plan: the level of its one objective. */
  readonly level?: string;
}

function planRow({ council: { posts, people }, serviceId, unitId }: Place, { paper, year, id, authorId }: Insert): PaperRow | null {
  const plan = { kind: paper, year, author_ids: [authorId], author_post_id: posts.serviceManager, decider_post_id: posts.director, opened_on: '2026-04-01' };
  const person = { author_ids: [], author_post_id: null, post_id: posts.officer, person_id: people.officer, decider_post_id: posts.unitManager };
  if (paper === 'service-plan') return { table: 'plan', level: 'service', row: { ...plan, service_id: serviceId } };
  if (paper === 'unit-plan') return { table: 'plan', level: 'unit', row: { ...plan, unit_id: unitId } };
  if (paper === 'individual-plan') return { table: 'plan', level: 'individual', row: { ...plan, ...person } };
  return paper === 'council-plan' ? { table: 'council_plan', row: { year, title: wordsOf(id) } } : null;
}

function paperRow({ council: { posts }, serviceId }: Place, { paper, state, id, year, authorId }: Insert): PaperRow {
  const words = wordsOf(id);
  if (paper === 'recovery-plan') {
    const parties = { accountable_post_id: posts.serviceManager, director_post_id: posts.director, requester_post_id: posts.director, panel_chair_post_id: posts.committeeChair };
    const content = { objective: words, causes: '', startValue: null, goalValue: null, trajectory: [], actions: [], resources: '' };
    const watch = state === 'relapse-watch' ? '2027-03-31' : null;
    const origin = { origin_type: 'exception', origin_id: newId() };
    return { table: 'recovery_plan', row: { reference: `RP-${year}`, title: 'Repairs', service_id: serviceId, author_ids: [authorId], relapse_watch_until: watch, content, ...origin, ...parties } };
  }
  if (paper === 'service-review') {
    const answers = { measures: words, risks: '', budget: '', actions: [], actionsNote: '', issues: [] };
    const submitted = state === 'open' || state === 'missed' ? {} : { submitted_at: '2026-07-14T10:00:00Z', timeliness: 'in-time' };
    return { table: 'service_review', row: { service_id: serviceId, due_on: '2026-07-15', submitted_by: [authorId], return_reasons: '[]', answers, ...submitted } };
  }
  if (paper === 'exception') {
    const report = { causeCode: 'capacity', cause: words, impact: '', done: '', options: [], recommended: null, backOnTargetBy: null };
    return { table: 'exception_case', row: { reference: `EX-${year}`, kind: 'late', service_id: serviceId, because: [], reported_by: [authorId], report } };
  }
  if (paper === 'clinic') return { table: 'clinic', row: { reference: `CL-${year}`, service_id: serviceId, meets_on: '2026-08-01', requester_id: authorId, reason: words } };
  if (paper === 'action') {
    const days = { starts_on: '2026-07-01', due_on: '2026-10-01', original_due_on: '2026-10-01', said_on: '2026-07-01' };
    const row = { state: undefined, reference: `AC-${year.slice(2, 4)}${year.slice(5)}`, title: words, steps: '', service_id: serviceId, owner_post_id: posts.serviceManager, status: state, status_reason: '', progress: 0, version: 1, ...days };
    return { table: 'action', row };
  }
  if (paper === 'figure-sheet') {
    return { table: 'figure_sheet', row: { year, quarter: 1, service_id: serviceId, owner_post_id: posts.serviceManager, verifier_post_id: posts.officer, due_on: '2026-07-10' } };
  }
  return { table: 'performance_report', row: { year, half: 'h1', compose_on: '2026-10-01', scrutiny_on: '2026-10-10', cabinet_on: '2026-10-20', publish_on: '2026-10-30', concluded: [] } };
}
