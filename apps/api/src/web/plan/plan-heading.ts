import type { PlanView } from '@golden-thread/application/plan';
import { planKindWords } from './words';

/** How a plan is named on its pages: "Service plan 2026/27: Housing"; a person's own as theirs. */
export const planHeading = ({ kind, year, name }: Pick<PlanView, 'kind' | 'year' | 'name'>): string => `${planKindWords[kind]} ${year}: ${name}`;
