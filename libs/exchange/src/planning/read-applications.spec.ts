import { readApplications } from './read-applications';

const read = (...lines: string[]) => readApplications({ name: 'cases.csv', bytes: new TextEncoder().encode(lines.join('\n')) });

it('reads applications under the names that planning systems give their columns, days as people write them', () => {
  const { applications, faults } = read(
    'Planning register,week 38', 'Application Number,Development Type,Date Valid,Target Date,EOT Date,EOT Reason,Decision Date,Officer,Appeal Decision',
    '26/001/FUL,Large scale major,05/01/2026,06/04/2026,30/04/2026,Revised plans,29 April 2026,Kit Marsh,', '26/002/HOU,Householder,05/01/2026,,,,,Ros Hale,Allowed',
  );
  expect(faults).toEqual([]);
  expect(applications).toEqual([
    { reference: '26/001/FUL', kind: 'major', validOn: '2026-01-05', statutoryDay: '2026-04-06', extendedTo: '2026-04-30', extensionReason: 'Revised plans', decidedOn: '2026-04-29', caseOfficer: 'Kit Marsh', appeal: 'none' },
    { reference: '26/002/HOU', kind: 'non-major', validOn: '2026-01-05', statutoryDay: '2026-03-02', extendedTo: null, extensionReason: '', decidedOn: null, caseOfficer: 'Ros Hale', appeal: 'lost' },
  ]);
});

it('says whether a file tells why more time was agreed', () => {
  const header = 'reference,kind,valid_on,case_officer,extended_to';
  expect([read(header, '26/1,major,2026-01-05,Kit,2026-05-01'), read(`${header},EOT Reason`, '26/1,major,2026-01-05,Kit,2026-05-01,')].map(({ tellsReasons, faults }) => [tellsReasons, faults])).toEqual([[false, []], [true, []]]);
});

it('takes nothing where anything is wrong, and says all of it in the file’s own rows and columns', () => {
  const { applications, faults } = read('reference,kind,valid_on,decided_on,case_officer,appeal', '26/1,major,31/02/2026,,Kit,', '26/2,other,2026-01-05,2026-01-04,,quashed', '26/3,major,2026-01-05,,Kit,', '26/3,major,2026-01-05,,Kit,');
  expect(applications).toEqual([]);
  expect(faults.map(({ row, column }) => [row, column])).toEqual([[2, 'valid_on'], [3, 'appeal'], [3, 'decided_on'], [3, 'case_officer'], [5, 'reference']]);
  expect(read('reference,kind', '1,major').faults.map(({ column }) => column)).toEqual(['valid_on', 'case_officer']);
});

it('takes for majors what says so and the codes Q1 to Q12 of the quarterly return; a code that only begins like one of them is none', () => {
  const kinds = ['Major', 'Small-scale major dwellings', 'Largescale Major', 'Q07', 'Q1', 'Q12 Gypsy pitches', 'Q13', 'Q20', 'Q21 Householder', 'Minor'];
  const { applications, faults } = read('reference,kind,valid_on,case_officer', ...kinds.map((kind, index) => `26/${index},${kind},2026-01-05,Kit Marsh`));
  expect(faults).toEqual([]);
  expect(kinds.filter((_, index) => applications[index]!.kind === 'major')).toEqual(kinds.slice(0, 6));
});

it('takes adverts and works to trees for neither majors nor non-majors, and a street for no tree', () => {
  const kinds = ['Advertisement', 'Advert consent', 'Works to trees (TPO)', 'Tree in a conservation area', 'Q22', 'Street furniture', 'Q21'];
  const { applications } = read('reference,kind,valid_on,case_officer', ...kinds.map((kind, index) => `26/${index},${kind},2026-01-05,Kit Marsh`));
  expect(applications.map(({ kind }) => kind)).toEqual([...kinds.slice(0, 5).map(() => 'other'), 'non-major', 'non-major']);
});
