import type { Refusal } from '@golden-thread/domain/shared/outcome';
import { showRefusal } from './show-refusal';

describe('refusals about the timetable, in words', () => {
  it.each<[Refusal, string]>([
    [
      { code: 'TimetableClashes', details: { clashes: [{ code: 'AfterLatestDay', stage: 'Full Council decides', other: null, limit: '2027-03-10' }] } },
      'This cannot stand: “Full Council decides” would come after the last day allowed, Wednesday 10 March 2027. Change the rule of one of these stages.',
    ],
    [
      {
        code: 'TimetableClashes',
        details: { clashes: [{ code: 'BeforeWhatItNeeds', stage: 'Corporate review', other: 'Quarter 1 entry closes', limit: '2026-07-14' }] },
      },
      'This cannot stand: “Corporate review” would come before “Quarter 1 entry closes” (Tuesday 14 July 2026), which it needs. Change the rule of one of these stages.',
    ],
    [
      { code: 'StageHasOpenTasks', details: { title: 'Peer challenge', tasks: 1 } },
      '“Peer challenge” cannot be taken out: 1 open task hangs on it. Move it instead.',
    ],
    [
      { code: 'RuleNotUnderstood', details: { stage: 'x', part: 'nth' } },
      'The rule does not say enough to find a day: look at which one of the month.',
    ],
  ])('%j', (refusal, words) => expect(showRefusal(refusal).message).toBe(words));
});
