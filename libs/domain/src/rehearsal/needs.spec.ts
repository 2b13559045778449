import type { PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { runningYear } from '../timetable/testing/running-year';
import { needsMissed } from './needs';
import type { RehearsedTask } from './rehearsal';

const [first] = runningYear().stages;
const stage = (key: string, date: `${number}-${number}-${number}` | null, needs: readonly string[] = []) => ({ ...first!, key, title: `Title of ${key}`, date, needs });
const task = (kind: RehearsedTask['kind'], thing: string, closedOn: RehearsedTask['closedOn'], outcome: RehearsedTask['outcome'] = 'done'): RehearsedTask => ({
  kind, thing, about: thing, postId: anId<PostId>('post'), serviceId: null, openedOn: '2026-06-01', dueOn: '2026-06-30', closedOn, outcome, doneBy: null, steps: [],
});
const missed = (stages: readonly ReturnType<typeof stage>[], tasks: readonly RehearsedTask[]) => needsMissed({ stages }, { tasks }).map((one) => `${one.stage} ${one.on} needs ${one.needs}: ${one.completeOn} ${one.daysLate}`);

describe('what the stages of a rehearsed year need', () => {
  it('is missed where what it asks is done after the stage that waits for it, or never; work that became idle keeps nobody waiting', () => {
    const stages = [stage('own.board', '2026-07-10', ['own.equality']), stage('own.equality', '2026-06-30')];
    expect(missed(stages, [task('complete-stage-return', 'stage-return own.equality a ', '2026-06-29'), task('complete-stage-return', 'stage-return own.equality b ', '2026-07-10')])).toEqual([]);
    expect(missed(stages, [task('complete-stage-return', 'stage-return own.equality a ', '2026-07-14'), task('decide-stage-return', 'stage-return own.equality a ', '2026-07-20')])).toEqual(['own.board 2026-07-10 needs own.equality: 2026-07-20 10']);
    expect(missed(stages, [task('complete-stage-return', 'stage-return own.equality a ', null, 'open')])).toEqual(['own.board 2026-07-10 needs own.equality: null null']);
    expect(missed(stages, [task('complete-stage-return', 'stage-return own.equality a ', '2026-07-14', 'cancelled')])).toEqual([]);
  });

  it('is of the rounds too: figures entered and verified, and reviews given; a stage that comes before its own need by its date is told alike', () => {
    const stages = [
      stage('q1.verified', '2026-07-21', ['q1.entry-closes']), stage('q1.entry-closes', '2026-07-14'), stage('q1.corporate-review', '2026-08-04', ['q1.reviews-due', 'q1.verified']), stage('q1.reviews-due', '2026-07-28'),
      stage('own.early', '2026-05-01', ['q1.entry-closes']), stage('own.undated', null, ['q1.verified']), stage('own.free', '2026-05-02', ['own.undated', 'own.nowhere']),
    ];
    expect(missed(stages, [
      task('enter-figures', 'sheet q1 HOU', '2026-07-23'), task('enter-figures', 'sheet q2 HOU', '2026-12-01'), task('enter-figures', 'sheet April 2026 HOU', '2026-12-01'), task('verify-figures', 'sheet q1 HOU', '2026-08-04'),
      task('complete-service-review', 'review q1 HOU', '2026-08-06'),
    ])).toEqual(['own.early 2026-05-01 needs q1.entry-closes: 2026-07-23 83', 'q1.verified 2026-07-21 needs q1.entry-closes: 2026-07-23 2', 'q1.corporate-review 2026-08-04 needs q1.reviews-due: 2026-08-06 2']);
  });
});
