import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ActionId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { unpackArchive } from '@golden-thread/exchange/tabular/read-archive';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { addAction } from '../action/add-action';
import { reportAction } from '../action/report-action';
import { commandLineActor } from '../authority/command-line-actor';
import { outboxMessagesOf } from '../events/events';
import { packOfTestham, testham } from '../import/testing/testham';
import { exportCouncil } from './export-council';
import { importCouncilPack } from './import-council-pack';

/** The registers of a system of before: a risk looked at three times on five levels, an action that slipped and waits, one that is done. */
const registers = {
  'budget-lines.csv': 'service,unit,objective,title,cost_centre,first_year,first_amount,second_amount,third_amount\nS1,U1,C1,Repairs,H100,2026/27,1000,1100,1200.5\nS2,,,Grants,,2024/25,-500,0,0',
  'risk-matrix.csv': 'size,medium_from,high_from,appetite\n5,6,15,12',
  'risks.csv':
    'ref,title,cause,event,effect,controls,objective,service,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood,state,state_reason,corporate,review_every,next_review_on\n' +
    'RK-7,Boilers,Age,Boilers fail,Cold homes,Yearly check,C1,S1,HOS,5,4,4,4,2,2,open,,corporate,6,2026-11-02\nRK-3,Fleet,,Lorries fail,,,,,HOW,3,3,2,2,1,1,closed,Sold,,,',
  'risk-reviews.csv': 'risk,number,reviewed_on,impact,likelihood,reason\nRK-7,2,2026-05-01,4,4,Two failed\nRK-7,1,2025-11-03,5,4,',
  'actions.csv':
    'ref,title,steps,owner_post,service,objective,risk,starts_on,due_on,original_due_on,progress,status,status_reason,said_on,predicted_measure,predicted_change,predicted_by\n' +
    'AC-40,Replace boilers,Tender first,REP,S1,,RK-7,2026-01-05,2026-12-18,2026-06-30,40,late,The tender failed,2026-07-01,M1,3 points,2027-03-31\n' +
    'AC-12,Write the tender,,OFF,S1,C1,,2026-01-05,2026-03-31,,,achieved,It went out,2026-03-30,,,',
  'action-moves.csv': 'action,number,moved_on,from,to,reason\nAC-40,1,2026-05-04,2026-06-30,2026-12-18,Nobody bid',
  'action-waits.csv': 'action,waits_for\nAC-40,AC-12',
};

const standing = `select jsonb_build_object(
  'actions', (select jsonb_agg(to_jsonb(t) - 'id' - 'council_id' - 'origin_id' - 'service_id' - 'owner_post_id' - 'measure_id' - 'prediction' - 'waits_for' || jsonb_build_object('owner', p.code,
      'origin', coalesce(o.reference, r.reference), 'service', s.code, 'waits', (select jsonb_agg(w.reference) from action w where w.id = any (t.waits_for)), 'change', t.prediction - 'measureId', 'measure', m.ref) order by t.reference)
    from action t join post p on p.id = t.owner_post_id left join objective o on o.id = t.origin_id left join risk r on r.id = t.origin_id left join service s on s.id = t.service_id left join measure m on m.id = t.measure_id),
  'risks', (select jsonb_agg(to_jsonb(t) - 'id' - 'council_id' - 'objective_id' - 'service_id' - 'owner_post_id' || jsonb_build_object('owner', p.code, 'objective', o.reference, 'service', s.code) order by t.reference)
    from risk t join post p on p.id = t.owner_post_id left join objective o on o.id = t.objective_id left join service s on s.id = t.service_id),
  'money', (select jsonb_agg(jsonb_build_array(s.code, u.code, o.reference, t.title, t.cost_centre, t.first_year, t.amounts) order by t.title) from budget_line t join service s on s.id = t.service_id
    left join unit u on u.id = t.unit_id left join objective o on o.id = t.objective_id),
  'matrix', (select to_jsonb(t) - 'council_id' from risk_matrix t),
  'asked', (select jsonb_agg(jsonb_build_array(t.kind, p.code, t.due_on, t.subject_label) order by t.kind, p.code) from task t join post p on p.id = t.post_id where t.state = 'open')) as all`;

