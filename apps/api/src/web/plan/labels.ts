import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { type PlanKind, planStateNames } from '@golden-thread/domain/plan/plan';
import { linkWeightKeys, linkWeights } from '@golden-thread/domain/thread/thread';
import type { ThreadLevelOfStatus } from '@golden-thread/domain/thread/thread-status';

/** Where a plan stands, in words. */
export const planStateLabels = planStateNames;

/** What the kinds of plan are called. */
const planKindLabels: Readonly<Record<PlanKind, string>> = { 'service-plan': 'Service plan', 'unit-plan': 'Unit plan', 'individual-plan': 'Objectives' };

/** What the levels of the thread are called. */
export const threadLevelLabels: Readonly<Record<string, string>> = {
  aim: 'Community strategy',
  priority: 'Priority',
  council: 'Council plan',
  service: 'Service',
  unit: 'Unit',
  individual: 'Own objective',
};

/** How much rests on a link, to choose from. */
export const weightChoices = (chosen: unknown) =>
  [{ value: '', text: 'Not said' }, ...linkWeightKeys.map((value) => ({ value, text: linkWeights[value] }))].map((item) => ({ ...item, selected: chosen === item.value }));

/** How a plan is named on its pages: "Service plan 2026/27: Housing"; a person's own as theirs. */
export const planHeading = ({ kind, year, name }: Pick<PlanView, 'kind' | 'year' | 'name'>): string => `${planKindLabels[kind]} ${year}: ${name}`;

/** Where an objective stands, as a status is drawn. */
export const objectiveStatusLabels: Readonly<Record<ThreadLevelOfStatus, { readonly level: string; readonly word: string }>> = {
  green: { level: 'green', word: 'Green' },
  amber: { level: 'amber', word: 'Amber' },
  red: { level: 'red', word: 'Red' },
  'no-data': { level: 'grey', word: 'No data yet' },
};
