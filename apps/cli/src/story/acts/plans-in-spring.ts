import { allocateDeliverable } from '@golden-thread/application/plan/allocate-deliverable';
import { publishCouncilPlan } from '@golden-thread/application/plan/publish-council-plan';
import { councilPlanId } from '@golden-thread/persistence/plan/plans';
import { type Act, exampleCouncil } from '../cast';
import { idsOf } from '../find-things';
import { unagreedObjectives, unitsOfCouncil } from '../own-objectives';
import { agreeObjectives, approveUnitPlan, decideServicePlan, submitOwnObjectives, submitServicePlan, submitUnitPlan } from '../plans-of-year';
import { everyService } from '../review-quarter';

/** How many people act at the same time where hundreds do the same: a council's people do not wait for each other. */
const atOnce = 6;

/** Has many things done side by side, a few at a time, in the order given. */
export async function fewAtATime<T>(things: readonly T[], act: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** The unit that is late with its targets and is named when the appraisal window opens. */
const lateUnit = 'REG-ENV';
/** Two heads of service who leave their own objectives until December. */
const leftUntilDecember: ReadonlySet<string> = new Set(['HOU', 'LEI']);

const inTime = async (cast: Parameters<Act['play']>[0]): Promise<readonly string[]> => (await unitsOfCouncil(cast)).filter((unit) => unit !== lateUnit);

/** Spring: the council plan, the plans of services and units, and everybody's own objectives, each opened by the approval above it. */
export const plansInSpring: readonly Act[] = [
  {
    key: 'council-plan-published',
    on: '2026-04-08',
    summary: 'Two deliverables have no lead service, which stops publication; given to services, the council plan is published',
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      const planId = councilPlanId(cast.councilId, exampleCouncil.year);
      await cast.isRefused((submission) => publishCouncilPlan(cast.database, amara, { planId, submission }), 'DeliverablesUnallocated');
      for (const [objective, service] of [['C2.4', 'ECO'], ['C4.4', 'LEG']] as const) {
        const objectiveId = await idsOf.objective(cast, objective);
        const serviceId = await idsOf.service(cast, service);
        await cast.expectAccepted(allocateDeliverable(cast.database, amara, { planId, objectiveId, serviceId, submission: cast.submission() }));
      }
      await cast.expectAccepted(publishCouncilPlan(cast.database, amara, { planId, submission: cast.submission() }));
    },
  },
  {
    key: 'service-plans-submitted',
    on: '2026-04-15',
    summary: 'All twelve service plans go to their directors',
    play: async (cast) => {
      await fewAtATime(everyService, (service) => submitServicePlan(cast, service));
    },
  },
  {
    key: 'service-plans-decided',
    on: '2026-04-16',
    summary: 'Eleven are approved; Ruth Calloway returns that of Leisure',
    play: async (cast) => {
      await fewAtATime(everyService.filter((ref) => ref !== 'LEI'), (service) => decideServicePlan(cast, service));
      await decideServicePlan(cast, 'LEI', 'The plan is silent on the Northgate pool. When does it open, and what if the roof takes longer?');
    },
  },
  { key: 'leisure-plan-again', on: '2026-04-20', summary: 'Leisure submits again', play: (cast) => submitServicePlan(cast, 'LEI') },
  {
    key: 'leisure-plan-returned-twice',
    on: '2026-04-21',
    summary: 'and gets it back a second time',
    play: (cast) => decideServicePlan(cast, 'LEI', 'The pool is there now. Its cost per visit is not: the target asks for three pence less.'),
  },
  {
    key: 'leisure-plan-approved',
    on: '2026-04-24',
    summary: 'The third version is approved on the day it comes',
    play: async (cast) => {
      await submitServicePlan(cast, 'LEI');
      await decideServicePlan(cast, 'LEI');
    },
  },
  {
    key: 'unit-plans-submitted',
    on: '2026-04-29',
    summary: 'Thirty-eight of thirty-nine units have set their targets; one is late',
    play: async (cast) => {
      await fewAtATime(await inTime(cast), (unit) => submitUnitPlan(cast, unit));
    },
  },
  {
    key: 'unit-plans-approved',
    on: '2026-05-01',
    summary: 'Heads of service approve them, and people are asked for their own objectives',
    play: async (cast) => {
      await fewAtATime(await inTime(cast), (unit) => approveUnitPlan(cast, unit));
    },
  },
  {
    key: 'late-unit-plan',
    on: '2026-05-22',
    summary: 'Environmental Protection sets its targets three weeks late',
    play: async (cast) => {
      await submitUnitPlan(cast, lateUnit);
      await approveUnitPlan(cast, lateUnit);
    },
  },
  {
    key: 'objectives-agreed',
    on: '2026-06-15',
    summary: 'Everybody agrees their objectives with their manager; two heads of service do not get round to it',
    play: async (cast) => {
      const plans = (await unagreedObjectives(cast)).filter(({ post }) => !leftUntilDecember.has(post));
      await fewAtATime(plans, (own) => submitOwnObjectives(cast, own));
      await fewAtATime(plans, (own) => agreeObjectives(cast, own));
    },
  },
];
