import type { ExceptionReport } from '../exception/exception-case';
import { firstDraft, type KnownBefore } from './first-draft';

const reported: ExceptionReport = {
  causeCode: 'capacity', cause: 'Two vacancies since May', impact: '', done: '', recommended: 1, backOnTargetBy: '2026-12-31',
  options: [
    { title: 'Wait', cost: 'None', benefit: 'None', risk: 'Worse' },
    { title: 'Hire two operatives', cost: '£31,000', benefit: '9 points by December', risk: 'A thin market' },
  ],
};
const known: KnownBefore = {
  measure: { title: 'Repairs in time', unit: '%', decimals: 1, value: '71.2', target: '80' },
  reported, owner: 'Head of Housing', months: ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'],
};

describe('the draft that a recovery plan begins with', () => {
  it('says what was measured and reported, so that nobody types it again', () => {
    expect(firstDraft(known)).toEqual({
      objective: 'Repairs in time: from 71.2% to 80.0%.', causes: 'Two vacancies since May', startValue: '71.2', goalValue: '80',
      trajectory: [{ month: '2026-09', value: '73.4' }, { month: '2026-10', value: '75.6' }, { month: '2026-11', value: '77.8' }, { month: '2026-12', value: '80' }],
      actions: [{ step: 'Hire two operatives', owner: 'Head of Housing', dueOn: '2026-12-31', prediction: '9 points by December' }],
      resources: '', cost: '£31,000', finance: '',
    });
  });

  it('is empty where nothing is known', () => {
    expect(firstDraft({ ...known, measure: null, reported: null })).toMatchObject({ objective: '', causes: '', startValue: null, trajectory: [], actions: [], cost: '' });
    expect(firstDraft({ ...known, measure: { ...known.measure!, value: null } })).toMatchObject({ objective: '', goalValue: '80', trajectory: [] });
  });
});
