import { knownFrom } from '../../testing/known-from';
import { packOf } from '../../testing/cases';
import { checkPack } from '../check-pack';

const organisation = {
  'directorates.csv': 'ref,name\nD1,Places',
  'services.csv': 'ref,name,directorate\nS1,Housing,D1',
  'posts.csv': 'ref,title,service,reports_to,roles,closed_on\nP1,Head,S1,,service-manager,\nP2,Officer,S1,P1,employee,\nP3,Clerk,S1,P1,employee,2026-03-31',
  'people.csv': 'ref,name\nE1,Ann',
  'holdings.csv': 'post,person,starts_on\nP2,E1,2020-01-06',
};
const actions = (...rows: readonly string[]): Record<string, string> => ({ 'actions.csv': ['ref,title,owner_post,starts_on,due_on,progress,status,status_reason,objective,risk,predicted_measure,predicted_by', ...rows].join('\n') });
const risks = (...rows: readonly string[]): Record<string, string> => ({
  'risks.csv': ['ref,title,event,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood,state,state_reason', ...rows].join('\n'),
});
const sound = 'RK-1,Fire,Fire,P1,3,3,2,2,1,1,,';

const money = (row: string): Record<string, string> => ({ 'units.csv': 'ref,name,service\nU1,Repairs,S1', 'budget-lines.csv': `service,unit,title,cost_centre,first_year,first_amount,second_amount,third_amount\n${row}` });

const faultsOf = (files: Readonly<Record<string, string>>): readonly string[] => {
  const check = checkPack(packOf({ ...organisation, ...files }));
  return check.sound ? [] : check.faults.map(({ file, row, column, found, accepted }) => `${file} ${row} ${column}: ${found} | ${accepted}`);
};

describe('what the registers of a pack say', () => {
  it.each([
    ['a number of another system', actions('7,Paint,P2,,2026-09-30,,,,,,,'), 'actions.csv 2 ref: 7 | a number of the register, as AC-12'],
    ['a day before it starts', actions('AC-7,Paint,P2,2026-10-01,2026-09-30,,,,,,,'), 'actions.csv 2 due_on: 2026-09-30 | a day not before starts_on, 2026-10-01'],
    ['late, and not why', actions('AC-7,Paint,P2,,2026-09-30,,late,,,,,'), 'actions.csv 2 status_reason: nothing | why it is late; only on-track goes without'],
    ['achieved in part', actions('AC-7,Paint,P2,,2026-09-30,80,achieved,Seen,,,,'), 'actions.csv 2 progress: 80 | 100 of an achieved action'],
    ['open, of a closed post', actions('AC-7,Paint,P3,,2026-09-30,,,,,,,'), 'actions.csv 2 owner_post: P3 | a post that is not closed'],
    ['a day of a prediction of nothing', actions('AC-7,Paint,P2,,2026-09-30,,,,,,,2027-03-31'), 'actions.csv 2 predicted_measure: nothing | filled where predicted_by is'],
    ['a circle', { ...actions('AC-7,Paint,P2,,2026-09-30,,,,,,,', 'AC-8,Sand,P2,,2026-09-30,,,,,,,'), 'action-waits.csv': 'action,waits_for\nAC-7,AC-8\nAC-8,AC-7' }, 'action-waits.csv 2 waits_for: a circle: AC-7 waits for AC-8 waits for AC-7 | actions of which one can be the first'],
    ['an amount in parts of a penny', money('S1,U1,Repairs,H100,2026/27,1000.505,1,1'), 'budget-lines.csv 2 first_amount: 1000.505 | pounds, with pence where there are any, as 1200 or 1200.50'],
    ['a cost centre that no ledger has', money('S1,U1,Repairs,H 100,2026/27,1000,1,1'), 'budget-lines.csv 2 cost_centre: H 100 | a cost centre as H100: letters, digits, - . / _'],
    ['a score off the matrix', risks('RK-1,Fire,Fire,P1,5,5,2,2,1,1,,'), "risks.csv 2 inherent_impact: 5 by 5 | from 1 to 3, the levels of the council's matrix"],
    ['controls that make it worse', risks('RK-1,Fire,Fire,P1,2,2,3,3,1,1,,'), 'risks.csv 2 residual_impact: 9 | at most the inherent score, 4: controls make nothing worse'],
    ['closed, and not why', risks('RK-1,Fire,Fire,P1,3,3,2,2,1,1,closed,'), 'risks.csv 2 state_reason: nothing | why it is closed'],
    ['a matrix whose zones change places', { ...risks(sound), 'risk-matrix.csv': 'size,medium_from,high_from,appetite\n4,12,6,9' }, 'risk-matrix.csv 2 high_from: 6 | zones and appetite on the matrix, in their order: from 2 to 16, high_from above medium_from'],
  ])('is refused where it is %s', (_, files, fault) => {
    expect(faultsOf(files)).toEqual([fault]);
  });

  it('takes an ended action of a post that is closed, and scores on the matrix that comes with the risks', () => {
    expect(faultsOf(actions('AC-7,Paint,P3,,2026-03-30,,achieved,Seen,,,,'))).toEqual([]);
    expect(faultsOf({ ...risks('RK-1,Fire,Fire,P1,5,5,4,4,1,1,,'), 'risk-matrix.csv': 'size,medium_from,high_from,appetite\n5,6,15,12' })).toEqual([]);
  });

  it('keeps to the matrix on which the council scores its risks already', () => {
    const first = checkPack(packOf({ ...organisation, ...risks(sound) }));
    if (!first.sound) throw new Error(JSON.stringify(first.faults));
    const other = checkPack(packOf({ 'risk-matrix.csv': 'size,medium_from,high_from,appetite\n5,6,15,12' }), knownFrom(first.pack));
    expect(other).toMatchObject({ sound: false, faults: [{ file: 'risk-matrix.csv', row: 2, column: 'size', found: '5', accepted: '3, on which the council scores its risks' }] });
  });
});
