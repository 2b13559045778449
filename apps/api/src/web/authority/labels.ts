import type { Audience, ReadingMatter } from '@golden-thread/domain/authority/reading-rights';

/** How far a paper is read, in words. */
export const audienceLabels: Readonly<Record<Audience, { readonly text: string; readonly says: string }>> = {
  asked: { text: 'Those asked for it', says: 'Whoever is asked for it or has written in it. Its circle sees that it is being written, by whom and until when.' },
  circle: {
    text: 'Its circle',
    says: 'Those asked for it, the service’s managers up to the chief executive, its committee and lead member, scrutiny, the management team, the policy team and audit.',
  },
  everyone: { text: 'All employees and members', says: 'Everybody in the council who can sign in. Not the public.' },
};

/** What each matter is made of. */
export const matterLabels: Readonly<Record<ReadingMatter, { readonly title: string; readonly holds: string }>> = {
  drafts: { title: 'Drafts', holds: 'Plans, recovery plans and service reviews until they are submitted.' },
  submitted: { title: 'Plans waiting for a decision', holds: 'Service plans, unit plans and recovery plans that have been submitted, and changes of plans that are proposed.' },
  'unsigned-reviews': { title: 'Service reviews not signed off', holds: 'Reviews with the director, returned by the director, or submitted after the round closed.' },
  'working-papers': {
    title: 'Working papers',
    holds: 'Exceptions and their reports, sheets of figures not verified, the council plan and half-yearly reports before they are published.',
  },
  'clinic-notes': { title: 'Clinics', holds: 'What is to be talked about, and the notes of what was said.' },
  decided: { title: 'What is decided', holds: 'Approved plans, verified figures, signed-off reviews, agreed recovery plans and published reports.' },
  'individual-objectives': {
    title: 'What is about one person',
    holds: 'People’s own objectives, and the quarterly reviews of directors. Read by the person, the line manager and the line manager’s manager.',
  },
};
