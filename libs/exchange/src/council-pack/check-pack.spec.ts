import { anId } from '@golden-thread/domain/shared/testing/an-id';
import type { GivenFile } from '../tabular/table';
import { checkPack } from './check-pack';
import type { PackFault } from './council-pack';
import { caseFiles, packOf } from '../testing/cases';
import { knownFrom } from '../testing/known-from';
import { type KnownCouncil, noCouncil } from './known-council';

/** A small sound pack; a spec replaces the files it is about. */
const sound: Readonly<Record<string, string>> = {
  'council.csv': 'ref,name,kind,clock_date\nlarkmere,Larkmere Borough Council,training,01/04/2026',
  'directorates.csv': 'ref,name,director_post\nCH,Communities and Housing,P-DIR',
  'services.csv': 'ref,name,directorate,manager_post\nHOU,Housing,CH,P-HOU',
  'units.csv': 'ref,name,service\nREP,Repairs,HOU',
  'posts.csv': 'ref,title,directorate,service,unit,reports_to,roles\nP-DIR,Director,CH,,,,director\nP-HOU,Head of Housing,,HOU,,P-DIR,service-manager unit-manager\nP-REP,Repairs manager,,,REP,P-HOU,unit-manager',
  'people.csv': 'ref,name,email\n1,Ruth Calloway,ruth.calloway@larkmere.example\n2,Daniel Okafor,',
  'holdings.csv': 'post,person,share,starts_on,ends_on\nP-DIR,1,,2020-01-06,\nP-HOU,2,0.5,2021-05-04,\nP-HOU,1,0.5,2021-05-04,2026-03-31',
  'measures.csv':
    'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post\nHOU1,Repairs in time,As it says,HOU,council-plan,maximise,quarterly,%,1,no,5,local,P-REP,P-HOU',
  'values.csv': 'measure,period,value,numerator,denominator\nHOU1,2025/26 Q4,71.2,712,1000',
};
const files = (changed: Record<string, string>): GivenFile[] =>
  Object.entries({ ...sound, ...changed }).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
const faultsOf = (changed: Record<string, string>): readonly PackFault[] => {
  const check = checkPack(files(changed));
  return check.sound ? [] : check.faults;
};

