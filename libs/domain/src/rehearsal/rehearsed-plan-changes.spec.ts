import { england } from '../calendar/testing/england';
import type { PostId, ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { behaviourOf, type SetLateness } from './assumptions';
import { rehearsalGround, rehearseYear } from './rehearse-year';
import type { Rehearsal } from './rehearsal';
import type { PlanChangeTask } from './rehearsed-council';
import { planChangesAgain } from './plan-changes-again';
import { aCouncil, onTheDay } from './testing/a-council';

const before = (openedOn: PlanChangeTask['openedOn'], dueOn: PlanChangeTask['dueOn'], kind: PlanChangeTask['kind'] = 'decide-plan-change'): PlanChangeTask => ({ kind, postId: anId<PostId>('director'), serviceId: anId<ServiceId>('service-0'), openedOn, dueOn });
const again = planChangesAgain([before('2026-11-03', '2026-11-10', 'answer-plan-change'), before('2026-06-06', '2026-06-12'), before('2027-05-04', '2027-05-11'), before('2026-09-01', null)], '2027/28', england);

const rehearsed = (changesAgain: readonly PlanChangeTask[], set: readonly SetLateness[] = []): Rehearsal => {
  const ground = rehearsalGround({ ...aCouncil(), changesAgain }, { from: '2027-04-01', to: '2028-09-30' });
  const rehearsing = rehearseYear(ground, behaviourOf(onTheDay({ set }), ground));
  for (;;) {
    const next = rehearsing.next();
    if (next.done) return next.value;
  }
};
const told = ({ tasks }: Rehearsal) => tasks.filter(({ kind }) => /plan-change$/.test(kind)).map(({ kind, openedOn, dueOn, closedOn, outcome }) => [kind, openedOn, dueOn, closedOn, outcome]);

describe('the changes of plans of a rehearsed year', () => {
  it('ask what they asked in the last year, at the same time, on working days and with as much time; what the year itself has is no assumption', () => {
    expect(again.map(({ kind, openedOn, dueOn }) => [kind, openedOn, dueOn])).toEqual([
      ['decide-plan-change', '2027-06-07', '2027-06-14'], ['decide-plan-change', '2027-09-01', null], ['answer-plan-change', '2027-11-03', '2027-11-10'],
    ]);
  });

  it('are asked and done among everything else, and reminded of where somebody is late', () => {
    expect(told(rehearsed([]))).toEqual([]);
    expect(told(rehearsed(again))).toEqual([
      ['decide-plan-change', '2027-06-07', '2027-06-14', '2027-06-14', 'done'], ['decide-plan-change', '2027-09-01', null, '2027-09-01', 'done'], ['answer-plan-change', '2027-11-03', '2027-11-10', '2027-11-10', 'done'],
    ]);
    const late = rehearsed(again, [{ kind: 'answer-plan-change', serviceId: null, personId: null, workingDays: 9 }]);
    const [, , answer] = late.tasks.filter(({ kind }) => /plan-change$/.test(kind));
    expect([answer!.closedOn, answer!.steps.some(({ does }) => does === 'remind')]).toEqual(['2027-11-23', true]);
    expect(late.tasks.length).toBe(rehearsed([]).tasks.length + 3);
  });
});
