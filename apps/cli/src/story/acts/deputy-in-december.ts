import { decidePlan } from '@golden-thread/application/plan';
import type { Act } from '../act';
import { submitOwnObjectives } from '../plans-of-year';
import { StoryStuck } from '../story-stuck';
import { unagreedObjectives } from '../whose-plans';

/** A director is away in December: her deputy decides for her what is not his own, and is refused what is. */
export const deputyInDecember: readonly Act[] = [
  {
    key: 'deputy-decides',
    on: '2026-12-09',
    says: "Ruth Calloway is away; Daniel Okafor agrees Callum Reid's objectives as her deputy, and is refused his own",
    play: async (cast) => {
      const plans = await unagreedObjectives(cast);
      const [leisure, housing] = ['LEI', 'HOU'].map((code) => plans.find(({ post }) => post === code));
      if (!leisure || !housing) throw new StoryStuck('The objectives of Callum Reid or Daniel Okafor are agreed already.');
      for (const { id, key } of [leisure, housing]) await submitOwnObjectives(cast, id, key);
      const deputy = await cast.as('Daniel Okafor', 'DIR-CH');
      const approve = { kind: 'individual-plan', decision: 'approve', reason: '' } as const;
      await cast.does(decidePlan(cast.database, deputy, { planId: leisure.id, ...approve, submission: cast.submission() }));
      const own = decidePlan(cast.database, deputy, { planId: housing.id, ...approve, submission: cast.submission() });
      await cast.isRefused(own, 'PlanDecidedByAuthor');
    },
  },
];
