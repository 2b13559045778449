import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page about what the council plans to reach. */
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
  'plan-change/list': {
    purpose: 'Changes of plans in force: proposed, decided, in effect, and how those below answered.',
    readers: `${readers.everyone} Until it is decided: its circle.`,
    next: 'Open one, or propose one from an objective’s page.',
  },
  'plan-change/propose': {
    purpose: 'Proposes a change of a plan in force, and shows first whom it would concern.',
    readers: 'Whoever writes or decides the plan, and the policy team.',
    next: 'The director decides it, or the policy team takes it to members, by how far it reaches.',
  },
  'plan-change/show': {
    purpose: 'A change of a plan: what, why, whom it concerns, the decision, and the answers from below.',
    readers: `${readers.everyone} Until it is decided: its circle.`,
    next: 'Once it is in effect, each plan directly below confirms, changes too, or says why not.',
  },
  'plan-change/decision': {
    purpose: 'Decides a change, or records what members decided with meeting and minute.',
    readers: 'The director; for members the policy team. Never who proposed it.',
    next: 'It takes effect on the day, an executive decision once it can no longer be called in. Where the plan says something else by then, it comes back made anew on that.',
  },
  'plan-change/remark': {
    purpose: 'Takes a proposal back, or records a call-in and what came of it.',
    readers: 'Whoever proposed it; of a call-in the policy team.',
    next: 'Upheld, the decision takes effect at once.',
  },
  'plan-change/answer': {
    purpose: 'Says what follows for a plan from a change above it.',
    readers: 'Whoever writes a plan directly below, and managers for their people.',
    next: 'A plan that changes too is changed by a proposal of its own.',
  },
  'plan-change/approval': {
    purpose: 'Who approves a change of a plan, by how far it reaches.',
    readers: readers.everyone,
    next: 'The policy team sets it; it holds for proposals from then on.',
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
  'thread/link-objective': {
    purpose: 'Says which objective above this one serves, and how.',
    readers: readers.asked,
    next: 'The golden thread shows it at once.',
  },
  'thread/write-chain': {
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
  'plan/monitoring': {
    purpose: 'What the council monitors in a year, and the programme that reviews every service once in five years.',
    readers: readers.everyone,
    next: 'The policy team puts what is missing into the timetable; from there each is asked for, reminded of and reported when it is late.',
  },
  'consultation/list': {
    purpose: 'The register of consultations, and the objectives of the council that nobody was consulted about.',
    readers: readers.everyone,
    next: 'Open one, or filter to what is used in nothing yet.',
  },
  'consultation/enter': {
    purpose: 'Enters a consultation for a post that you answer for or manage.',
    readers: 'Managers; the policy team for any post.',
    next: 'Its owner is asked for its result four weeks after the last day.',
  },
  'consultation/show': {
    purpose: 'A consultation: who was asked, what they said, and what it is used in.',
    readers: readers.everyone,
    next: 'Its owner records the result, and links it to plans, objectives and measures.',
  },
  'consultation/result': {
    purpose: 'Records how many answered and what they said.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Link it to what it is used in.',
  },
  'consultation/use': {
    purpose: 'Links a result to a plan, an objective or a measure.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Both pages lead to each other.',
  },
  'consultation/withdraw': {
    purpose: 'Takes back a consultation that does not take place.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'It stays in the register, with the reason.',
  },
  'external-challenge/list': {
    purpose: 'The register of peer challenges, inspections and accreditations.',
    readers: readers.everyone,
    next: 'What is asked first stands on top; what is overdue is marked.',
  },
  'external-challenge/enter': {
    purpose: 'Enters a challenge from outside, arranged or past.',
    readers: 'Managers; the policy team for any post.',
    next: 'Its owner is asked for each step, and in the end for the next one.',
  },
  'external-challenge/show': {
    purpose: 'A challenge from outside: its steps, what was recommended and answered, and when the next is due.',
    readers: readers.everyone,
    next: 'Its owner records each step and each answer.',
  },
  'external-challenge/step': {
    purpose: 'Records the next step of a challenge.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Its owner is asked for what comes after it.',
  },
  'external-challenge/cancel': {
    purpose: 'Records that a challenge does not come.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'It stays in the register, with the reason.',
  },
  'external-challenge/answer': {
    purpose: 'Records a recommendation and the council’s answer to it.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'What is accepted becomes an action; its owner is asked for it.',
  },
  'plan/accept-offer': {
    purpose: 'Accepts an objective that was offered to everybody of a team.',
    readers: readers.you,
    next: 'It is one of your objectives; or change it first, so that it is yours.',
  },
  'plan/offer-objective': {
    purpose: 'Offers one objective to everybody of a unit or service, and shows how many have answered.',
    readers: readers.asked,
    next: 'Each finds it among their objectives and accepts it, or changes it.',
  },
  'plan/name-issues': {
    purpose: 'Names what a plan is concerned with that others share.',
    readers: readers.asked,
    next: 'What three plans or more name is listed under what must hold of plans on any day.',
  },
  'thread/at-risk': {
    purpose: 'What falls short with an objective that falls short: which commitments, by which path, and who is told.',
    readers: readers.everyone,
    next: 'Open a commitment, or speak to whoever is named.',
  },
  'thread/so-that': {
    purpose: 'How daily work leads to an objective, step by step, on one page for a team.',
    readers: readers.everyone,
    next: 'Print it. Whoever writes the plan changes how it is told, at any time.',
  },
  'thread/picture': {
    purpose: 'An objective with everything that it serves and that serves it, as a picture and as a table.',
    readers: readers.everyone,
    next: 'Open any objective in it.',
  },
  'plan/checks': {
    purpose: 'What is left alone on a day: things without an owner, never updated or outside the thread, and plans on the shelf.',
    readers: readers.everyone,
    next: 'Each leads to the thing that wants an owner, a word or a link.',
  },
  'thread/threads': {
    purpose: 'Where the golden thread does not hold.',
    readers: readers.everyone,
    next: 'Each leads to the objective that wants a link or a reason. The list can be searched, narrowed and taken along.',
  },
  'organisation/member-training': {
    purpose: 'What members were trained in, when, and who came.',
    readers: readers.everyone,
    next: 'Democratic services records each training; it stands in the history of each member who came.',
  },
  'organisation/record-member-training': {
    purpose: 'Records a training of members with those who came.',
    readers: 'Democratic services.',
    next: 'It is listed for everybody.',
  },
  'connection/list': {
    purpose: 'Everything of one kind that concerns a thing, where its page shows the newest alone.',
    readers: 'Whoever may read the thing, as far as they may read what is named.',
    next: 'Each line leads to its thing; the list can be searched, sorted and taken along.',
  },
  'connection/organisation-thing': {
    purpose: 'A part of the organisation, a post, a person or a committee, with all that concerns it.',
    readers: 'Everybody, each as far as they may see what is named.',
    next: 'Each line leads to its thing.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;
