import { blankMapping, type FiguresMapping } from '@golden-thread/domain/import/figures-mapping';
import type { TableMapping, TableSource } from '@golden-thread/domain/import/table-mapping';
import { checkPack } from '../council-pack/check-pack';
import { packOf } from '../testing/cases';
import { knownFrom } from '../testing/known-from';
import { readMapped } from './apply-mapping';
import { mappingMade, mapSample, sampleOf } from './made-mapping';
import { readMapping } from './mapping';

const council = { name: 'council.csv', bytes: new TextEncoder().encode('ref,name,kind\ntestham,Testham,live') };
const file = (text: string) => ({ name: 'ours.csv', bytes: new TextEncoder().encode(text) });
const from = (column: string, blank: string | null = null): TableSource => ({ column, constant: null, blank });
const always = (constant: string): TableSource => ({ column: null, constant, blank: null });
const mapping = (holds: TableMapping['holds'], sources: TableMapping['sources'], more: Partial<FiguresMapping> = {}): FiguresMapping => ({ ...blankMapping, ...more, table: { holds, sources } });
const rowsOf = (text: string, made: FiguresMapping, sheet: string) =>
  readMapped(file(text), mappingMade(made, 'm'), council).sheets.find((one) => one.sheet === sheet)?.rows.map(({ row, ...cells }) => [row, ...Object.values(cells).filter((cell) => cell !== null && cell !== undefined)]);

const staff = 'Payroll,Name,Post no,Job,Team,Boss,Since\n71,Ann Able,P1,Head,Housing,,06/01/2020\n72,Bo Birch,P2,Officer,Housing,P1,01/04/2024\n72,Bo Birch,P3,Clerk,Housing,P1,01/04/2024\n,,P4,Clerk,Housing,P1,\n';
const ofStaff = mapping('staff', {
  'posts.ref': from('Post no'), 'posts.title': from('Job'), 'posts.service': from('Team'), 'posts.reports_to': from('Boss'), 'posts.roles': always('employee'),
  'people.ref': from('Payroll'), 'people.name': from('Name'), 'holdings.post': from('Post no'), 'holdings.person': from('Payroll'), 'holdings.starts_on': from('Since'),
}, { spellings: { Housing: 'HOU' } });

