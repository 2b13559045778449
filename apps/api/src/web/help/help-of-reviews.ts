import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page of the services' reviews, what colleagues contribute included. */
export const helpOfReviews = {
  'review/no-round': {
    purpose: 'Says that no round of reviews has opened.',
    readers: readers.everyone,
    next: 'A round opens on the date of the timetable.',
  },
  'review/show-round': {
    purpose: 'Where each service’s review stands, whose turn it is, and what is late.',
    readers: readers.everyone,
    next: 'The policy team chases and extends; a round closes on its day, whoever is missing.',
  },
  'review/confirm-register-items': {
    purpose: 'The service’s actions and risks as they were last said to stand, confirmed in one act where nothing has changed.',
    readers: 'Whoever writes the review.',
    next: 'Each is asked for again after its own time; what is overdue stays its owner’s to report on.',
  },
  'recognition/list': {
    purpose: 'Who is recognised for what; and consequences in whose circle you are.',
    readers: 'Everybody sees recognition; a consequence is seen by the person and those above them.',
    next: 'Whoever it is about says whether the public sees it.',
  },
  'recognition/record': {
    purpose: 'Records recognition, or a consequence, about a result.',
    readers: 'Managers and the policy team; a consequence by whoever manages the person.',
    next: 'Whoever it is about is told.',
  },
  'recognition/answer': {
    purpose: 'Says who sees a recognition.',
    readers: 'Whoever it is about, and whoever recorded it.',
    next: 'The list and the public page follow at once.',
  },
  'review/feedback': {
    purpose: 'What people told the council of each service in a quarter, beside the quarter before and last year.',
    readers: readers.everyone,
    next: 'Each service finds its counts in its review.',
  },
  'review/load-feedback': {
    purpose: 'Takes a quarter’s extract of the customer system.',
    readers: readers.policy,
    next: 'Its counts stand in the service reviews at once; an extract taken again replaces it.',
  },
  'review/show-service-review': {
    purpose: 'A service’s review of the quarter.',
    readers: readers.asked,
    next: 'The manager submits it, the director signs it off or returns it.',
  },
  'review/write-section': {
    purpose: 'Writes one part of a review.',
    readers: readers.asked,
    next: 'Save as often as you like; the list shows what is complete.',
  },
  'review/submit-service-review': {
    purpose: 'Submits a review.',
    readers: readers.asked,
    next: 'The director is asked to sign it off.',
  },
  'contribution/hand-out-parts': {
    purpose: 'Asks colleagues to write parts of a review or of a sheet of figures.',
    readers: 'Whoever submits it.',
    next: 'Each colleague has a task; what they give back stands in the draft, and you submit the whole.',
  },
  'contribution/contribute-to-review': {
    purpose: 'Writes the part of a review that you were asked for.',
    readers: 'Whoever was asked.',
    next: 'Given back, it stands in the draft of whoever asked, who submits the review.',
  },
  'contribution/contribute-figures': {
    purpose: 'Enters the figures that you were asked for.',
    readers: 'Whoever was asked.',
    next: 'Given back, they stand in the draft of whoever asked, who submits them; a second person verifies.',
  },
  'review/decide-service-review': {
    purpose: 'Signs a review off, or returns it with reasons.',
    readers: 'The director, or whoever stands in.',
    next: 'Signed off, it is everybody’s to read.',
  },
  'review/extend-service-review': {
    purpose: 'Gives a service another date, with a reason.',
    readers: readers.policy,
    next: 'Its manager is told.',
  },
  'review/show-corporate-review': {
    purpose: 'The quarter before the management team: exceptions and what was decided.',
    readers: readers.everyone,
    next: 'Each exception leads to its report and its decision.',
  },
  'review/raise-corporate-issue': {
    purpose: 'Raises an issue that services take back to their teams.',
    readers: 'The management team and the policy team.',
    next: 'It stands on their next review.',
  },
  'review/record-attendance': {
    purpose: 'Says who was at a corporate review.',
    readers: readers.policy,
    next: 'The review’s paper names them.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;
