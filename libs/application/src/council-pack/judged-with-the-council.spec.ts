import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { commandLineActor } from '../authority/command-line-actor';
import { correctFigure } from '../figure-sheet/correct-figure';
import { importCouncilPack, type PackImport } from './import-council-pack';
import { judgePack } from './judge-pack';
import { writePack } from './write-pack';
import { packOfTestham, testham } from '../import/testing/testham';

describe('a pack is judged with the council it comes to', () => {
  let fresh: FreshDatabase;
  let operator: Actor;

  const people = async (name: string): Promise<PersonId> => (await fresh.asOwner<{ id: PersonId }>('select id from person where name = $1', [name]))[0]!.id;
  const actor = async (name: string, roles: Actor['roles']): Promise<Actor> => ({
    councilId: operator.councilId, personId: await people(name), name, roles, postIds: [], via: 'page',
  });
  const bring = async (as: Actor, sheets: Readonly<Record<string, string>>, more: { readonly confirmed?: boolean; readonly preview?: boolean } = {}): Promise<PackImport> => {
    const outcome = await importCouncilPack(fresh.database, as, { files: packOfTestham(sheets), ...more });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const faultsOf = async (as: Actor, sheets: Readonly<Record<string, string>>): Promise<string[]> => {
    const outcome = await bring(as, sheets);
    return outcome.state === 'faulty' ? outcome.faults.map(({ file, row, column, found }) => `${file} ${row} ${column}: ${found}`) : [outcome.state];
  };
  const administrator = (): Promise<Actor> => actor('Ann Able', ['director', 'administrator']);
  const policyOfficer = (): Promise<Actor> => actor('Bo Birch', ['policy-officer']);

  beforeEach(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    expect(await bring(operator, testham)).toMatchObject({ state: 'imported' });
  });
  afterEach(() => fresh.drop());

  it('names a deputy who is away, or whose absence is covered by the one they cover, by what the council has', async () => {
    const deputies = (row: string) => ({ 'deputies.csv': `post,absent,deputy,starts_on,ends_on,reason\n${row},leave` });
    expect(await bring(await administrator(), deputies('HOS,E3,E4,2026-08-03,2026-08-14'))).toMatchObject({ state: 'imported' });
    expect(await faultsOf(await administrator(), deputies('HOW,E4,E3,2026-08-14,2026-08-21'))).toEqual([
      'deputies.csv 2 deputy: E3, who is away from 2026-08-03 to 2026-08-14',
    ]);
    expect(await faultsOf(await administrator(), deputies('HOW,E4,E5,2026-08-14,2026-08-21'))).toEqual([
      'deputies.csv 2 absent: E4, who stands in for somebody else from 2026-08-03 to 2026-08-14',
    ]);
    expect(await bring(await administrator(), deputies('HOW,E4,E3,2026-08-15,2026-08-21'))).toMatchObject({ state: 'imported' });
  });

  it('names every figure and target that cannot be, without the sheet of measures beside it', async () => {
    const values = [
      'M1,2026/27 Q1,95,10,100,final', 'M1,2025/26 Q3,80,0,0,final', 'M1,2026-05,5,,,final', 'M2,2026/27 Q1,12,,,final', 'M4,2011-12,7,,,final',
      'M2,2035-04,3,,,final', 'M1,2025/26 Q2,9999,,,final', 'M2,2026-05,-20,,,final', 'M1,2026/27 Q2,70,,,final', 'M2,2026-06,123456789012345678901234,,,final',
    ];
    expect(await faultsOf(await administrator(), {
      'values.csv': `measure,period,value,numerator,denominator,data_status\n${values.join('\n')}`,
      'targets.csv': 'measure,period,target\nM4,2026/27,3\nM2,2026/27 Q1,12',
    })).toEqual([
      'targets.csv 2 measure: a target for M4, which is data-only',
      'targets.csv 3 period: Quarter 1 2026/27, which is quarterly',
      'values.csv 2 value: 95',
      'values.csv 3 denominator: 0',
      'values.csv 4 period: May 2026, which is monthly',
      'values.csv 5 period: Quarter 1 2026/27, which is quarterly',
      'values.csv 6 period: December 2011, which is monthly',
      'values.csv 7 period: April 2035, which begins on 2035-04-01',
      'values.csv 8 value: 9999',
      'values.csv 9 value: -20',
      'values.csv 10 data_status: a final figure of Quarter 2 2026/27, which runs until 2026-09-30',
      'values.csv 11 value: 123456789012345678901234',
    ]);
  });

  it('questions a total that falls within the year, also against the figure that stands, and takes it once it is confirmed', async () => {
    const sheets = (value: string, quarter: string) => ({ 'values.csv': `measure,period,value,data_status\nM3,2026/27 ${quarter},${value},provisional` });
    expect(await faultsOf(await policyOfficer(), sheets('50', 'Q1'))).toEqual(['imported']);
    expect(await bring(await policyOfficer(), sheets('20', 'Q2'))).toEqual({ state: 'questioned', warnings: expect.arrayContaining([expect.objectContaining({ row: 2, code: 'CumulativeFell', against: '50' })]) as unknown });
    expect(await bring(await policyOfficer(), sheets('20', 'Q2'), { confirmed: true })).toMatchObject({ state: 'imported', counts: { figures: 1 } });
  });

  it('enters figures of the council’s own years for somebody else to verify; those of before are history', async () => {
    const sender = await policyOfficer();
    await bring(sender, { 'values.csv': 'measure,period,value,numerator,denominator\nM1,2026/27 Q1,80,80,100\nM1,2025/26 Q3,81,,' });
    const rows = await fresh.asOwner(`select v.period, v.state, v.entered_by, v.source from measure_value v join measure m on m.id = v.measure_id where m.ref = 'M1' order by 1`);
    expect(rows).toEqual([
      { period: '2025-Q3', state: 'verified', entered_by: [], source: 'import' },
      { period: '2025-Q4', state: 'verified', entered_by: [], source: 'import' },
      { period: '2026-Q1', state: 'entered', entered_by: [sender.personId], source: 'import' },
    ]);
  });

  it('corrects a figure that stands, verified and frozen, where its row says why: a new version that waits for a second person, beside the old one', async () => {
    await fresh.asOwner(`update measure_value set frozen_at = now() where period = '2025-Q4'`);
    const sheets = (value: string, correction: string) => ({ 'values.csv': `measure,period,value,correction\nM1,2025/26 Q4,${value},${correction}` });
    const versions = () => fresh.asOwner(`select v.version, v.value, v.state, v.current, v.reason, v.replaces from measure_value v join measure m on m.id = v.measure_id where m.ref = 'M1' and v.period = '2025-Q4' order by v.version`);
    expect(await bring(await policyOfficer(), sheets('79.5', ''))).toMatchObject({ state: 'known', left: [{ cells: [{ column: 'value', was: '78', becomes: '79.5' }] }] });
    expect(await versions()).toEqual([expect.objectContaining({ version: 1, value: '78' })]);
    expect(await faultsOf(await policyOfficer(), sheets('179.5', 'Counted anew'))).toEqual([expect.stringMatching(/^values\.csv 2 value: 179\.5/)]);
    const sender = await policyOfficer();
    expect(await bring(sender, sheets('79.5', 'Counted anew'), { preview: true })).toMatchObject({
      state: 'previewed', rows: [{ effect: 'changes', cells: [{ column: 'value', was: '78', becomes: '79.5' }, { column: 'correction', was: null, becomes: 'Counted anew' }] }],
    });
    expect(await bring(sender, sheets('79.5', 'Counted anew'), { confirmed: true })).toMatchObject({ state: 'imported', counts: { figures: 1 } });
    expect(await versions()).toEqual([
      expect.objectContaining({ version: 1, value: '78', state: 'verified', current: false }),
      { version: 2, value: '79.5', state: 'entered', current: true, reason: 'Counted anew', replaces: 1 },
    ]);
    expect(await fresh.asOwner(`select t.kind, p.code from task t join post p on p.id = t.post_id where t.state = 'open'`)).toEqual([{ kind: 'verify-figures', code: 'HOS' }]);
    expect(await fresh.asOwner(`select count(*)::int as n from event where name = 'FigureCorrected'`)).toEqual([{ n: 1 }]);
    expect(await bring(sender, sheets('79.5', 'Counted anew'))).toMatchObject({ state: 'known' });
  });

  const versionsOfM1 = () => fresh.asOwner(`select v.version, v.value, v.numerator from measure_value v join measure m on m.id = v.measure_id where m.ref = 'M1' and v.period = '2025-Q4' order by v.version`);
  const correcting = (cells: string, more: Readonly<Record<string, string>> = {}) => ({ ...more, 'values.csv': `measure,period,value,numerator,denominator,note,correction\nM1,2025/26 Q4,${cells},Counted anew` });

  it('corrects to a quotient once: brought again, or with other parts of the same quotient, it stays as it is', async () => {
    const sender = await policyOfficer();
    expect(await bring(sender, correcting('33.3,1,3,Few'), { confirmed: true })).toMatchObject({ state: 'imported', counts: { figures: 1 } });
    expect(await bring(sender, correcting('33.3,1,3,Few'), { confirmed: true })).toMatchObject({ state: 'known', left: [{ sheet: 'values', row: 2, effect: 'leaves' }] });
    expect(await bring(sender, correcting('33.3,2,6,Few'), { confirmed: true })).toMatchObject({ state: 'known' });
    expect(await versionsOfM1()).toHaveLength(2);
  });

  it('corrects a figure of a measure that is retired', async () => {
    await fresh.asOwner(`update measure set retired_on = '2026-07-01' where ref = 'M1'`);
    expect(await faultsOf(await policyOfficer(), correcting('179.5,,,'))).toHaveLength(1);
    expect(await bring(await policyOfficer(), correcting('79.5,,,'), { confirmed: true })).toMatchObject({ state: 'imported', counts: { figures: 1 } });
    expect(await versionsOfM1()).toEqual([expect.objectContaining({ value: '78' }), expect.objectContaining({ value: '79.5' })]);
  });

  it('asks why a corrected figure is red by the target that the same pack brings', async () => {
    const target = { 'targets.csv': 'measure,period,target\nM1,2025/26 Q4,95' };
    expect(await faultsOf(await policyOfficer(), correcting('79.5,,,', target))).toEqual(['values.csv 2 note: nothing, beside a figure that is red']);
    expect(await bring(await policyOfficer(), correcting('79.5,,,Late parts', target), { confirmed: true })).toMatchObject({ state: 'imported' });
  });

  it('asks why a corrected figure is red against another series that the same pack names, and brings', async () => {
    const series = {
      'measures.csv': `${testham['measures.csv']!.split('\n')[0]!}\nM8,Repairs on time elsewhere,As it says,S1,council-plan,data-only,quarterly,%,1,no,,,,0,100,local,REP,HOS`,
      'target-statements.csv': 'measure,form,comparator\nM1,above-comparator,M8',
    };
    const held = (cells: string) => ({ ...series, 'values.csv': `measure,period,value,note,correction\nM1,2025/26 Q4,${cells},Counted anew\nM8,2025/26 Q4,95,,` });
    expect(await faultsOf(await policyOfficer(), held('79.5,'))).toEqual(['values.csv 2 note: nothing, beside a figure that is red']);
    expect(await bring(await policyOfficer(), held('79.5,Late parts'), { confirmed: true })).toMatchObject({ state: 'imported' });
  });

  it('refuses by its row a correction that cannot be any more when it is written', async () => {
    const sender = await policyOfficer();
    const outcome = await fresh.database.transact({ actor: sender }, async (work) => {
      const judged = await judgePack(work, [sender], packOfTestham(correcting('79.5,,,')));
      if (!judged.ok || !judged.value.sound) throw new Error('The pack was to be sound.');
      await fresh.asOwner(`insert into measure_target (council_id, measure_id, period, target) select council_id, id, '2025-Q4', 95 from measure where ref = 'M1'`);
      return writePack(work, judged.value, { enteredBy: [], importId: null });
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ImportOutOfDate', details: { row: expect.stringMatching(/^values\.csv, row 2: a correction of M1, Quarter 4 2025\/26\. Accepted: /) as unknown } } });
    expect(await versionsOfM1()).toHaveLength(1);
  });

  it('refuses by its row a correction of a figure that somebody has corrected since it was judged: nobody’s correction is replaced unseen', async () => {
    const sender = await policyOfficer();
    const outcome = await fresh.database.transact({ actor: sender }, async (work) => {
      const judged = await judgePack(work, [sender], packOfTestham(correcting('79.5,,,')));
      if (!judged.ok || !judged.value.sound) throw new Error('The pack was to be sound.');
      const onThePage = { measureId: 'M1' as never, period: '2025-Q4', typed: { value: '', numerator: '81', denominator: '100', dataStatus: 'final', commentary: 'Few' }, reason: 'By hand', version: 1 } as const;
      expect(await correctFigure(fresh.database, sender, onThePage)).toMatchObject({ ok: true });
      return writePack(work, judged.value, { enteredBy: [], importId: null });
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ImportOutOfDate' } });
    expect(await versionsOfM1()).toEqual([expect.objectContaining({ value: '78' }), expect.objectContaining({ version: 2, value: '81' })]);
  });

  it('leaves what it does not hold: two retitled posts move nothing, empty nothing, and each is an event of its post', async () => {
    const where = `select code, title, directorate_id, service_id, unit_id, line_manager_post_id from post where code in ('OFF', 'HOS') order by code`;
    const before = await fresh.asOwner<Record<string, unknown>>(where);
    await bring(await administrator(), {
      'posts.csv': 'ref,title,service,unit,reports_to,roles\nOFF,Senior Repairs Officer,,U1,REP,employee\nHOS,Head of Homes,S1,,DIR,service-manager',
    });
    const after = await fresh.asOwner(where);
    expect(after).toEqual([{ ...before[0], title: 'Head of Homes' }, { ...before[1], title: 'Senior Repairs Officer' }]);
    const events = await fresh.asOwner(
      `select p.code, e.payload->'columns' as columns, w.text from event e join post p on p.id = e.stream_id left join event_wording w on w.event_id = e.id
       where e.name = 'RowImported' order by 1`,
    );
    expect(events).toEqual([
      { code: 'HOS', columns: ['title'], text: 'Head of Housing, now Head of Homes' },
      { code: 'OFF', columns: ['title'], text: 'Repairs Officer, now Senior Repairs Officer' },
    ]);
  });

  it('keeps what a column that is left out would say', async () => {
    await bring(await administrator(), { 'people.csv': 'ref,name\nE3,Cy Clay-Jones' });
    expect(await fresh.asOwner(`select name, email, subject from person where name like 'Cy%'`)).toEqual([{ name: 'Cy Clay-Jones', email: 'cy@t.example', subject: 't/cy' }]);
  });

  it('revives nobody: a leaver, a closed post and an ended holding stay so when the first pack comes again', async () => {
    await fresh.asOwner(`update person set left_on = '2026-06-30' where name = 'Di Dean'`);
    await fresh.asOwner(`update holding set ends_on = '2026-06-30' where person_id = $1`, [await people('Di Dean')]);
    await fresh.asOwner(`update post set closed_on = '2026-06-30' where code = 'OFF'`);
    const outcome = await bring(await administrator(), { ...testham, 'units.csv': testham['units.csv']!.replace('Repairs', 'Repair') });
    expect(outcome).toMatchObject({ state: 'imported', notes: expect.arrayContaining([expect.stringContaining('OFF was closed on 2026-06-30, and stays so')]) });
    expect(await fresh.asOwner(`select left_on::text, (select ends_on::text from holding where person_id = person.id) as ends_on from person where name = 'Di Dean'`))
      .toEqual([{ left_on: '2026-06-30', ends_on: '2026-06-30' }]);
    expect(await fresh.asOwner(`select closed_on::text from post where code = 'OFF'`)).toEqual([{ closed_on: '2026-06-30' }]);
    expect(await faultsOf(await administrator(), { 'holdings.csv': 'post,person,starts_on\nDIR,E4,2026-07-01' })).toEqual(['holdings.csv 2 person: E4, who left on 2026-06-30']);
  });

  it('sees circles, whole posts and e-mails of pack and council together', async () => {
    const sender = await administrator();
    expect(await faultsOf(sender, { 'posts.csv': 'ref,title,service,reports_to,roles\nHOS,Head of Housing,S1,REP,service-manager' }))
      .toEqual([expect.stringMatching(/^posts\.csv 2 reports_to: a circle: /)]);
    expect(await faultsOf(sender, { 'holdings.csv': 'post,person,share,starts_on\nHOW,E6,1,2026-01-01' })).toEqual([expect.stringContaining('2 of post HOW held')]);
    expect(await faultsOf(sender, { 'people.csv': 'ref,name,email\nE7,Ann Abel,ANN@t.example' })).toEqual(['people.csv 2 email: ANN@t.example a second time, Ann Able has it already']);
  });

  it('changes no plan that is settled: new objectives and links of it are its own page’s', async () => {
    const sheets = { 'objectives.csv': 'ref,level,year,title,priority,deliverable,end_of_plan_result\nC2,council,2026/27,Clean streets,P1,Weekly,Clean' };
    await fresh.asOwner(`update council_plan set state = 'published'`);
    expect(await faultsOf(await policyOfficer(), sheets)).toEqual(['objectives.csv 2 ref: C2, new in a plan of 2026/27 that is published']);
    await fresh.asOwner(`update council_plan set state = 'drafting'`);
    expect(await faultsOf(await policyOfficer(), sheets)).toEqual(['imported']);
  });

  it('lets nobody make themselves powerful, or somebody else: not who may import, not an administrator alone', async () => {
    const posts = 'ref,title,reports_to,roles\nGOD,Overseer,CEX,administrator auditor operator';
    const takeover = {
      'posts.csv': posts, 'holdings.csv': 'post,person,starts_on\nGOD,E2,2026-07-01', 'people.csv': 'ref,name,email,subject\nE1,Ann Able,bo2@t.example,t/bo2',
    };
    expect(await faultsOf(await policyOfficer(), takeover)).toEqual([
      'posts.csv 2 null: a new row', 'people.csv 2 email: email, subject, changed', 'holdings.csv 2 null: a new row',
    ]);
    expect(await faultsOf(await administrator(), takeover)).toEqual([
      'posts.csv 2 roles: the role of administrator and auditor and operator, given or taken',
      'people.csv 2 email: another e-mail for Ann Able', 'people.csv 2 subject: another sign-in for Ann Able',
      'holdings.csv 2 post: the role of administrator and auditor and operator, given or taken',
    ]);
    expect(await faultsOf(operator, takeover)).toHaveLength(4);
    expect(await fresh.asOwner(`select 1 from post where code = 'GOD'`)).toEqual([]);
  });

  it('says of the operator’s first pack that nobody could be asked', async () => {
    const [event] = await fresh.asOwner<{ exempt: boolean }>(`select (payload->>'exempt')::boolean as exempt from event where name = 'PackImported'`);
    expect(event).toEqual({ exempt: true });
  });
});