describe('checking a council pack', () => {
  it('answers typed rows of a sound pack: days as ISO, periods as keys, lists apart, empty cells null', () => {
    const check = checkPack(files({}));
    if (!check.sound) throw new Error(JSON.stringify(check.faults));
    expect(check.pack.council[0]).toEqual({ row: 2, ref: 'larkmere', name: 'Larkmere Borough Council', kind: 'training', clock_date: '2026-04-01', holds_from: null });
    expect(check.pack.posts[1]).toMatchObject({ roles: ['service-manager', 'unit-manager'], reports_to: 'P-DIR', unit: null, fte: null });
    expect(check.pack.values[0]).toMatchObject({ period: '2025-Q4', value: '71.2' });
    expect(check.counts.find(({ sheet }) => sheet === 'posts')?.rows).toBe(3);
    expect(check.pack.links).toEqual([]);
  });

  it.each<[string, Record<string, string>, Partial<PackFault>]>([
    ['levels that its unit counts otherwise', { 'measures.csv': (sound['measures.csv']!.replace('verifier_post\n', 'verifier_post,levels,lowest,highest\n').replace(/%,1,no,5,(.*)$/, 'of 3,0,no,1,$1,Poor | Fair | Good,1,3')).replace('of 3', 'of 5'), 'values.csv': 'measure,period,value,note\nHOU1,2025/26 Q4,2,Why' }, { column: 'unit', found: 'of 5', accepted: 'of 3, as many as it has levels' }],
    ['a figure between two levels', { 'measures.csv': sound['measures.csv']!.replace('verifier_post\n', 'verifier_post,levels,lowest,highest\n').replace(/%,1,no,5,(.*)$/, 'of 3,0,no,1,$1,Poor | Fair | Good,1,3'), 'values.csv': 'measure,period,value,note\nHOU1,2025/26 Q4,2.5,Why' }, { column: 'value', found: '2.5', accepted: 'a whole number from 1 to 3, the number of a level' }],
    ['a judgement without its reason', { 'measures.csv': sound['measures.csv']!.replace('verifier_post\n', 'verifier_post,levels,lowest,highest\n').replace(/%,1,no,5,(.*)$/, 'of 3,0,no,1,$1,Poor | Fair | Good,1,3'), 'values.csv': 'measure,period,value,note\nHOU1,2025/26 Q4,2,' }, { column: 'note', found: 'nothing', accepted: 'why this level holds: a judgement comes with its reason' }],
    ['a target between two levels', { 'measures.csv': sound['measures.csv']!.replace('verifier_post\n', 'verifier_post,levels,lowest,highest\n').replace(/%,1,no,5,(.*)$/, 'of 3,0,no,1,$1,Poor | Fair | Good,1,3'), 'values.csv': 'measure,period,value,note\nHOU1,2025/26 Q4,2,Why', 'targets.csv': 'measure,period,target\nHOU1,2025/26 Q4,2.5' }, { column: 'target', found: '2.5' }],
    ['a column that nobody knows', { 'people.csv': 'ref,name,salary\n1,R,2\n2,D,3' }, { file: 'people.csv', row: 1, column: 'salary' }],
    ['a wanted column that is not there', { 'units.csv': 'ref,name\nREP,Repairs' }, { row: 1, column: 'service', found: 'no such column' }],
    ['a wanted cell left empty', { 'units.csv': 'ref,name,service\nREP,,HOU' }, { row: 2, column: 'name', found: 'nothing' }],
    ['a cell beyond the columns', { 'units.csv': 'ref,name,service\nREP,Repairs,HOU,more' }, { row: 2, found: 'more cells than there are columns' }],
    ['a file that is no sheet', { 'budget.csv': 'a\n1' }, { file: 'budget.csv', found: 'the name budget' }],
    ['a date with the month first', { 'holdings.csv': 'post,person,starts_on\nP-DIR,1,09/13/2026' }, { row: 2, column: 'starts_on', found: '09/13/2026' }],
    ['a number with a per cent sign', { 'values.csv': 'measure,period,value\nHOU1,2025/26 Q4,71.2%' }, { column: 'value', found: '71.2%, with a per cent sign' }],
    ['an unknown word', { 'council.csv': 'ref,name,kind\nlarkmere,Larkmere,test' }, { column: 'kind', accepted: 'live, training' }],
    ['an unknown role', { 'posts.csv': sound['posts.csv']!.replace(',director\n', ',boss\n') }, { column: 'roles', found: 'boss' }],
    ['a reference that leads nowhere', { 'units.csv': 'ref,name,service\nREP,Repairs,hou' }, { column: 'service', found: 'hou', accepted: 'a ref of services, such as HOU' }],
    ['a reference whose zeros a spreadsheet took away', { 'measures.csv': sound['measures.csv']!.replace('\nHOU1', '\n0012'), 'values.csv': 'measure,period,value\n12,2025/26 Q4,71.2' }, { column: 'measure', found: '12', accepted: 'a ref of measures, such as 0012' }],
    ['a reference that a spreadsheet made a day', { 'measures.csv': sound['measures.csv']!.replace('\nHOU1', '\nMAR-1'), 'values.csv': 'measure,period,value\n2026-03-01,2025/26 Q4,71.2' }, { column: 'measure', accepted: 'a ref of measures, such as MAR-1' }],
    ['a figure out of nothing', { 'values.csv': 'measure,period,value,numerator,denominator\nHOU1,2025/26 Q4,80,0,0' }, { column: 'denominator', found: '0', accepted: 'a number other than 0; where there were no cases, no figure, and why in note' }],
    ['nothing out of nothing without a reason', { 'values.csv': 'measure,period,value,numerator,denominator\nHOU1,2025/26 Q4,,0,0' }, { column: 'note', found: 'nothing', accepted: 'why there were no cases' }],
    ['a unit that closes with a post in it', { 'units.csv': 'ref,name,service,closed_on\nREP,Repairs,HOU,2026-06-30' }, { column: 'closed_on', found: '2026-06-30, while P-REP goes on in REP' }],
    ['a post that closes while it is held', { 'posts.csv': sound['posts.csv']!.replace('reports_to,roles\n', 'reports_to,closed_on,roles\n').replace('CH,,,,director', 'CH,,,,2026-06-30,director').replace('P-DIR,service', 'P-DIR,,service').replace('P-HOU,unit-manager', 'P-HOU,,unit-manager') }, { column: 'closed_on', found: '2026-06-30, while P-DIR is held beyond it' }],
    ['a row given twice', { 'units.csv': 'ref,name,service\nREP,Repairs,HOU\nREP,Voids,HOU' }, { row: 3, column: 'ref', found: 'REP a second time, after row 2' }],
    ['a circle in line management', { 'posts.csv': sound['posts.csv']!.replace('CH,,,,', 'CH,,,P-REP,') }, { column: 'reports_to', accepted: 'a line that ends at the top' }],
    ['more than the whole post held', { 'holdings.csv': `${sound['holdings.csv']}\nP-HOU,1,0.6,2026-04-01,` }, { row: 5, column: 'share', accepted: 'at most 1 on any day; end the earlier holding' }],
    ['an end before its beginning', { 'holdings.csv': 'post,person,starts_on,ends_on\nP-DIR,1,2026-04-01,2026-03-31' }, { column: 'ends_on' }],
    ['a training council without its day', { 'council.csv': 'ref,name,kind\nlarkmere,Larkmere,training' }, { column: 'clock_date', found: 'nothing' }],
    ['a value that is not its quotient', { 'values.csv': 'measure,period,value,numerator,denominator\nHOU1,2025/26 Q4,71.9,712,1000' }, { column: 'value', accepted: '71.2, which is 712 out of 1000' }],
    ['a period of another length', { 'values.csv': 'measure,period,value\nHOU1,2025/26,71.2' }, { column: 'period', accepted: 'a period of HOU1, which is quarterly, such as 2026/27 Q1' }],
    ['a priority led by no councillor', { 'priorities.csv': 'ref,title,lead_member\nP1,Homes,P-HOU' }, { file: 'priorities.csv', column: 'lead_member', found: 'P-HOU', accepted: 'a post with the role lead-member' }],
    ['a judged measure without tolerance', { 'measures.csv': sound['measures.csv']!.replace(',no,5,', ',no,,') }, { column: 'tolerance_amber', found: 'nothing' }],
  ])('names %s', (_, changed, expected) => {
    expect(faultsOf(changed)).toEqual([expect.objectContaining(expected)]);
  });

  it('names deputies who are away themselves, on some of the days and in a ring', () => {
    const given = (second: string) => faultsOf({ 'deputies.csv': `post,absent,deputy,starts_on,ends_on,reason\nP-DIR,1,2,2026-12-07,2026-12-18,leave\n${second},leave` });
    expect(given('P-HOU,2,1,2026-12-18,2026-12-31')).toEqual([
      expect.objectContaining({ row: 2, column: 'deputy', found: '2, who is away from 2026-12-18 to 2026-12-31' }),
      expect.objectContaining({ row: 3, column: 'deputy', found: '1, who is away from 2026-12-07 to 2026-12-18' }),
    ]);
    expect(given('P-HOU,2,1,2026-12-19,2026-12-31')).toEqual([]);
  });

  it('takes nothing out of nothing for no cases, where a note says why', () => {
    const check = checkPack(files({ 'values.csv': 'measure,period,value,numerator,denominator,note\nHOU1,2025/26 Q4,,0,0,No repairs were asked for' }));
    expect(check.sound && check.pack.values[0]).toMatchObject({ value: null, note: 'No repairs were asked for' });
  });

  it('lists every fault of every file at once, in the order of the files', () => {
    const faults = faultsOf({ 'units.csv': 'ref,name,service\n,Repairs,XX', 'people.csv': 'ref,name\n1,\n2,D\n2,E', 'values.csv': 'measure,period,value\nHOU1,2025/26 Q9,x' });
    expect(faults.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
      'units.csv 2 ref', 'units.csv 2 service', 'posts.csv 4 unit', 'people.csv 2 name', 'people.csv 4 ref', 'values.csv 2 period', 'values.csv 2 value',
    ]);
  });

  it('accepts what the council has already, so that a pack of figures alone is enough', () => {
    const measure = { ref: 'HOU1', frequency: 'quarterly', unit: '%', multiplier: '100' };
    const known: KnownCouncil = { ...noCouncil, rows: new Map([['measures', [{ id: anId('HOU1'), cells: measure, ended: null }]]]) };
    const figures = files({}).filter(({ name }) => ['council.csv', 'values.csv'].includes(name));
    expect(checkPack(figures, known).sound).toBe(true);
    expect(checkPack(figures).sound).toBe(false);
  });
});

