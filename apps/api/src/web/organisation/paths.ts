/** Addresses of the administration. */
export const organisationPaths = {
  home: '/administration',
  workingRules: '/administration/working-rules',
  organisation: '/administration/organisation',
  part: '/administration/organisation/:part',
  addPart: '/administration/organisation/:part/new-part',
  renamePart: '/administration/organisation/:part/name',
  nameHead: '/administration/organisation/:part/head',
  closePart: '/administration/organisation/:part/closing',
  addPost: '/administration/organisation/:part/new-post',
  reorganisations: '/administration/reorganisations',
  newReorganisation: '/administration/reorganisations/new/:kind',
  reorganisation: '/administration/reorganisations/:reorganisation',
  withdrawReorganisation: '/administration/reorganisations/:reorganisation/withdrawal',
  reorganisationOf: (id: string): string => `/administration/reorganisations/${id}`,
  posts: '/administration/posts',
  post: '/administration/posts/:post',
  renamePost: '/administration/posts/:post/title',
  changeLineManager: '/administration/posts/:post/line-manager',
  appoint: '/administration/posts/:post/new-holder',
  nameDeputy: '/administration/posts/:post/new-deputy',
  closePost: '/administration/posts/:post/closing',
  endHolding: '/administration/posts/:post/holdings/:holding/end',
  endAbsence: '/administration/posts/:post/deputies/:deputy/end',
  people: '/administration/people',
  addPerson: '/administration/people/new',
  leaver: '/administration/people/:person/leaving',
  leaverOf: (person: string): string => `/administration/people/${person}/leaving`,
  committees: '/administration/committees',
  addCommittee: '/administration/committees/new',
  nameChair: '/administration/committees/:committee/chair',
  seatMember: '/administration/committees/:committee/new-member',
  standDown: '/administration/committees/:committee/members/:person/standing-down',
  memberTraining: '/administration/committees/training',
  recordMemberTraining: '/administration/committees/training/new',
  arrangeMeetings: '/meetings/new',
  meetingsArranged: '/meetings/arrangement',
  arrangeMeeting: '/administration/committees/:committee/new-meeting',
  rearrangeMeeting: '/administration/committees/:committee/meetings/:meeting/new-day',
  cancelMeeting: '/administration/committees/:committee/meetings/:meeting/cancellation',
} as const;

/** The page of a part, by its id; 'council' for the posts of the council itself. */
export const partAddress = (part: string): string => `/administration/organisation/${part}`;

/** The page of a post. */
export const postAddress = (post: string): string => `/administration/posts/${post}`;
