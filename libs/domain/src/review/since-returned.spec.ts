import type { ObjectiveId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { noAnswersYet } from './service-review';
import { sinceReturned } from './since-returned';

const then = {
  ...noAnswersYet,
  measures: 'Repairs slipped.',
  risks: 'None.',
  actions: [
    { actionId: anId<ObjectiveId>('a'), progress: 'behind' as const, note: '' },
    { actionId: anId<ObjectiveId>('b'), progress: 'done' as const, note: '' },
  ],
};
const reasons = [{ section: 'measures' as const, reason: 'Say what you do about it.' }, { section: 'budget' as const, reason: 'Nothing said.' }];

describe('a review handed in again', () => {
  it('is told apart from what was returned, section by section', () => {
    const answers = { ...then, measures: 'Repairs slipped; a contractor starts in May.', actions: [...then.actions].reverse(), risks: 'Staff leave.' };
    expect(sinceReturned({ answers, lastReturn: { answers: then, reasons } })).toEqual([
      { section: 'measures', reason: 'Say what you do about it.', changed: true },
      { section: 'risks', reason: null, changed: true },
      { section: 'budget', reason: 'Nothing said.', changed: false },
    ]);
  });

  it('sees an action whose progress changed', () => {
    const answers = { ...then, actions: [{ ...then.actions[0]!, progress: 'on-course' as const }, then.actions[1]!] };
    expect(sinceReturned({ answers, lastReturn: { answers: then, reasons: [] } })).toEqual([{ section: 'actions', reason: null, changed: true }]);
  });

  it('has nothing to compare with when it was never returned', () => {
    expect(sinceReturned({ answers: then, lastReturn: null })).toEqual([]);
  });
});