describe('references and figures as spreadsheets leave them, brought to a council that has the measures', () => {
  const knownMeasures = (...refs: readonly string[]) => {
    const [head, row = ''] = sound['measures.csv']!.split('\n');
    const check = checkPack(files({ 'measures.csv': [head, ...refs.map((ref) => row.replace('HOU1', ref))].join('\n'), 'values.csv': 'measure,period,value' }));
    if (!check.sound) throw new Error(JSON.stringify(check.faults));
    return knownFrom(check.pack);
  };

  it.each<[string, readonly string[], () => readonly GivenFile[], readonly string[]]>([
    ['c11-leading-zero', ['0012'], () => packOf({ 'values.csv': 'measure,period,value\n12,2025/26 Q3,71.2\n' }), ['2 measure: 12, not a ref of measures, such as 0012']],
    ['c22-den-zero', ['HOU1'], () => packOf({ 'values.csv': 'measure,period,value,numerator,denominator\nHOU1,2025/26 Q3,80,0,0\nHOU1,2025/26 Q2,80,40,80\nHOU1,2025-04,5,,\n' }),
      ['2 denominator: 0, not a number other than 0; where there were no cases', '3 value: 80, not 50', '4 period: ']],
    ['x15-ref-as-date-and-number', ['MAR-1', '0012'], () => packOf({ 'values.csv': 'measure,period,value\n2026-03-01,2025/26 Q3,3\n12,2025/26 Q2,4\n' }), ['2 measure: 2026-03-01, not a ref of measures, such as MAR-1', '3 measure: 12, not a ref of measures, such as 0012']],
  ])('%s: a fault that names the likely one', (name, refs, made, right) => {
    for (const given of [made(), caseFiles(name) ?? made()]) {
      const check = checkPack(given, knownMeasures(...refs));
      const faults = check.sound ? [] : check.faults.map(({ row, column, found, accepted }) => `${row} ${column}: ${found}, not ${accepted}`);
      expect(faults).toEqual(right.map((fault) => expect.stringContaining(fault) as unknown));
    }
  });
});
