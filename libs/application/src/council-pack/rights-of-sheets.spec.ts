import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Scope } from '@golden-thread/domain/authority/token-scope';
import type { PersonId, TokenId } from '@golden-thread/domain/shared/id';
import { packSchema, type SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { commandLineActor, commandLineImporter } from '../authority/command-line-actor';
import { outboxMessagesOf } from '../events/events';
import { packOfTestham, testham } from '../import/testing/testham';
import { importCouncilPack } from './import-council-pack';
import { permissionOfSheet, wantsSecondPerson } from './rights-of-sheets';

type Sheet = Exclude<SheetName, 'council'>;

const riskColumns = 'ref,title,event,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood';

/** What must come with a row that is said of something new. */
const withTheirThing: Partial<Readonly<Record<SheetName, Readonly<Record<string, string>>>>> = {
  'risk-reviews': { 'risks.csv': `${riskColumns}\nRK-9,Fire,Fire,HOS,3,3,2,2,1,1` },
  'action-moves': { 'actions.csv': 'ref,title,owner_post,due_on\nAC-9,Paint,OFF,2026-09-30' },
  'action-waits': { 'actions.csv': 'ref,title,owner_post,due_on\nAC-8,Sand,OFF,2026-08-31\nAC-9,Paint,OFF,2026-09-30' },
};

/** A sound new row of each sheet. */
const newRows: Readonly<Record<Sheet, string>> = {
  directorates: 'ref,name\nD2,People',
  services: 'ref,name,directorate\nS3,Parks,D1',
  units: 'ref,name,service\nU2,Voids,S1',
  posts: 'ref,title,unit,reports_to,roles\nNEW,Apprentice,U1,REP,employee',
  people: 'ref,name\nE7,Gil Gray',
  holdings: 'post,person,starts_on\nDIR,E4,2026-07-01',
  deputies: 'post,absent,deputy,starts_on,ends_on,reason\nHOS,E3,E4,2026-08-03,2026-08-14,leave',
  committees: 'ref,name,kind\nOSC,Overview and Scrutiny,scrutiny',
  'committee-members': 'committee,person,starts_on\nCOM,E6,2026-07-01',
  meetings: 'committee,held_on\nCOM,2026-09-09',
  aims: 'ref,title\nA2,Streets',
  priorities: 'ref,title,aim\nP2,Clean streets,A1',
  objectives: 'ref,level,year,title,service\nO2,service,2026/27,Sweep daily,S2',
  links: 'objective,contributes_to,kind\nO1,C1,direct',
  measures: `${testham['measures.csv']!.split('\n')[0]!}\nM9,Fires,As it says,S1,council-plan,minimise,quarterly,count,0,no,,,5,0,,local,REP,HOS`,
  targets: 'measure,period,target\nM1,2026/27 Q2,80',
  'target-statements': 'measure,wording\nM1,Top quartile',
  values: 'measure,period,value\nM1,2025/26 Q3,77',
  'published-statuses': 'measure,period,status\nM1,2025/26 Q4,green',
  'budget-lines': 'service,title,first_year,first_amount,second_amount,third_amount\nS1,Repairs,2026/27,1000,1100,1200.50',
  'risk-matrix': 'size,medium_from,high_from,appetite\n3,3,6,4',
  risks: `${riskColumns}\nRK-9,Fire,Fire,HOS,3,3,2,2,1,1`,
  'risk-reviews': 'risk,number,reviewed_on,impact,likelihood\nRK-9,1,2026-05-01,2,2',
  actions: 'ref,title,owner_post,due_on\nAC-9,Paint,OFF,2026-09-30',
  'action-moves': 'action,number,moved_on,from,to\nAC-9,1,2026-05-01,2026-06-30,2026-09-30',
  'action-waits': 'action,waits_for\nAC-9,AC-8',
};
const sheets = packSchema.map(({ name }) => name).filter((name): name is Sheet => name !== 'council');

describe('what an import may write is what its sender may write on pages', () => {
  let fresh: FreshDatabase;
  let ann: Actor;

  const faults = async (as: Actor, given: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const outcome = await importCouncilPack(fresh.database, as, { files: packOfTestham(given), preview: true });
    if (!outcome.ok) return [outcome.refusal.code];
    return outcome.value.state === 'faulty' ? outcome.value.faults.map(({ file, row, column, found, accepted }) => `${file} ${row} ${column}: ${found} | ${accepted}`) : [];
  };
  const token = (...scopes: readonly Scope[]): Actor => ({ ...ann, via: 'token', token: { id: 'a' as TokenId, kind: 'person', ownerId: null, scopes } });

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const councilId = await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' });
    const first = {
      ...testham, 'committees.csv': 'ref,name,kind\nCOM,Communities,service',
      'objectives.csv': `${testham['objectives.csv']!.replace('\n', ',service\n')},\nO1,service,2026/27,Repair,,,,,S1`,
    };
    expect(await importCouncilPack(fresh.database, commandLineActor(councilId), { files: packOfTestham(first) })).toMatchObject({ value: { state: 'imported' } });
    const [person] = await fresh.asOwner<{ id: PersonId }>(`select id from person where name = 'Ann Able'`);
    ann = { councilId, personId: person!.id, name: 'Ann Able', roles: ['administrator', 'policy-officer', 'democratic-services'], postIds: [], via: 'page' };
  });
  afterAll(() => fresh.drop());

  it.each(sheets)('%s: refused to whoever may bring packs and nothing else, taken from whom its page lets write', async (sheet) => {
    const given = { [`${sheet}.csv`]: newRows[sheet], ...withTheirThing[sheet] };
    const permission = permissionOfSheet(sheet);
    expect(permission).not.toBeNull();
    expect((await faults(token('imports:write'), given)).filter((fault) => fault.startsWith(`${sheet}.csv`))).toEqual([expect.stringMatching(new RegExp(`^${sheet}.csv 2 null: a new row . rows as the council has them: the token does not reach`))]);
    const others = (['administrator', 'policy-officer', 'democratic-services'] as const).map((role): Actor => ({ ...ann, roles: [role] }));
    const answers = await Promise.all(others.map((as) => faults(as, given)));
    // One of the three brings it; democratic services brings no packs of their own at all.
    expect(answers.filter((answer) => answer.length === 0)).toHaveLength(permission === 'committees.change' ? 0 : 1);
    expect(await faults(ann, given)).toEqual([]);
    expect(await faults(token('imports:write', 'organisation:write', 'plans:write', 'measures:write'), given)).toEqual([]);
  });

  it('names the scope that a token lacks', async () => {
    expect(await faults(token('imports:write', 'organisation:write'), { 'measures.csv': newRows.measures })).toEqual([expect.stringContaining('bring it with the scope measures:write too')]);
  });

  it.each(['actions', 'action-moves', 'action-waits', 'risks', 'budget-lines'] as const)('takes %s from a token of plans, whose pages and requests write them, and not from one of measures', async (sheet) => {
    const given = { [`${sheet}.csv`]: newRows[sheet], ...withTheirThing[sheet] };
    expect(await faults(token('imports:write', 'plans:write'), given)).toEqual([]);
    expect(await faults(token('imports:write', 'measures:write'), given)).toContainEqual(expect.stringMatching(new RegExp(`^${sheet}.csv 2 null: .*bring it with the scope plans:write too`)));
  });

  it('leaves a person’s own objectives to that person: no colleague brings them, the operator of before alone', async () => {
    const own = { 'objectives.csv': 'ref,level,year,title,post\nI1,individual,2026/27,Answer sooner,OFF' };
    expect(await faults(ann, own)).toEqual([expect.stringContaining('only the person whose objective it is')]);
    expect(await faults(commandLineImporter(ann.councilId), own)).toEqual([]);
    const linked = (link: string) => ({ ...own, 'links.csv': `objective,contributes_to,kind\n${link},direct` });
    const theirs = [expect.stringContaining('objectives.csv 2'), expect.stringMatching(/^links\.csv 2 null: .*only the person whose objective it is/)];
    expect(await faults(ann, linked('I1,O1'))).toEqual(theirs);
    expect(await faults(commandLineImporter(ann.councilId), linked('I1,O1'))).toEqual([]);
  });

  it('leaves links to and from a person’s own objective that the council has to that person, whatever the pack calls the objective', async () => {
    expect(await importCouncilPack(fresh.database, commandLineImporter(ann.councilId), {
      files: packOfTestham({ 'objectives.csv': 'ref,level,year,title,post\nI2,individual,2026/27,Answer sooner,OFF' }),
    })).toMatchObject({ value: { state: 'imported' } });
    const link = (row: string) => ({ 'links.csv': `objective,contributes_to,kind\n${row},direct` });
    const theirs = [expect.stringMatching(/^links\.csv 2 null: a new row.*only the person whose objective it is/)];
    expect(await faults(ann, link('I2,O1'))).toEqual(theirs);
    expect(await faults(ann, { ...link('I2,O1'), 'objectives.csv': 'ref,level,year,title,service,post\nI2,service,2026/27,Answer sooner,S1,' })).toEqual(theirs);
    expect(await faults(commandLineImporter(ann.councilId), link('I2,O1'))).toEqual([]);
  });

  it('puts nobody who hands it in into a post above every employee’s, as its holder or its deputy', async () => {
    expect(await faults(ann, { 'holdings.csv': 'post,person,starts_on\nDIR,E1,2026-07-01' })).toEqual([expect.stringContaining('holdings.csv 2 person: whoever hands the pack in')]);
    expect(await faults(ann, { 'deputies.csv': 'post,absent,deputy,starts_on,ends_on,reason\nHOS,E3,E1,2026-08-03,2026-08-14,leave' })).toEqual([expect.stringContaining('deputies.csv 2 deputy: whoever')]);
    expect(await faults(ann, { 'posts.csv': newRows.posts, 'holdings.csv': 'post,person,starts_on\nNEW,E1,2026-07-01' })).toEqual([]);
    await fresh.asOwner(`update person set owner_id = $1 where name = 'Fi Fox'`, [ann.personId]);
    expect(await faults(ann, { 'holdings.csv': 'post,person,starts_on\nDIR,E6,2026-07-01' })).toEqual([expect.stringContaining('a service account of theirs')]);
    await fresh.asOwner(`update person set owner_id = null where name = 'Fi Fox'`);
  });

  it('asks a second person by the columns that the same table names', async () => {
    const given = {
      'posts.csv': 'ref,title,reports_to,roles\nGOD,Overseer,CEX,auditor', 'people.csv': 'ref,name,email,subject\nE2,Bo Birch,bo2@t.example,t/bo2',
      'holdings.csv': 'post,person,starts_on\nGOD,E3,2026-07-01',
    };
    const asked = (await faults(ann, given)).map((fault) => /^([a-z-]+)\.csv \d+ (\w+):/.exec(fault)!.slice(1)) as [SheetName, string][];
    expect(asked).toEqual([['posts', 'roles'], ['people', 'email'], ['people', 'subject'], ['holdings', 'post']]);
    expect(asked.filter(([sheet, column]) => !wantsSecondPerson(sheet, column))).toEqual([]);
  });
});
