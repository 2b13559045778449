import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { applyImport } from './apply-import';
import { commandLineActor } from '../authority/command-line-actor';
import { importCouncilPack } from '../council-pack/import-council-pack';
import { proposeImport } from './propose-import';
import { setRiskMatrix } from '../risk/review-risk';
import { packOfTestham, testham } from './testing/testham';
import { previewUndo, undoImport } from './undo-import';

/** Everything that an import may write, as it stands; who answers for what as it is today. */
const standing = `select jsonb_build_object(
  'parts', (select jsonb_agg(to_jsonb(t) order by id) from (select id, code, name, head_post_id, closed_on from directorate union all select id, code, name, head_post_id, closed_on from service
    union all select id, code, name, head_post_id, closed_on from unit) t),
  'posts', (select jsonb_agg(to_jsonb(t) order by id) from post t), 'people', (select jsonb_agg(to_jsonb(t) order by id) from person t),
  'holdings', (select jsonb_agg(to_jsonb(t) order by id) from holding t), 'committees', (select jsonb_agg(to_jsonb(t) order by id) from committee t),
  'answers', (select jsonb_agg(jsonb_build_array(post_id, person_id, basis) order by post_id, person_id) from responsibility where starts_on <= '2026-07-20' and (ends_on is null or ends_on >= '2026-07-20')),
  'plans', (select jsonb_agg(to_jsonb(t) order by id) from (select id, year from plan union all select id, year from council_plan) t),
  'objectives', (select jsonb_agg(to_jsonb(t) order by id) from objective t), 'links', (select jsonb_agg(to_jsonb(t) order by child_id) from objective_link t),
  'served', (select jsonb_agg(to_jsonb(t) order by objective_id) from objective_measure t), 'priorities', (select jsonb_agg(to_jsonb(t) order by id) from priority t),
  'measures', (select jsonb_agg(to_jsonb(t) order by id) from measure t), 'targets', (select jsonb_agg(to_jsonb(t) order by measure_id, period) from measure_target t),
  'figures', (select jsonb_agg(to_jsonb(t) order by measure_id, period) from measure_value t), 'published', (select jsonb_agg(to_jsonb(t) order by measure_id) from published_status t)) as all`;