describe('budget lines and the registers of actions and risks in a council pack', () => {
  let fresh: FreshDatabase;
  let operator: Actor;

  const council = async (database: FreshDatabase): Promise<Actor> => commandLineActor(await addCouncil(database.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
  const all = async (database = fresh): Promise<unknown> => (await database.asOwner<{ all: unknown }>(standing))[0]!.all;
  async function brought(files: readonly GivenFile[], [database, actor]: readonly [FreshDatabase, Actor] = [fresh, operator]) {
    const outcome = await importCouncilPack(database.database, actor, { files });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  }

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    operator = await council(fresh);
    expect(await brought(packOfTestham({ ...testham, ...registers }))).toMatchObject({ state: 'imported', counts: { registers: 11 } });
  });
  afterAll(() => fresh.drop());

  it('come in with their history, and ask whoever owns what is open', async () => {
    expect(await all()).toMatchObject({
      actions: [
        { reference: 'AC-12', status: 'achieved', progress: 100, original_due_on: '2026-03-31', origin: 'C1', waits: null },
        { reference: 'AC-40', status: 'late', original_due_on: '2026-06-30', due_on: '2026-12-18', origin: 'RK-7', waits: ['AC-12'], change: { howMuch: '3 points', by: '2027-03-31' }, measure: 'M1',
          moves: [{ on: '2026-05-04', from: '2026-06-30', to: '2026-12-18', reason: 'Nobody bid' }] },
      ],
      risks: [{ reference: 'RK-3', state: 'closed' }, { reference: 'RK-7', corporate: 'corporate', objective: 'C1', reviews: [{ on: '2025-11-03', residual: { impact: 5 } }, { on: '2026-05-01', residual: { impact: 4 }, reason: 'Two failed' }] }],
      money: [['S2', null, null, 'Grants', null, '2024/25', ['-500', '0', '0']], ['S1', 'U1', 'C1', 'Repairs', 'H100', '2026/27', ['1000', '1100', '1200.5']]],
      matrix: { size: 5, appetite: 12 },
      asked: [['complete-action', 'REP', '2026-12-18', 'AC-40: Replace boilers'], ['review-risk', 'HOS', '2026-11-02', 'RK-7: Boilers']],
    });
  });

  it('go out as they came in: brought again they change nothing, and another installation has the same', async () => {
    const exported = await exportCouncil(fresh.database, operator);
    if (!exported.ok) throw new Error(exported.refusal.code);
    const files = [{ name: exported.value.fileName, bytes: exported.value.bytes }];
    expect(await brought(files)).toEqual({ state: 'known', left: [], notes: [] });
    const [readme] = unpackArchive(exported.value.bytes, (path) => path.endsWith('README.txt'));
    expect(new TextDecoder().decode(readme!.bytes)).not.toMatch(/- (?:actions|risks):/);
    const other = await freshDatabase(outboxMessagesOf);
    try {
      await brought(files, [other, await council(other)]);
      expect(await all(other)).toEqual(await all());
    } finally {
      await other.drop();
    }
  });

  it('stand as they are when a pack says otherwise, which is said; their history is not added to', async () => {
    const told = await brought(packOfTestham({ 'actions.csv': 'ref,title,owner_post,due_on\nAC-40,Replace boilers,REP,2027-01-29' }));
    expect(told).toMatchObject({ state: 'known', left: [{ sheet: 'actions', named: 'AC-40', cells: [{ column: 'due_on', was: '2026-12-18', becomes: '2027-01-29' }] }] });
    const more = await brought(packOfTestham({ 'action-moves.csv': 'action,number,moved_on,from,to\nAC-40,2,2026-07-04,2026-12-18,2027-01-29' }));
    expect(more).toMatchObject({ state: 'faulty', faults: [{ file: 'action-moves.csv', row: 2, column: 'action', found: 'AC-40' }] });
  });

  it('are numbered on, and worked at on their pages', async () => {
    const [person] = await fresh.asOwner<{ id: PersonId; post: PostId; action: ActionId }>(`select h.person_id as id, p.id as post, a.id as action from post p join holding h on h.post_id = p.id join action a on a.owner_post_id = p.id where p.code = 'REP'`);
    const owner: Actor = { ...operator, personId: person!.id, name: 'Ed Elm', roles: ['unit-manager'], postIds: [person!.post], via: 'page' };
    const added = await addAction(fresh.database, owner, {
      title: 'Ask again', steps: '', origin: null, owner: { code: 'REP' }, startsOn: null, dueOn: '2026-09-30', prediction: { measure: null, howMuch: '', by: null },
    });
    expect(added).toMatchObject({ ok: true, value: { reference: 'AC-41' } });
    const said = await reportAction(fresh.database, owner, { actionId: person!.action, version: 1, status: 'late', progress: 40, dueOn: '2027-01-29', reason: 'Winter' });
    expect(said).toMatchObject({ ok: true, value: { slips: 2, slipped: true } });
  });

  it('are taken in elsewhere also where the council words a status that asks no reason, keeps what an action waits for from the public, or has two lines of money alike', async () => {
    await fresh.asOwner(`update action set status = 'at-risk', status_key = 'slipping', status_name = 'Slipping', status_reason = '' where reference = 'AC-40'`);
    await fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, part, paragraph, until, marked_on) select council_id, 'action', id, '', 3, '2999-12-31', '2026-07-01' from action where reference = 'AC-12'`);
    await fresh.asOwner(`insert into budget_line (id, council_id, service_id, title, first_year, amounts, version) select gen_random_uuid(), council_id, service_id, title, first_year, '{1,2,3}', 1 from budget_line where title = 'Grants'`);
    const exported = await exportCouncil(fresh.database, operator);
    if (!exported.ok) throw new Error(exported.refusal.code);
    const files = [{ name: exported.value.fileName, bytes: exported.value.bytes }];
    expect(await brought(files)).toMatchObject({ state: 'known', left: [] });
    const other = await freshDatabase(outboxMessagesOf);
    try {
      expect(await brought(files, [other, await council(other)])).toMatchObject({ state: 'imported' });
      expect(await other.asOwner(`select reference, status, status_reason, cardinality(waits_for) as waits from action where reference in ('AC-12', 'AC-40')`)).toEqual([{ reference: 'AC-40', status: 'at-risk', status_reason: 'Slipping', waits: 0 }]);
      expect((await other.asOwner<{ title: string }>(`select title from budget_line where title like 'Grants%' order by title`)).map(({ title }) => title)).toEqual(['Grants', 'Grants (2)']);
    } finally {
      await other.drop();
    }
  });
});
