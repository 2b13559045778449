import { addWorkingDays } from '../calendar/working-days';
import type { PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { defaultTemplate } from '../timetable/default-template';
import { workOf } from '../timetable/stage-definition';
import { asksSomebody } from '../timetable/stage-work';
import { behaviourOf } from './assumptions';
import { rehearsalGround, rehearseYear } from './rehearse-year';
import type { RehearsedCouncil } from './rehearsed-council';
import { aCouncil, onTheDay } from './testing/a-council';

const days = { from: '2027-04-01', to: '2028-09-30' } as const;

/** A council of one service whose policy team is asked what the shipped stages ask of their owner. */
function asked(): RehearsedCouncil {
  const council = aCouncil({ employees: 4 });
  const policy = { postId: anId<PostId>('policy'), serviceId: null, name: 'Policy', directorPostId: null };
  const asking = council.stages.filter((stage) => asksSomebody(workOf(stage)));
  return { ...council, audiences: new Map(asking.map(({ key }) => [key, { ownerPostId: policy.postId, posts: [policy] }])) };
}

/** Everything that is asked of anybody in the year, when and by when, and everything that happens but the opening of a stage itself. */
function yearOf(council: RehearsedCouncil): readonly string[] {
  const ground = rehearsalGround(council, days);
  const rehearsing = rehearseYear(ground, behaviourOf(onTheDay(), ground));
  for (;;) {
    const next = rehearsing.next();
    if (!next.done) continue;
    const { tasks, events } = next.value;
    return [
      ...tasks.map(({ kind, thing, openedOn, dueOn }) => `${kind} ${thing} ${openedOn} ${dueOn}`),
      ...events.filter(({ name }) => name !== 'StageOpened').map(({ name, thing, on }) => `${name} ${thing} ${on}`),
    ].sort();
  }
}

/** Its day moves what is asked when a plan changes in the year, which no rehearsal can know: plan-change.spec shows it. */
const notRehearsed = ['check-in.closes'];

describe('the stages that the product ships', () => {
  const council = asked();
  const before = yearOf(council);
  const moves = (key: string): boolean => {
    const stages = council.stages.map((stage) => (stage.key === key && stage.date !== null ? { ...stage, date: addWorkingDays(stage.date, 8, council.calendar) } : stage));
    return JSON.stringify(yearOf({ ...council, stages })) !== JSON.stringify(before);
  };
  const doing = defaultTemplate.filter((stage) => workOf(stage).kind !== 'information').map(({ key }) => key).filter((key) => !notRehearsed.includes(key));
  const informing = defaultTemplate.filter((stage) => workOf(stage).kind === 'information').map(({ key }) => key);

  it('move what people are asked, or what happens to it, where they say that they do something', () => {
    expect(doing.filter((key) => !moves(key))).toEqual([]);
  });

  it('ask nobody where they say that they are information', () => {
    expect(informing.filter(moves)).toEqual([]);
    expect(informing).toEqual([
      'year.opens', 'q1.members', 'q3.members', 'analysis.opens', 'planning.council-plan-draft', 'budget.consultation-closes', 'budget.scrutiny', 'budget.cabinet', 'budget.council',
      'check-in.opens', 'recess.starts', 'recess.ends', 'pre-election.starts', 'pre-election.poll', 'next-pre-election.poll',
    ]);
  });
});
