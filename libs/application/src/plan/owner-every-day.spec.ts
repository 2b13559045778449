import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { shippedApproval } from '@golden-thread/domain/plan-change/reach';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { servicePlanId } from '@golden-thread/persistence/plan/plans';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { addAction } from '../action/add-action';
import { appointPerson } from '../organisation/change-holding';
import { addPerson, recordLeaver } from '../organisation/change-person';
import { changeLineManager, closePost } from '../organisation/change-post';
import { nameDeputy } from '../organisation/record-absence';
import { recordPlanChangeDecision } from '../plan-change/decide-plan-change';
import { proposePlanChange } from '../plan-change/propose-plan-change';
import { setApprovalByReach } from '../plan-change/set-approval-by-reach';
import { checkPlans } from './check-plans';
import { cascadeForEach, value, year } from './testing/a-cascade';

const cascade = cascadeForEach();
const inLine = ['director', 'serviceManager', 'unitManager', 'officer'] as const satisfies readonly SmallPost[];

it.each([[3], [11], [29]])('T: every target and action has an owner every day, whoever moves and whatever changes (history %i)', async (seed) => {
  let state = seed;
  const dice = (most: number): number => (state = (state * 48271) % 2147483647) % most;
  const one = <T>(of: readonly T[]): T => of[dice(of.length)]!;
  const { fresh: { database }, council } = cascade;
  const [administrator, policy, manager, director] = [council.actor('administrator'), council.actor('policyOfficer'), council.actor('serviceManager'), council.actor('director')];
  const objective = await cascade.approved();
  value(await setApprovalByReach(database, policy, { table: { ...shippedApproval, target: 'director', scope: 'director' } }));
  for (const post of inLine) value(await addAction(database, council.actor('chiefExecutive'), { title: `Of the ${post}`, steps: '', owner: council.posts[post], origin: null, startsOn: null, dueOn: '2027-03-01', prediction: { measure: null, howMuch: '', by: null } }));
  const everybody: PersonId[] = inLine.map((post) => council.people[post]);
  const post = (): PostId => council.posts[one(inLine)];
  let today: CalendarDate = '2026-05-01';
  const later = (): CalendarDate => addDays(today, dice(20));
  const plan = { kind: 'service-plan' as const, id: servicePlanId(council.serviceId, year) };
  const text = (title: string) => ({ title, target: `${dice(90)} days`, endOfPlanResult: '', priorityId: null, leadServiceId: null, dueOn: null });
  const thread = { serves: [{ parentId: cascade.objectiveId, kind: 'direct' as const, partners: null, soThat: null, weight: null }], breakReason: '' };
  const acts = [
    () => recordLeaver(database, administrator, { personId: one(everybody), lastDay: later() }),
    async () => {
      const { id } = value(await addPerson(database, administrator, { name: `Newcomer ${dice(1000)}` }));
      everybody.push(id);
      return appointPerson(database, administrator, { postId: council.posts.officer, person: id, basis: 'permanent', share: '1', startsOn: later(), endsOn: one([null, addDays(today, 25)]) });
    },
    () => nameDeputy(database, administrator, { postId: post(), holderId: one(everybody), person: one(everybody), startsOn: today, endsOn: later(), reason: 'Leave' }),
    () => changeLineManager(database, administrator, { postId: council.posts.officer, lineManager: one([council.posts.unitManager, council.posts.serviceManager, council.posts.director]) }),
    () => closePost(database, administrator, { postId: one([council.posts.officer, council.posts.unitManager]), lastDay: later() }),
    async () => {
      const edit = one([{ kind: 'change' as const, objectiveId: objective, becomes: text('Homes let sooner') }, { kind: 'add' as const, becomes: text('Homes shared'), thread }]);
      const proposed = await proposePlanChange(database, manager, { plan, edits: [edit], reason: 'It is June' });
      return proposed.ok ? recordPlanChangeDecision(database, director, { changeId: proposed.value.reference, decision: 'agree', meetingId: null, minute: '', remark: '' }) : proposed;
    },
  ];
  let happened = 0;
  for (let round = 0; round < 18; round += 1) {
    await cascade.moveClock(`${today}T08:00:00.000Z`);
    happened += (await acts[round % 3 === 0 ? 5 : dice(5)]!()).ok ? 1 : 0;
    for (let ahead = 0; ahead <= 40; ahead += 4) {
      const { counts } = value(await checkPlans(database, council.actor('auditor'), { year, on: addDays(today, ahead) }));
      expect([round, ahead, counts.filter(({ ownerless }) => ownerless > 0)]).toEqual([round, ahead, []]);
      expect(counts.map(({ kind }) => kind)).toEqual(['action', 'objective']);
    }
    today = addDays(today, 3);
  }
  // Histories in which all but everything is refused would say nothing.
  expect(happened).toBeGreaterThan(6);
});
