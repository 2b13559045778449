import { reportedExtraRound } from './reported-extra-round';

const frozen = [{ ref: 'HS01', unit: '%', decimals: 1 }];
const measures = [{ ref: 'HS01', title: 'Repairs done in time' }, { ref: 'HS02', title: 'Rent collected' }];
const given = { title: 'Extra collection', figuresOn: '2026-05-22', returns: [{ service: 'Housing', measures, answers: { figure_1: '1234.5', says_1: 'Back on course.', figure_2: '', says_2: '' } }], decided: null } as const;

describe('a round beside the year’s own, in a report', () => {
  it('tells each figure in its measure’s words, with what it says, and leaves out what was not given', () => {
    expect(reportedExtraRound(given, frozen)).toEqual({
      title: 'Extra collection', figuresOn: '2026-05-22', decided: '',
      figures: [{ service: 'Housing', ref: 'HS01', title: 'Repairs done in time', figure: '1,234.5%', says: 'Back on course.' }],
    });
  });

  it('tells a figure as it was typed where the report knows no unit of it, and a sentence without a figure', () => {
    const answers = { figure_1: '', says_1: 'Nothing yet.', figure_2: '93', says_2: 'Rising.' };
    const round = reportedExtraRound({ ...given, returns: [{ service: 'Housing', measures, answers }], decided: 'Watch repairs.' }, frozen);
    expect(round?.figures.map(({ ref, figure }) => [ref, figure])).toEqual([['HS01', ''], ['HS02', '93']]);
    expect(round?.decided).toBe('Watch repairs.');
  });

  it('is not told while nothing of it is complete', () => expect(reportedExtraRound({ ...given, returns: [] }, frozen)).toBeNull());
});
