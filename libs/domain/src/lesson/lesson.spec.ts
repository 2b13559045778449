import { england } from '../calendar/testing/england';
import { londonInstant } from '../calendar/instants';
import type { LessonId, PostId, YearId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideLessonAnswer, decideNewLesson, decideYearClosing, type NewLesson } from './decide-lesson';

const on = { today: '2026-11-30', now: londonInstant('2026-11-30', '09:00'), calendar: england } as const;
const year = { id: anId<YearId>('year'), year: '2026/27', state: 'running' } as const;
const given: NewLesson = { title: 'Letters were late', learntFrom: 'RP-1', ownerPostId: anId<PostId>('owner'), serviceId: null };
const note = (more: Partial<NewLesson> = {}, of: Parameters<typeof decideNewLesson>[1]['year'] = year) => decideNewLesson({ ...given, ...more }, { id: anId<LessonId>('lesson'), year: of, on });
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'accepted' : outcome.refusal);

describe('lessons of a cycle', () => {
  it('is open until its owner has said what was changed, and is to be answered within four weeks', () => {
    expect(value(note())).toMatchObject({ state: 'open', dueOn: '2026-12-30', answer: '', year: '2026/27' });
    expect(refusalOf(note({ title: ' ', learntFrom: '', ownerPostId: null }))).toMatchObject({ code: 'LessonTextMissing', also: [{ code: 'LessonTextMissing' }, { code: 'LessonOwnerMissing' }] });
    for (const state of ['draft', 'ended'] as const) expect(refusalOf(note({}, { ...year, state }))).toMatchObject({ code: 'LessonYearNotRunning' });
  });

  it('T: Revise records the change made, or "no change, because"; never nothing', () => {
    const open = value(note());
    const answer = (kind: 'changed' | 'unchanged', text: string, state: 'running' | 'ended' = 'running') => decideLessonAnswer(open, { answer: kind, text, year: { ...year, state }, on });
    expect(value(answer('changed', 'Letters go out two weeks before'))).toMatchObject({ state: 'changed', answer: 'Letters go out two weeks before', answeredOn: '2026-11-30', version: 2 });
    expect(value(answer('unchanged', 'It happened once'))).toMatchObject({ state: 'unchanged' });
    expect(refusalOf(answer('changed', '  '))).toMatchObject({ code: 'LessonAnswerMissing', details: { answer: 'changed' } });
    expect(refusalOf(answer('changed', 'Too late', 'ended'))).toMatchObject({ code: 'LessonYearNotRunning' });
    const kept = value(answer('unchanged', 'It happened once'));
    expect(value(decideLessonAnswer(kept, { answer: 'changed', text: 'Twice now', year, on }))).toMatchObject({ state: 'changed', version: 3 });
  });

  it('T: Cycle cannot close with open REVISE: each open lesson is named', () => {
    const open = [{ reference: 'LS-1', title: 'Letters were late' }];
    expect(refusalOf(decideYearClosing(year, { isOut: true, open }))).toMatchObject({ code: 'LessonsOpen', details: { year: '2026/27', lessons: open } });
    expect(refusalOf(decideYearClosing(year, { isOut: false, open }))).toMatchObject({ code: 'AnnualReportNotOut', also: [{ code: 'LessonsOpen' }] });
    expect(refusalOf(decideYearClosing({ ...year, state: 'draft' }, { isOut: true, open: [] }))).toMatchObject({ code: 'AnnualReportNotOut' });
    expect(refusalOf(decideYearClosing({ ...year, state: 'ended' }, { isOut: true, open: [] }))).toMatchObject({ code: 'YearEnded' });
    expect(refusalOf(decideYearClosing(year, { isOut: true, open: [] }))).toBe('accepted');
  });
});