describe('a file of something else than figures, by a mapping made on a page', () => {
  it('fills several sheets: each person once, whatever posts they hold, and nobody in a vacant post', () => {
    expect(rowsOf(staff, ofStaff, 'people')).toEqual([[2, '71', 'Ann Able'], [3, '72', 'Bo Birch']]);
    expect(rowsOf(staff, ofStaff, 'holdings')?.map(([, post, person]) => `${post} ${person}`)).toEqual(['P1 71', 'P2 72', 'P3 72']);
    expect(rowsOf(staff, ofStaff, 'posts')).toEqual([
      [2, 'P1', 'Head', 'HOU', ['employee']], [3, 'P2', 'Officer', 'HOU', 'P1', ['employee']], [4, 'P3', 'Clerk', 'HOU', 'P1', ['employee']], [5, 'P4', 'Clerk', 'HOU', 'P1', ['employee']],
    ]);
  });

  it('numbers actions by the file’s own codes, and says words, units and empty cells as the mapping does', () => {
    const made = mapping('actions', { 'actions.ref': from('Code'), 'actions.title': from('What'), 'actions.owner_post': always('P1'), 'actions.due_on': from('Due'), 'actions.status': from('RAG', 'on-track'), 'actions.status_reason': from('Why') }, { spellings: { Done: 'achieved' }, missing: ['n/a'] });
    const text = 'Code,What,Due,RAG,Why\nACT/07,Paint,30/09/2026,,n/a\nHS 12b,Sand,31/03/2027,Done,Seen\n,Heading,,,\n';
    expect(rowsOf(text, made, 'actions')).toEqual([[2, 'AC-7', 'Paint', 'P1', '2026-09-30', 'on-track'], [3, 'AC-12', 'Sand', 'P1', '2027-03-31', 'achieved', 'Seen']]);
  });

  it('is refused where the number of another system’s code is something else here, and never refers to a risk of ours by such a code', () => {
    const made = mapping('actions', { 'actions.ref': from('Code'), 'actions.title': from('What'), 'actions.owner_post': always('P2'), 'actions.due_on': from('Due'), 'actions.risk': from('Risk') });
    const standing = checkPack(packOf({
      'directorates.csv': 'ref,name\nD1,Places', 'services.csv': 'ref,name,directorate\nS1,Housing,D1', 'posts.csv': 'ref,title,service,reports_to,roles\nP1,Head,S1,,service-manager\nP2,Officer,S1,P1,employee',
      'people.csv': 'ref,name\nE1,Ann', 'holdings.csv': 'post,person,starts_on\nP2,E1,2020-01-06', 'actions.csv': 'ref,title,owner_post,due_on\nAC-7,Paint the hall,P2,2026-09-30\nAC-40,Sand,P2,2026-09-30',
    }));
    if (!standing.sound) throw new Error(JSON.stringify(standing.faults));
    const known = knownFrom(standing.pack);
    const faults = (rows: string) => {
      const check = checkPack(JSON.parse(JSON.stringify(readMapped(file(`Code,What,Due,Risk\n${rows}`), mappingMade(made, 'm'), council))) as ReturnType<typeof readMapped>, known);
      return check.sound ? [] : check.faults.map(({ row, column, found, accepted }) => `${row} ${column}: ${found} | ${accepted}`);
    };
    expect(faults('ACT/07,Mend the roof,30/09/2026,\nACT/41,Mend the door,30/09/2026,')).toEqual([
      '2 ref: ACT/07, of which AC-7 is made, and AC-7 is here already: Paint the hall | codes whose numbers are above AC-40, or the title that AC-7 has here, where it is the same',
    ]);
    expect(faults('ACT/07,Paint the hall,30/09/2026,\nac-40,Sand it all,30/09/2026,')).toEqual([]);
    expect(rowsOf('Code,What,Due,Risk\nACT/41,Roof,30/09/2026,RSK 3\nACT/42,Door,30/09/2026,RK-3', made, 'actions')?.map((cells) => cells.at(4))).toEqual(['RSK 3', 'RK-3']);
  });

  it('is told what the format wants and the mapping does not say, and is tried on its first rows', () => {
    const made = mapping('measures', { 'measures.ref': from('Ref'), 'measures.name': from('Indicator'), 'measures.polarity': from('Good is') }, { spellings: { High: 'maximise' } });
    const sample = sampleOf(file('Ref,Indicator,Good is\nH1,Repairs,High\n'));
    const tried = mapSample(sample, made, 'm');
    expect(tried.rows).toEqual([{ row: 2, sheet: 'measures', cells: [{ column: 'ref', text: 'H1' }, { column: 'name', text: 'Repairs' }, { column: 'polarity', text: 'maximise' }] }]);
    expect(tried.faults.map(({ column, found }) => `${column}: ${found}`)).toContain('owner_post: no such column');
    expect(mapSample(sample, mapping('measures', {}), 'm')).toEqual({ rows: [], faults: [] });
  });

  it('is a file as the command takes it', () => {
    expect(readMapping('staff.json', JSON.stringify(mappingMade(ofStaff, 'Staff')))).toHaveProperty('mapping.sheets.2.once', true);
    expect(readMapping('staff.json', JSON.stringify({ ...mappingMade(ofStaff, 'Staff'), sheets: [{ ...mappingMade(ofStaff, 'Staff').sheets[0]!, once: 'yes' }] }))).toMatchObject({ faults: [{ column: 'sheets.0.once', found: '"yes"' }] });
  });
});
