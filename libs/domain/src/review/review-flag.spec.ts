import type { ObjectiveId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { reviewFlags } from './review-flag';
import { noAnswersYet } from './service-review';

const quiet = { timeliness: 'in-time', answers: noAnswersYet, lastAnswers: null, missingFigures: 0, redWithoutCommentary: 0 } as const;

describe('what a director is pointed to', () => {
  it('is nothing when nothing is odd', () => {
    expect(reviewFlags(quiet)).toEqual([]);
  });

  it('names lateness, missing figures, red without a word, and actions behind', () => {
    const answers = { ...noAnswersYet, actions: [{ actionId: anId<ObjectiveId>('a'), progress: 'behind', note: '' }] } as const;
    expect(reviewFlags({ ...quiet, timeliness: 'late', answers, missingFigures: 2, redWithoutCommentary: 1 })).toEqual([
      { flag: 'submitted-late' },
      { flag: 'figures-missing', count: 2 },
      { flag: 'red-without-commentary', count: 1 },
      { flag: 'action-behind', count: 1 },
    ]);
  });

  it('notices words copied from last quarter, but not two empty sections', () => {
    const answers = { ...noAnswersYet, risks: 'As before. ' };
    expect(reviewFlags({ ...quiet, answers, lastAnswers: { ...noAnswersYet, risks: 'As before.' } })).toEqual([
      { flag: 'same-words-as-last-quarter', sections: ['risks'] },
    ]);
  });
});
