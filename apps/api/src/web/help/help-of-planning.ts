import { type PageHelp, readers } from './readers';

/** Plans, the golden thread, measures and their figures. */
export const helpOfPlanning = {
  'plan/list': {
    purpose: 'The year’s plans: the council’s, each service’s with its units, and how many people have agreed objectives.',
    readers: readers.everyone,
    next: 'Open a plan, filter to what is late, or take the list along.',
  },
  'plan/framework': {
    purpose: 'The council’s aims and priorities, to which every plan leads.',
    readers: readers.everyone,
    next: 'The policy team adds and rewords them.',
  },
  'plan/framework-form': {
    purpose: 'Adds or rewords an aim or a priority.',
    readers: readers.policy,
    next: 'Plans that name it show the new words.',
  },
  'plan/draft-council': {
    purpose: 'Begins the council plan of a year.',
    readers: readers.policy,
    next: 'Add its objectives, allocate each to a lead service, then publish.',
  },
  'plan/council': {
    purpose: 'The council plan with its objectives and lead services.',
    readers: readers.circle,
    next: 'Once it is published, services are asked for their plans.',
  },
  'plan/publish-council': {
    purpose: 'Publishes the council plan.',
    readers: readers.policy,
    next: 'Every service is asked for its plan by the date of the timetable.',
  },
  'plan/add-council-objective': {
    purpose: 'Adds a deliverable to the council plan, or changes it.',
    readers: readers.policy,
    next: 'Allocate it to a lead service.',
  },
  'plan/allocate': {
    purpose: 'Names the lead service of a deliverable.',
    readers: readers.policy,
    next: 'Its head reads it when they write the service plan.',
  },
  'plan/show': {
    purpose: 'A plan with its objectives and what each serves.',
    readers: readers.asked,
    next: 'Its author writes and submits it; its decider approves or returns it.',
  },
  'plan/write-service-plan': {
    purpose: 'Writes the parts of a service plan.',
    readers: readers.asked,
    next: 'Save as often as you like; submit when nothing is missing.',
  },
  'plan/save-objective': {
    purpose: 'Adds an objective to a plan, or changes it.',
    readers: readers.asked,
    next: 'Link it to the objective above that it serves.',
  },
  'plan/link-objective': {
    purpose: 'Says which objective above this one serves, and how.',
    readers: readers.asked,
    next: 'The golden thread shows it at once.',
  },
  'plan/write-chain': {
    purpose: 'Says why an objective matters, step by step, up to an aim.',
    readers: readers.asked,
    next: 'It stands on the objective’s page.',
  },
  'plan/take-back': {
    purpose: 'Takes something out of a plan that is being written.',
    readers: readers.asked,
    next: 'The history keeps what it said.',
  },
  'plan/submission': {
    purpose: 'Submits a plan.',
    readers: readers.asked,
    next: 'Whoever decides it is asked; it cannot be changed until it is returned.',
  },
  'plan/decision': {
    purpose: 'Approves a plan or returns it with a reason.',
    readers: 'Whoever decides the plan.',
    next: 'Approved, it is everybody’s to read; returned, its author is asked again.',
  },
  'plan/objective': {
    purpose: 'An objective: what it serves, what serves it, its measures and where it stands.',
    readers: readers.everyone,
    next: 'Follow the thread up to the aim, or down to what is done.',
  },
  'plan/threads': {
    purpose: 'Where the golden thread does not hold.',
    readers: readers.everyone,
    next: 'Each leads to the objective that wants a link or a reason.',
  },
  'measure/register': {
    purpose: 'Every measure the council keeps, who answers for it and how it is collected.',
    readers: readers.everyone,
    next: 'Find, filter and sort it, open a measure, or take the list along.',
  },
  'measure/measure': {
    purpose: 'One measure: its definition, figures, status and history.',
    readers: readers.everyone,
    next: 'Whoever answers for it corrects a figure with a reason.',
  },
  'measure/define': {
    purpose: 'Registers a measure, or changes its definition.',
    readers: readers.policy,
    next: 'Figures before the change keep their status.',
  },
  'measure/comments': {
    purpose: 'Asks or says something about a measure or one of its figures.',
    readers: 'Everybody who sees the measure.',
    next: 'Whoever enters its figures is told, and whoever you mention. It stays in the history.',
  },
  'measure/retire': {
    purpose: 'Retires a measure from a date.',
    readers: readers.policy,
    next: 'Nothing more is asked of it; its history stays.',
  },
  'measure/set-targets': {
    purpose: 'Sets the targets of a measure.',
    readers: readers.policy,
    next: 'Status follows at once, except where figures are frozen.',
  },
  'measure/choose-objectives': {
    purpose: 'Says for which objectives a measure speaks.',
    readers: readers.policy,
    next: 'Their status follows from it.',
  },
  'measure/scorecard': {
    purpose: 'How the council or a service is doing in a quarter.',
    readers: readers.everyone,
    next: 'Open a measure to see why it has its status.',
  },
  'measure/figure-sheets': {
    purpose: 'Who has entered and verified the figures of a quarter, whose turn it is, and what is late.',
    readers: readers.everyone,
    next: 'Open your sheet; the policy team chases those ticked, or all who are not done.',
  },
  'measure/figure-sheet': {
    purpose: 'A sheet of figures as it stands.',
    readers: readers.circle,
    next: 'Its owner enters them, another person verifies them.',
  },
  'measure/enter-figures': {
    purpose: 'Enters the figures of a quarter.',
    readers: 'Whoever answers for the post that owns them.',
    next: 'Check them; once entered, a second person verifies them.',
  },
  'measure/check-figures': {
    purpose: 'Shows the figures as they will be entered, with what looks odd.',
    readers: 'Whoever answers for the post that owns them.',
    next: 'Enter them, or go back and correct.',
  },
  'measure/verify-figures': {
    purpose: 'Verifies figures that somebody else has entered.',
    readers: 'Whoever answers for the verifier’s post and did not enter them.',
    next: 'Verified figures count; returned ones go back with your reason.',
  },
  'measure/correct-figure': {
    purpose: 'Corrects a figure that stands.',
    readers: 'Whoever answers for it.',
    next: 'Both figures and the reason stay in the measure’s history.',
  },
  'connection/organisation-thing': {
    purpose: 'A part of the organisation, a post, a person or a committee, with all that concerns it.',
    readers: 'Everybody, each as far as they may see what is named.',
    next: 'Each line leads to its thing.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;
