/** The groups of the interface in the order of the year, each with what is found there. */
export const apiTags: Readonly<Record<string, string>> = {
  Tasks: 'What waits for whoever the token belongs to. A task is done by doing what it asks, at the thing it is about.',
  Timetable: 'The stages of the year with their dates, and changes to them: looked at first, then applied exactly so.',
  Plans: 'The council plan, service and unit plans, people’s objectives, and the thread that links them.',
  Measures: 'The register, targets, figures entered and verified, and the scorecard.',
  Reviews: 'A quarter’s round: service reviews, chasing and extending, the frozen figures, issues to take back.',
  'Exceptions and clinics': 'What a corporate review has to decide, managers’ reports on it, and clinics.',
  'Recovery plans': 'Agreed, reported on every month, judged by a panel until it is satisfied.',
  Reports: 'Half-yearly reports: composed, challenged by scrutiny and Cabinet, answered, published.',
  Inbox: 'What the token’s person was told.',
  History: 'What happened, as it was recorded, and whether the record holds.',
  Clock: 'A training council’s clock: where it stands, what comes next, and moving it.',
};
