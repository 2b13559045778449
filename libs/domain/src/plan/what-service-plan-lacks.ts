import { type EvidenceHeading, evidenceHeadings } from './evidence-heading';
import type { ServicePlanContent } from './service-plan-content';
import { type ServicePlanSection, servicePlanSections } from './service-plan-section';

/**
 * What a service plan's content still lacks, in words for its writer: its four sections are written, and each of the six headings of
 * evidence is filled or waived with a reason. Source: Chesterfield 4.1, 7.1; source-systems B1.
 */
export const whatServicePlanLacks = ({ sections, evidence }: ServicePlanContent): readonly string[] => [
  ...(Object.keys(servicePlanSections) as ServicePlanSection[])
    .filter((section) => sections[section].trim() === '')
    .map((section) => `the section "${servicePlanSections[section].title}"`),
  ...(Object.keys(evidenceHeadings) as EvidenceHeading[])
    .filter((heading) => evidence[heading].text.trim() === '' && !evidence[heading].waivedBecause?.trim())
    .map((heading) => `evidence under "${evidenceHeadings[heading]}", or why it does not apply`),
];
