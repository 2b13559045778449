import type { PlanKind, PlanState } from '@golden-thread/domain/plan';

/** Where a plan stands, in words. */
export const planStateWords: Readonly<Record<PlanState, string>> = {
  drafting: 'Being drafted',
  'awaiting-decision': 'Awaiting decision',
  approved: 'Approved',
};

/** What the kinds of plan are called. */
export const planKindWords: Readonly<Record<PlanKind, string>> = { 'service-plan': 'Service plan', 'unit-plan': 'Unit plan', 'individual-plan': 'Objectives' };

/** What the levels of the thread are called. */
export const threadLevelWords: Readonly<Record<string, string>> = {
  aim: 'Community strategy',
  priority: 'Priority',
  council: 'Council plan',
  service: 'Service',
  unit: 'Unit',
  individual: 'Own objective',
};
