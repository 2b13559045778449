import type { CalendarDate } from '../calendar';
import type { EvidenceHeading } from './evidence-heading';
import type { ServicePlanSection } from './service-plan-section';

/** What a service looked at under one heading, or why it does not apply. */
export interface Evidence {
  readonly text: string;
  /** The day of the source; null where it has none. */
  readonly sourcedOn: CalendarDate | null;
  /** "Not applicable, because …"; null where the heading is filled. */
  readonly waivedBecause: string | null;
}

/** What a service plan says, beside its objectives and their links. */
export interface ServicePlanContent {
  readonly sections: Readonly<Record<ServicePlanSection, string>>;
  readonly evidence: Readonly<Record<EvidenceHeading, Evidence>>;
}
