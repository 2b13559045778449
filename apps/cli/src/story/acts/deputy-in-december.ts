import { recordPlanDecision } from '@golden-thread/application/plan/decide-plan';
import { type Act, StoryStuck } from '../cast';
import { ownObjectives } from '../own-objectives';
import { submitOwnObjectives } from '../plans-of-year';

/** A director is away in December: her deputy decides for her what is not his own, and is refused what is. */
export const deputyInDecember: readonly Act[] = [
  {
    key: 'deputy-decides',
    on: '2026-12-09',
    summary: "Ruth Calloway is away; Daniel Okafor agrees Callum Reid's objectives as her deputy, and is refused his own",
    play: async (cast) => {
      const plans = await ownObjectives(cast, ['LEI', 'HOU']);
      const [leisure, housing] = ['LEI', 'HOU'].map((code) => plans.find(({ post }) => post === code));
      if (!leisure || !housing) throw new StoryStuck('Callum Reid or Daniel Okafor has not been asked for objectives.');
      for (const own of [leisure, housing]) await submitOwnObjectives(cast, own);
      const deputy = await cast.as('Daniel Okafor', 'DIR-CH');
      const approve = { decision: 'approve', reason: '' } as const;
      await cast.expectAccepted(recordPlanDecision(cast.database, deputy, { planId: leisure.id, ...approve, submission: cast.submission() }));
      await cast.isRefused((submission) => recordPlanDecision(cast.database, deputy, { planId: housing.id, ...approve, submission }), 'PlanDecidedByAuthor');
    },
  },
];
