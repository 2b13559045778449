import { type EvidenceHeading, evidenceHeadings } from './evidence-heading';
import type { Evidence, ServicePlanContent } from './service-plan-content';
import { type ServicePlanSection, servicePlanSections } from './service-plan-section';

const blank: Evidence = { text: '', sourcedOn: null, waivedBecause: null };

/** A service plan nobody has written on yet. */
export const blankServicePlan: ServicePlanContent = {
  sections: Object.fromEntries(Object.keys(servicePlanSections).map((section) => [section, ''])) as Record<ServicePlanSection, string>,
  evidence: Object.fromEntries(Object.keys(evidenceHeadings).map((heading) => [heading, blank])) as Record<EvidenceHeading, Evidence>,
};
