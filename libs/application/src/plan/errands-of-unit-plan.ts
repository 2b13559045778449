import type { Errand } from '@golden-thread/persistence';

/** A unit plan's acts are told, and looked at by the workflow of the service's year that it belongs to. */
export const errandsOfUnitPlan = ({ payload }: { readonly payload: { readonly servicePlanId: string } }): readonly Errand[] => [
  { errand: 'nudge-workflow', kind: 'service-year', subjectId: payload.servicePlanId },
  { errand: 'raise-notices' },
];