describe('an import undone as a whole', () => {
  let fresh: FreshDatabase;
  let administrator: Actor;
  let officer: Actor;

  const rows = <Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []) => fresh.asOwner<Row>(sql, parameters);
  const now = async (): Promise<unknown> => (await rows(standing))[0]!['all'];
  async function brought(sheets: Readonly<Record<string, string>>): Promise<ImportId> {
    const outcome = await proposeImport(fresh.database, administrator, { files: packOfTestham(sheets) });
    if (!outcome.ok || outcome.value.state !== 'proposed') throw new Error(JSON.stringify(outcome));
    const applied = await applyImport(fresh.database, administrator, { importId: outcome.value.id, confirmed: true });
    if (!applied.ok || applied.value.state !== 'applied') throw new Error(JSON.stringify(applied));
    return outcome.value.id;
  }
  const undo = (importId: ImportId, as = administrator) => undoImport(fresh.database, as, { importId, reason: 'The wrong file' });

  beforeEach(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    await importCouncilPack(fresh.database, operator, { files: packOfTestham(testham) });
    const signedIn = async (name: string, roles: Actor['roles']): Promise<Actor> => ({
      ...operator, personId: (await rows<{ id: PersonId }>('select id from person where name = $1', [name]))[0]!.id, name, roles, via: 'page',
    });
    administrator = await signedIn('Ann Able', ['director', 'administrator', 'policy-officer']);
    officer = await signedIn('Bo Birch', ['policy-officer']);
  });
  afterEach(() => fresh.drop());

  it('leaves all as it was before, withdraws what was asked, tells who was told, and says so in the history of each thing', async () => {
    const before = await now();
    const id = await brought({
      'units.csv': 'ref,name,service,manager_post\nU1,Repairs and voids,S1,REP\nU2,Voids,S1,',
      'posts.csv': 'ref,title,service,unit,reports_to,roles\nOFF,Senior Repairs Officer,,U2,REP,employee\nNEW,Apprentice,,U1,REP,employee',
      'people.csv': 'ref,name\nE6,Fi Fox-Field\nE7,Gil Gray',
      'holdings.csv': 'post,person,starts_on,ends_on\nOFF,E6,2020-01-01,2026-06-30\nNEW,E7,2026-07-01,',
      'priorities.csv': 'ref,title,aim\nP2,Dry homes,A1',
      'objectives.csv': 'ref,level,year,title,deliverable,service\nS1-1,service,2026/27,Faster repairs,90% in time,S1',
      'links.csv': 'objective,contributes_to,kind\nS1-1,C1,direct',
      'measures.csv': testham['measures.csv']!.split('\n')[0]! + ',objective\nM5,Voids,Days empty,S1,council-plan,minimise,quarterly,days,0,no,,,5,0,,local,REP,HOS,S1-1',
      'targets.csv': 'measure,period,target\nM5,2026/27 Q1,20',
      'values.csv': 'measure,period,value\nM5,2026/27 Q1,18\nM1,2025/26 Q3,77',
      'published-statuses.csv': 'measure,period,status\nM1,2025/26 Q3,amber',
    });
    expect(await now()).not.toEqual(before);
    const preview = await previewUndo(fresh.database, administrator, { importId: id });
    expect(preview).toMatchObject({ ok: true, value: { builtOn: [] } });
    expect(preview.ok && preview.value.rows.find(({ ref }) => ref === 'OFF')).toMatchObject({ columns: ['title', 'unit'], was: { title: 'Repairs Officer', unit: 'U1' } });
    expect(await undo(id, officer)).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
    expect(await undo(id)).toMatchObject({ ok: true, value: { removed: expect.any(Number) as unknown, restored: 4 } });
    expect(await now()).toEqual(before);
    expect(await rows(`select 1 from task where state = 'open' and opened_at > (select min(recorded_at) from event where name = 'PackImported') and subject_label like '%M5%'`)).toEqual([]);
    expect(await rows(`select distinct payload->>'ref' as ref from event where name = 'RowTakenBack' and payload->>'importId' = $1 and stream_type = 'post' order by 1`, [id])).toEqual([{ ref: 'NEW' }, { ref: 'OFF' }]);
    expect(await rows('select state from import_proposal')).toEqual([{ state: 'undone' }]);
    expect(await rows('select 1 from import_undo')).toEqual([]);
    expect(await undo(id)).toMatchObject({ ok: false, refusal: { code: 'ImportNotApplied' } });
  });

  it('is for whoever may bring such rows: of committees democratic services, and no administrator', async () => {
    const democratic: Actor = { ...administrator, roles: ['policy-officer', 'democratic-services'] };
    const outcome = await proposeImport(fresh.database, democratic, { files: packOfTestham({ 'committees.csv': 'ref,name,kind,chair_post\nOSC,Overview and Scrutiny,scrutiny,' }) });
    if (!outcome.ok || outcome.value.state !== 'proposed') throw new Error(JSON.stringify(outcome));
    expect(await applyImport(fresh.database, democratic, { importId: outcome.value.id, confirmed: true })).toMatchObject({ ok: true });
    expect(await undo(outcome.value.id)).toMatchObject({ ok: false, refusal: { code: 'NotPermitted', details: { permission: 'committees.change' } } });
    expect(await rows('select code from committee')).toEqual([{ code: 'OSC' }]);
    expect(await undo(outcome.value.id, democratic)).toMatchObject({ ok: true });
    expect(await rows('select code from committee')).toEqual([]);
  });

  it('is refused once somebody has built on it, saying who and on what; and once its time is over', async () => {
    const id = await brought({ 'posts.csv': 'ref,title,service,unit,reports_to,roles\nOFF,Senior Repairs Officer,,U1,REP,employee', 'values.csv': 'measure,period,value\nM3,2026/27 Q1,12' });
    await rows(`update measure_value set state = 'verified', verified_by = $1, verified_at = now() where period = '2026-Q1'`, [officer.personId]);
    expect(await undo(id)).toMatchObject({ ok: false, refusal: { code: 'ImportBuiltOn', details: { by: ['Bo Birch, the figure of M3, Quarter 1 2026/27'] } } });
    await brought({ 'posts.csv': 'ref,title,service,unit,reports_to,roles\nOFF,Chief Repairs Officer,,U1,REP,employee' });
    expect(await undo(id)).toMatchObject({ ok: false, refusal: { details: { by: ['Ann Able, post Chief Repairs Officer', 'Bo Birch, the figure of M3, Quarter 1 2026/27'] } } });
    await rows(`update import_undo set kept_until = '2026-07-19'`);
    expect(await undo(id)).toMatchObject({ ok: false, refusal: { code: 'ImportNotUndoable' } });
  });

  it('is refused where something else refers to what it brought', async () => {
    const id = await brought({ 'services.csv': 'ref,name,directorate\nS3,Parks,D1' });
    await rows(`update measure set service_id = (select id from service where code = 'S3') where ref = 'M4'`);
    expect(await undo(id)).toMatchObject({ ok: false, refusal: { code: 'ImportBuiltOn', details: { by: ['something refers to it (measure)'] } } });
    expect(await rows(`select name from service where code = 'S3'`)).toEqual([{ name: 'Parks' }]);
  });

  it('takes registers and money away again, with what was asked of their owners; brought again they are there, and ask again', async () => {
    const standingOnes = `select (select count(*)::int from action) actions, (select count(*)::int from risk) risks, (select count(*)::int from risk_matrix) matrices, (select count(*)::int from budget_line) lines,
      (select count(*)::int from task where state = 'open' and kind in ('complete-action', 'review-risk')) asked`;
    const registers = {
      'budget-lines.csv': 'service,title,first_year,first_amount,second_amount,third_amount\nS1,Repairs,2026/27,1000,1100,1200',
      'risk-matrix.csv': 'size,medium_from,high_from,appetite\n5,6,15,12',
      'risks.csv': 'ref,title,event,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood\nRK-1,Fire,Fire,HOS,5,5,4,4,1,1',
      'actions.csv': 'ref,title,owner_post,due_on,risk\nAC-1,Doors,REP,2026-12-18,RK-1\nAC-2,Alarms,REP,2026-12-18,',
      'action-waits.csv': 'action,waits_for\nAC-1,AC-2',
    };
    const id = await brought(registers);
    expect(await rows(standingOnes)).toEqual([{ actions: 2, risks: 1, matrices: 1, lines: 1, asked: 3 }]);
    expect(await undo(id)).toMatchObject({ ok: true, value: { removed: 5, restored: 0 } });
    expect(await rows(standingOnes)).toEqual([{ actions: 0, risks: 0, matrices: 0, lines: 0, asked: 0 }]);
    const again = await brought(registers);
    expect(await rows(standingOnes)).toEqual([{ actions: 2, risks: 1, matrices: 1, lines: 1, asked: 3 }]);
    expect(await undo(again)).toMatchObject({ ok: true, value: { removed: 5, restored: 0 } });
  });

  it('is refused while anything that stays rests on the registers that it brought', async () => {
    const risk = (ref: string) => `ref,title,event,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood\n${ref},Fire,Fire,HOS,3,3,2,2,1,1`;
    const one = await brought({ 'actions.csv': 'ref,title,owner_post,due_on\nAC-1,Doors,REP,2026-12-18' });
    const two = await brought({ 'actions.csv': 'ref,title,owner_post,due_on\nAC-2,Alarms,REP,2026-12-18', 'action-waits.csv': 'action,waits_for\nAC-2,AC-1' });
    const refused = async (id: ImportId, what: string) => expect(await undo(id)).toMatchObject({ ok: false, refusal: { code: 'ImportBuiltOn', details: { by: [`Ann Able, ${what}`] } } });
    await refused(one, 'action AC-2, which waits for what it brought');
    expect(await previewUndo(fresh.database, administrator, { importId: one })).toMatchObject({ ok: true, value: { builtOn: [{ who: 'Ann Able' }] } });
    expect(await undo(two)).toMatchObject({ ok: true });
    const three = await brought({ 'risks.csv': risk('RK-1') });
    const four = await brought({ 'actions.csv': 'ref,title,owner_post,due_on,risk\nAC-3,Drill,REP,2026-12-18,RK-1' });
    await refused(three, 'action AC-3, which was agreed in what it brought');
    expect([await undo(four), await undo(three), await undo(one)]).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  });

  it('is refused of a matrix on which a risk that stays is scored, or that was set since; and of an action that a recovery plan promises', async () => {
    const matrix = await brought({ 'risk-matrix.csv': 'size,medium_from,high_from,appetite\n5,6,15,12' });
    const risk = await brought({ 'risks.csv': 'ref,title,event,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood\nRK-1,Fire,Fire,HOS,5,5,4,4,1,1' });
    expect(await undo(matrix)).toMatchObject({ ok: false, refusal: { code: 'ImportBuiltOn', details: { by: ['Ann Able, risk RK-1, which is scored on its matrix'] } } });
    expect(await undo(risk)).toMatchObject({ ok: true });
    const officers: Actor = { ...administrator, roles: ['policy-officer'] };
    expect(await setRiskMatrix(fresh.database, officers, { matrix: { size: 5, mediumFrom: 5, highFrom: 15, appetite: 12 } })).toMatchObject({ ok: true });
    expect(await undo(matrix)).toMatchObject({ ok: false, refusal: { code: 'ImportBuiltOn', details: { by: ['Ann Able, the matrix of risks'] } } });
    const action = await brought({ 'actions.csv': 'ref,title,owner_post,due_on\nAC-1,Doors,REP,2026-12-18' });
    await rows(`insert into recovery_plan (id, council_id, reference, title, state, service_id, origin_type, origin_id, accountable_post_id, director_post_id, requester_post_id, panel_chair_post_id, author_ids, action_ids)
      select gen_random_uuid(), s.council_id, 'RP-1', 'Doors', 'approved', s.id, 'exception', s.id, p.id, p.id, p.id, p.id, '{}', array[a.id] from service s, post p, action a where s.code = 'S1' and p.code = 'REP'`);
    expect(await undo(action)).toMatchObject({ ok: false, refusal: { code: 'ImportBuiltOn', details: { by: ['Somebody, recovery plan RP-1, which promises an action that it brought'] } } });
  });
});
