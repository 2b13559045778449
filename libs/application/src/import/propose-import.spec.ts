import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import fc from 'fast-check';
import { reconcileCouncil } from '../engine/reconcile-council';
import { outboxMessagesOf } from '../events/events';
import { recordPowerDecision } from '../organisation/decide-power-request';
import { applyImport, discardImport } from './apply-import';
import { approveImport } from './approve-import';
import { commandLineActor, commandLineImporter } from '../authority/command-line-actor';
import { importCouncilPack } from '../council-pack/import-council-pack';
import { proposeImport } from './propose-import';
import { showImport } from './show-import';
import { packOfTestham, testham } from './testing/testham';
import { writeImport } from './write-import';

describe('an import is a proposal first', () => {
  let fresh: FreshDatabase;
  let operator: Actor;
  let administrator: Actor;

  const rows = (sql: string, parameters: readonly unknown[] = []) => fresh.asOwner<Record<string, unknown>>(sql, parameters);
  const personNamed = async (name: string): Promise<PersonId> => (await rows('select id from person where name = $1', [name]))[0]!['id'] as PersonId;
  const signedIn = async (name: string, roles: Actor['roles']): Promise<Actor> => ({ councilId: operator.councilId, personId: await personNamed(name), name, roles, postIds: [], via: 'page' });

  async function proposed(sheets: Readonly<Record<string, string>>, as = administrator, mappedBy: readonly PersonId[] = []): Promise<ImportId> {
    const outcome = await proposeImport(fresh.database, as, { files: packOfTestham(sheets), mappedBy });
    if (!outcome.ok || outcome.value.state !== 'proposed') throw new Error(JSON.stringify(outcome));
    return outcome.value.id;
  }
  async function shown(importId: ImportId) {
    const outcome = await showImport(fresh.database, administrator, { importId });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  }
  const apply = (importId: ImportId, more: { confirmed?: boolean; reason?: string } = {}, as = administrator) => applyImport(fresh.database, as, { importId, confirmed: false, ...more });

  beforeEach(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    await importCouncilPack(fresh.database, operator, { files: packOfTestham(testham) });
    administrator = await signedIn('Ann Able', ['director', 'administrator', 'policy-officer']);
  });
  afterEach(() => fresh.drop());

  it('shows each row new, changed or left, before anything is written, and applies exactly that, each row an event tied to it', async () => {
    const id = await proposed({
      'posts.csv': 'ref,title,service,unit,reports_to,roles\nOFF,Senior Repairs Officer,,U1,REP,employee\nNEW,Apprentice,,U1,REP,employee',
      'measures.csv': testham['measures.csv']!.replace('maximise,quarterly,%,1,no', 'minimise,quarterly,%,1,no'),
    });
    const preview = await shown(id);
    expect(preview.counts).toEqual([{ sheet: 'posts', brings: 1, changes: 1, leaves: 0 }, { sheet: 'measures', brings: 0, changes: 0, leaves: 1 }]);
    expect(preview.rows).toMatchObject([
      { sheet: 'posts', named: 'OFF', effect: 'changes', cells: [{ column: 'title', was: 'Repairs Officer', becomes: 'Senior Repairs Officer' }] },
      { sheet: 'posts', named: 'NEW', effect: 'brings' },
      { sheet: 'measures', named: 'M1', effect: 'leaves', cells: [{ column: 'polarity', was: 'maximise', becomes: 'minimise' }] },
    ]);
    expect(await rows(`select 1 from post where code = 'NEW' or title = 'Senior Repairs Officer'`)).toEqual([]);
    expect(await apply(id)).toMatchObject({ ok: true, value: { state: 'applied', counts: { organisation: 2 } } });
    expect(await rows(`select code, title from post where code in ('NEW', 'OFF') order by code`)).toEqual([{ code: 'NEW', title: 'Apprentice' }, { code: 'OFF', title: 'Senior Repairs Officer' }]);
    expect(await rows(`select polarity from measure where ref = 'M1'`)).toEqual([{ polarity: 'maximise' }]);
    expect(await rows(`select payload->>'ref' as ref from event where name = 'RowImported' and payload->>'importId' = $1 order by 1`, [id])).toEqual([{ ref: 'NEW' }, { ref: 'OFF' }]);
    expect(await apply(id)).toMatchObject({ ok: false, refusal: { code: 'ImportEnded' } });
  });

  it('refuses to do anything else than was shown, once the council has changed, and keeps nothing of people when it has ended or was left standing', async () => {
    const id = await proposed({ 'people.csv': 'ref,name\nE3,Cy Clay-Jones' });
    await rows(`update person set name = 'Cy Other' where name = 'Cy Clay'`);
    expect(await apply(id)).toMatchObject({ ok: false, refusal: { code: 'ImportOutOfDate' } });
    expect(await rows(`select name from person where name like 'Cy%'`)).toEqual([{ name: 'Cy Other' }]);
    expect(await discardImport(fresh.database, administrator, { importId: id })).toMatchObject({ ok: true });
    expect((await rows('select pack, shown::text as shown from import_proposal'))[0]).toMatchObject({ pack: null, shown: expect.not.stringContaining('Clay') as unknown });
    const left = await proposed({ 'people.csv': 'ref,name\nE3,Cy Clay-Jones' });
    await rows(`update import_proposal set proposed_at = proposed_at - interval '31 days' where id = $1`, [left]);
    await proposed({ 'people.csv': 'ref,name\nE3,Cy Third' });
    expect((await shown(left)).state).toBe('discarded');
  });

  it('brings each priority with its lead member, who is a councillor, in the pack or in the council', async () => {
    const led = async (lead: string) =>
      importCouncilPack(fresh.database, commandLineImporter(operator.councilId), { files: packOfTestham({ 'posts.csv': 'ref,title,roles\nLM,Cabinet Member,lead-member', 'priorities.csv': `ref,title,aim,lead_member\nP2,Clean streets,A1,${lead}` }) });
    expect(await led('HOS')).toMatchObject({ value: { state: 'faulty', faults: [{ file: 'priorities.csv', column: 'lead_member', found: 'HOS' }] } });
    expect(await rows(`select 1 from priority where reference = 'P2'`)).toEqual([]);
    expect(await led('LM')).toMatchObject({ ok: true });
    expect(await rows(`select p.title, l.code as lead from priority p left join post l on l.id = p.lead_member_post_id order by p.reference`)).toEqual([{ title: 'Warm homes', lead: null }, { title: 'Clean streets', lead: 'LM' }]);
  });

  it('says which open tasks come to other people and who loses a role, and has changed none of it', async () => {
    await importCouncilPack(fresh.database, await signedIn('Bo Birch', ['policy-officer']), { files: packOfTestham({ 'objectives.csv': 'ref,level,year,title,priority,deliverable,end_of_plan_result\nC9,council,2026/27,Clean streets,P1,Weekly,Clean' }) });
    const [task] = await rows(`select subject_label as label from task where state = 'open'`);
    const id = await proposed({ 'holdings.csv': 'post,person,starts_on,ends_on\nHOW,E4,2020-01-01,2026-06-30\nHOW,E6,2026-07-01,\nPOL,E2,2020-01-01,2026-06-30' });
    const { effects } = await shown(id);
    expect(effects.access).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Di Dean', roles: ['service-manager'] }), expect.objectContaining({ name: 'Bo Birch', roles: ['policy-officer'] })]));
    expect(effects.tasks).toEqual([expect.objectContaining({ label: task!['label'], from: ['Bo Birch'] })]);
    expect(await rows(`select 1 from holding where ends_on = '2026-06-30'`)).toEqual([]);
  });

  it('waits for a second person as a whole where a row gives power; approved, it is written in the background within that decision, once, or not at all', async () => {
    const id = await proposed({ 'people.csv': 'ref,name,email,subject\nE6,Fi Fox,fox@t.example,t/fi\nE9,Gil Gray,gil@t.example,', 'aims.csv': 'ref,title\nA2,Streets' });
    expect((await shown(id)).approvals).toEqual([
      expect.objectContaining({ row: 2, column: 'email', found: 'another e-mail for Fi Fox' }), expect.objectContaining({ row: 2, column: 'subject', found: 'another sign-in for Fi Fox' }),
    ]);
    expect(await apply(id)).toMatchObject({ ok: false, refusal: { code: 'ReasonMissing' } });
    expect(await apply(id, { reason: 'New sign-in service' }, commandLineImporter(operator.councilId))).toMatchObject({ ok: false, refusal: { code: 'ImportWantsSecondPerson' } });
    await rows(`insert into holding (id, council_id, post_id, person_id, basis, share, starts_on) select gen_random_uuid(), council_id, id, $1, 'permanent', 1, '2020-01-01' from post where code = 'DIR'`, [await personNamed('Cy Clay')]);
    await rows(`update post set roles = roles || 'administrator'::text where code = 'DIR'`);
    await rows(`insert into responsibility (council_id, post_id, person_id, basis, starts_on) select council_id, id, $1, 'holder', '2020-01-01' from post where code = 'DIR'`, [await personNamed('Cy Clay')]);
    const asked = await apply(id, { reason: 'New sign-in service' });
    expect(asked).toMatchObject({ ok: true, value: { state: 'awaiting-approval' } });
    expect(await rows(`select 1 from person where subject = 't/fi' or name = 'Gil Gray'`)).toEqual([]);
    const requestId = asked.ok && asked.value.state === 'awaiting-approval' ? asked.value.requestId : undefined;
    const other = await signedIn('Cy Clay', ['director', 'administrator']);
    const approve = () => approveImport(fresh.database, other, { requestId: requestId!, reason: 'As agreed' });
    const write = () => writeImport(fresh.database, { councilId: other.councilId, importId: id });
    expect(await approveImport(fresh.database, administrator, { requestId: requestId!, reason: 'Myself' })).toMatchObject({ refusal: { code: 'PowerRequestOfOneself' } });
    expect(await approve()).toMatchObject({ ok: true, value: { importId: id } });
    expect([await approve(), await recordPowerDecision(fresh.database, other, { requestId: requestId!, decision: 'refuse', reason: 'No' })]).toMatchObject(Array(2).fill({ refusal: { code: 'ImportBeingWritten' } }));
    const email = async (is: string) => void (await rows(`update person set email = $1 where name = 'Fi Fox'`, [is]));
    const [{ was } = {}] = await rows(`select email as was from person where name = 'Fi Fox'`);
    await email('meanwhile@t.example');
    expect(await write()).toMatchObject({ ok: true, value: { written: false } });
    expect(await shown(id)).toMatchObject({ state: 'awaiting-approval', writing: { state: 'failed', rowsDone: 0, failure: { code: 'ImportOutOfDate' } } });
    await email(was as string);
    // What its approver may not bring is its sender's, while they may still bring it.
    expect(await approve()).toMatchObject({ ok: true });
    expect(await write()).toMatchObject({ ok: true, value: { written: false } });
    expect((await shown(id)).writing?.failure).toMatchObject({ code: 'ImportOutOfDate', details: { row: expect.stringContaining('aims.csv, row 2: a new row. Accepted: rows as the council has them: only the policy team') as unknown } });
    await rows(`update post set roles = roles || 'policy-officer'::text where code = 'CEX'`);
    expect(await approve()).toMatchObject({ ok: true });
    // A queue that lost its memory: what nobody has heard of for longer than any import takes is queued again.
    await rows(`delete from delivery where errand = 'write-import'`);
    await rows(`update import_writing set touched_at = now() - interval '1 hour'`);
    for (const imports of [1, 0]) expect(await reconcileCouncil(fresh.database, other.councilId)).toMatchObject({ value: { imports } });
    // A worker that was killed while it wrote: its transaction was undone, and the row says that it runs.
    await rows(`update import_writing set state = 'running', tries = 1, rows_done = 1, began_at = now()`);
    expect(await rows(`select 1 from person where subject = 't/fi' or name = 'Gil Gray'`)).toEqual([]);
    expect(await write()).toMatchObject({ ok: true, value: { written: true } });
    expect(await write()).toMatchObject({ ok: true, value: { written: false } });
    expect((await shown(id)).writing).toMatchObject({ state: 'done', approver: 'Cy Clay', rows: 3, rowsDone: 3, tries: 2, failure: null });
    expect(await rows(`select actor_id as by from event where name = 'PowerRequestApproved'`)).toEqual([{ by: other.personId }]);
    expect(await rows(`select name from person where subject = 't/fi' or name = 'Gil Gray' order by name`)).toEqual([{ name: 'Fi Fox' }, { name: 'Gil Gray' }]);
    expect((await shown(id)).state).toBe('applied');
  });

  it('has figures that the page would question confirmed, entered by who handed them in and who made the mapping by which they were read', async () => {
    const sender = await signedIn('Bo Birch', ['policy-officer']);
    await importCouncilPack(fresh.database, sender, { files: packOfTestham({ 'values.csv': 'measure,period,value\nM3,2026/27 Q1,50' }) });
    const id = await proposed({ 'values.csv': 'measure,period,value,data_status\nM3,2026/27 Q2,20,provisional' }, sender, [administrator.personId!]);
    expect((await shown(id)).warnings).toEqual(expect.arrayContaining([expect.objectContaining({ named: 'M3, Quarter 2 2026/27', code: 'CumulativeFell', against: '50' })]));
    expect(await apply(id, {}, sender)).toMatchObject({ ok: false, refusal: { code: 'ImportWarningsUnconfirmed' } });
    expect(await apply(id, { confirmed: true }, sender)).toMatchObject({ ok: true });
    expect(await rows(`select state, entered_by from measure_value where period = '2026-Q2'`)).toEqual([{ state: 'entered', entered_by: [sender.personId, administrator.personId] }]);
  });

  it('of any rows changes exactly what its preview says, the second time nothing, and nothing that it does not name', async () => {
    const everything = async () => rows(
      `select 'post ' || code as named, row_to_json(post)::text as is from post union all select 'person ' || name, row_to_json(person)::text from person
       union all select 'unit ' || code, row_to_json(unit)::text from unit union all select 'target ' || period, row_to_json(measure_target)::text from measure_target order by 1, 2`,
    );
    const title = fc.constantFrom('Officer', 'Repairs Officer', 'Senior Officer', 'Engineer');
    const posts = fc.uniqueArray(fc.record({ ref: fc.constantFrom('OFF', 'REP', 'N1', 'N2', 'N3'), title, unit: fc.constantFrom('U1', ''), to: fc.constantFrom('CEX', 'HOS', 'REP') }), { selector: ({ ref }) => ref, maxLength: 4 });
    const targets = fc.uniqueArray(fc.record({ period: fc.constantFrom('2026/27 Q1', '2026/27 Q2', '2026/27 Q3'), target: fc.integer({ min: 1, max: 3 }) }), { selector: ({ period }) => period, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(posts, targets, async (given, aimed) => {
        const sheets = {
          'posts.csv': `ref,title,unit,reports_to,roles\n${given.map((post) => `${post.ref},${post.title},${post.unit},${post.to},employee`).join('\n')}`,
          'targets.csv': `measure,period,target\n${aimed.map(({ period, target }) => `M1,${period},${target}`).join('\n')}`,
        };
        const before = await everything();
        const outcome = await proposeImport(fresh.database, administrator, { files: packOfTestham(sheets) });
        if (!outcome.ok || outcome.value.state !== 'proposed') return expect(await everything()).toEqual(before);
        expect(await everything()).toEqual(before);
        const { rows: preview } = await shown(outcome.value.id);
        const writes = preview.filter(({ effect }) => effect !== 'leaves');
        expect(await apply(outcome.value.id)).toMatchObject({ ok: true });
        const after = await everything();
        const was = new Set(before.map((row) => JSON.stringify(row)));
        expect(after.filter((row) => !was.has(JSON.stringify(row)))).toHaveLength(writes.length);
        expect(after.length - before.length).toBe(writes.filter(({ effect }) => effect === 'brings').length);
        expect((await shown(await proposed(sheets))).rows.every(({ effect }) => effect === 'leaves')).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});
