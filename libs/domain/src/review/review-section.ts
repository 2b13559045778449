/** The sections of a service review in the order of the page; part 1 is the service's own plan, part 2 the corporate issues. */
export const reviewSections = {
  measures: { part: 1, title: 'Measures', asks: 'What do the figures say, and what will you do about them?' },
  actions: { part: 1, title: 'Actions', asks: 'How far are the deliverables and actions of the service plan?' },
  risks: { part: 1, title: 'Risks', asks: 'Which risks have changed, and what keeps them in hand?' },
  budget: { part: 1, title: 'Budget', asks: 'Where does spending differ from the budget, and why?' },
  issues: { part: 2, title: 'Issues from the corporate review', asks: 'What has the service done about each issue?' },
} as const;
export type ReviewSection = keyof typeof reviewSections;

export const reviewSectionKeys = Object.keys(reviewSections) as readonly ReviewSection[];
