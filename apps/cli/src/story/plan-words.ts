import type { ServicePlanContent } from '@golden-thread/domain/plan';
import { reviewWords } from './review-words';

const sourced = (text: string, sourcedOn: string | null) => ({ text, sourcedOn, waivedBecause: null });

/** What the head of a service writes in its plan, beside the objectives that came with the pack. */
export const servicePlanWords = (service: string): ServicePlanContent => {
  const { risks, budget } = reviewWords(service, 1);
  return {
    sections: {
      measures: 'The five measures of the service, each with its target for every quarter.',
      projects: 'What the council plan names, by quarter, with one name behind each.',
      risks,
      workforce: 'Vacancies filled within three months; every manager trained in talking about objectives.',
    },
    evidence: {
      legislation: sourced('No new duty begins this year beyond those in the register.', '2026-02-16'),
      demography: sourced('120,000 residents, one in five over 65, two wards growing.', '2025-11-03'),
      'social-trends': { text: '', sourcedOn: null, waivedBecause: 'Covered for all services by the analysis of last July.' },
      customers: sourced("The residents' survey and last year's complaints, read with the team.", '2026-01-22'),
      'past-performance': sourced('Three years of figures; what went well and what did not.', '2026-03-20'),
      workforce: sourced(`Vacancies and sickness of the service. ${budget}`, '2026-03-31'),
    },
  };
};
