/** What a service plan holds, and what one still lacks. */

import type { CalendarDate } from '../calendar/dates';
import { isBlank } from '../shared/text';

/** What a service looks at before it plans. Source: Chesterfield 4.1, "Key data". */
export const evidenceHeadings = {
  legislation: 'Legislative and regulatory considerations',
  demography: 'Demographic information',
  'social-trends': 'Emerging social trends',
  customers: 'Customer satisfaction and feedback',
  'past-performance': 'Past performance information',
  workforce: 'Workforce data',
} as const;
export type EvidenceHeading = keyof typeof evidenceHeadings;

/** The sections every service plan holds. Source: Chesterfield 7.1. */
export const servicePlanSections = {
  measures: { title: 'Key performance indicators', hint: 'Which measures show whether the plan works, and what each should reach this year.' },
  projects: { title: 'Projects', hint: 'What will be done, by when, and who answers for it.' },
  risks: { title: 'Risk assessments', hint: 'What may go wrong: impact, likelihood, mitigating action, and what remains.' },
  workforce: { title: 'Workforce development', hint: 'Which posts, skills and training the plan needs.' },
} as const;
export type ServicePlanSection = keyof typeof servicePlanSections;

/** How many characters a service plan's texts hold, whoever sends them. */
export const servicePlanLimits = { evidence: 5000, waiver: 1000, section: 10_000 } as const;

/** What a service looked at under one heading, or why it does not apply. */
export interface Evidence {
  readonly text: string;
  /** The day of the source; null where it has none. */
  readonly sourcedOn: CalendarDate | null;
  /** "Not applicable: …"; null where the heading is filled. */
  readonly waivedBecause: string | null;
}

/** What a service plan says, beside its objectives and their links. */
export interface ServicePlanContent {
  readonly sections: Readonly<Record<ServicePlanSection, string>>;
  readonly evidence: Readonly<Record<EvidenceHeading, Evidence>>;
}

const blank: Evidence = { text: '', sourcedOn: null, waivedBecause: null };

/** A service plan nobody has written on yet. */
export const blankServicePlan: ServicePlanContent = {
  sections: Object.fromEntries(Object.keys(servicePlanSections).map((section) => [section, ''])) as Record<ServicePlanSection, string>,
  evidence: Object.fromEntries(Object.keys(evidenceHeadings).map((heading) => [heading, blank])) as Record<EvidenceHeading, Evidence>,
};

/**
 * What a service plan's content still lacks, in words for its writer: its four sections are written, and each of the six headings of
 * evidence is filled or waived with a reason. Source: Chesterfield 4.1, 7.1; source-systems B1.
 */
export const whatServicePlanLacks = ({ sections, evidence }: ServicePlanContent): readonly string[] => [
  ...(Object.keys(servicePlanSections) as ServicePlanSection[])
    .filter((section) => isBlank(sections[section]))
    .map((section) => `the section "${servicePlanSections[section].title}"`),
  ...whatEvidenceLacks({ evidence }),
];

/** What a service plan’s evidence still lacks: each of the six headings is filled, or waived with a reason. */
export const whatEvidenceLacks = ({ evidence }: Pick<ServicePlanContent, 'evidence'>): readonly string[] =>
  (Object.keys(evidenceHeadings) as EvidenceHeading[])
    .filter((heading) => isBlank(evidence[heading].text) && isBlank(evidence[heading].waivedBecause))
    .map((heading) => `evidence under "${evidenceHeadings[heading]}", or why it does not apply`);
