/** What can be searched for: kinds of things, in the order in which results are shown, and who may look for them. */

import type { Permission } from '../authority/permission';
import type { ThingType } from '../shared/id';

/**
 * Each kind with the permission that its lists and pages ask for. Which papers among them somebody may read is the reading table's matter;
 * people's own objectives are found by those who may read them.
 */
export const searchedKinds = {
  measure: { title: 'Measures', permission: 'measures.see' },
  action: { title: 'Actions', permission: 'actions.see' },
  risk: { title: 'Risks', permission: 'risks.see' },
  consultation: { title: 'Consultations', permission: 'plans.see' },
  lesson: { title: 'Lessons', permission: 'plans.see' },
  'external-challenge': { title: 'External challenges', permission: 'plans.see' },
  'council-plan': { title: 'Council plans', permission: 'plans.see' },
  'key-plan': { title: 'Key plans', permission: 'plans.see' },
  'plan-change': { title: 'Changes of plans', permission: 'plans.see' },
  objective: { title: 'Objectives', permission: 'plans.see' },
  'service-plan': { title: 'Service plans', permission: 'plans.see' },
  'unit-plan': { title: 'Unit plans', permission: 'plans.see' },
  'individual-plan': { title: 'Individual objectives', permission: 'plans.see' },
  'recovery-plan': { title: 'Recovery plans', permission: 'recovery.see' },
  exception: { title: 'Exceptions', permission: 'reviews.see' },
  clinic: { title: 'Clinics', permission: 'reviews.see' },
  'service-review': { title: 'Service reviews', permission: 'reviews.see' },
  'performance-report': { title: 'Reports', permission: 'reports.see' },
  workshop: { title: 'Workshops', permission: 'assessments.see' },
  'desk-assessment': { title: 'Desk assessments', permission: 'assessments.see' },
  practice: { title: 'Practices', permission: 'assessments.see' },
  stage: { title: 'Stages of the year', permission: 'timetable.see' },
  'stage-return': { title: 'Returns', permission: 'timetable.see' },
  // Beside this one, each paper asks for the permission of its own kind.
  document: { title: 'Papers as PDF and Word', permission: 'reports.see' },
  // Who may read the history of a thing may know which files were added to it: no permission of one area, because every area has evidence.
  evidence: { title: 'Evidence', permission: 'history.see' },
  directorate: { title: 'Directorates', permission: 'organisation.see' },
  service: { title: 'Services', permission: 'organisation.see' },
  unit: { title: 'Units', permission: 'organisation.see' },
  committee: { title: 'Committees', permission: 'organisation.see' },
  post: { title: 'Posts', permission: 'organisation.see' },
  person: { title: 'People', permission: 'organisation.see' },
} as const satisfies Partial<Record<ThingType | 'objective' | 'stage' | 'document', { readonly title: string; readonly permission: Permission }>>;
export type SearchedKind = keyof typeof searchedKinds;

export const searchedKindKeys = Object.keys(searchedKinds) as readonly SearchedKind[];

export const isSearchedKind = (word: unknown): word is SearchedKind => typeof word === 'string' && Object.hasOwn(searchedKinds, word);

/** What a form asks somebody to name, and suggests while they type. */
export const suggestedKinds = ['person', 'post', 'service', 'measure'] as const satisfies readonly SearchedKind[];
export type SuggestedKind = (typeof suggestedKinds)[number];

export const isSuggestedKind = (word: unknown): word is SuggestedKind => suggestedKinds.some((kind) => kind === word);

/** How many characters of what is typed are looked for; a reference, a title and most names are shorter. */
export const longestSearch = 200;
