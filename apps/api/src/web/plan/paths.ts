import { type FinancialYear, isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PlanKind } from '@golden-thread/domain/plan/plan';

const kinds: Readonly<Record<PlanKind, string>> = { 'service-plan': 'service', 'unit-plan': 'unit', 'individual-plan': 'individual' };
const each = (rest = ''): string[] => Object.values(kinds).map((kind) => `/plans/${kind}/:plan${rest}`);

/** Addresses of plans. A year stands in an address as 2026-27. */
export const planPaths = {
  list: '/plans',
  threads: '/plans/threads',
  checks: '/plans/checks',
  monitoring: '/plans/monitoring',
  framework: '/plans/priorities',
  newAim: '/plans/priorities/aims/new',
  aim: '/plans/priorities/aims/:aim',
  newPriority: '/plans/priorities/new',
  priority: '/plans/priorities/:priority',
  draftCouncil: '/plans/council/new',
  council: '/plans/council/:plan',
  newCouncilObjective: '/plans/council/:plan/objectives/new',
  lead: '/plans/council/:plan/objectives/:objective/lead',
  councilObjective: '/plans/council/:plan/objectives/:objective',
  councilRemoval: '/plans/council/:plan/objectives/:objective/removal',
  publication: '/plans/council/:plan/publication',
  objective: '/plans/objectives/:objective',
  atRisk: '/plans/objectives/:objective/at-risk',
  soThat: '/plans/objectives/:objective/so-that',
  picture: '/plans/objectives/:objective/picture',
  plan: each(),
  content: '/plans/service/:plan/content',
  text: each('/text'),
  approvals: each('/approvals').slice(0, 2),
  councilApprovals: '/plans/council/:plan/approvals',
  newObjective: each('/objectives/new'),
  editObjective: each('/objectives/:objective'),
  links: each('/objectives/:objective/links'),
  chain: each('/objectives/:objective/chain').slice(0, 2),
  offer: each('/objectives/:objective/offer').slice(0, 2),
  acceptance: '/plans/individual/:plan/objectives/:objective/acceptance',
  issues: each('/issues').slice(0, 2),
  unlink: each('/objectives/:objective/links/:parent/removal'),
  removal: each('/objectives/:objective/removal'),
  submission: each('/submission'),
  decision: each('/decision'),
  of: ({ kind, id }: { readonly kind: PlanKind; readonly id: string }, rest = ''): string => `/plans/${kinds[kind]}/${id}${rest}`,
  councilOf: (id: string, rest = ''): string => `/plans/council/${id}${rest}`,
  objectiveOf: (id: string, rest = ''): string => `/plans/objectives/${id}${rest}`,
  listOf: (year: FinancialYear): string => `/plans?year=${year.replace('/', '-')}`,
} as const;

/** The year named in an address (2026-27); null where none is, or none that there is. */
export const readYear = (text: unknown): FinancialYear | null => {
  const year = typeof text === 'string' ? text.replace('-', '/') : '';
  return isFinancialYear(year) ? year : null;
};
