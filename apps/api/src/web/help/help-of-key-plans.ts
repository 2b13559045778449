import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page about plans of the whole council beside the council plan, and the types they are of. */
export const helpOfKeyPlans = {
  'plan/approvals': {
    purpose: 'Records what a committee or an outside body decided about a plan, with date and minute.',
    readers: 'The policy team and democratic services; nobody who wrote the plan.',
    next: 'With the last of them the plan can be decided or published.',
  },
  'key-plan/list': {
    purpose: 'The plans of the whole council beside the council plan: community strategy, financial strategy, statutory plans.',
    readers: readers.everyone,
    next: 'Open one, or see which statutory plans are due this year.',
  },
  'key-plan/begin': {
    purpose: 'Begins a plan of the whole council, of a type that the council has.',
    readers: readers.policy,
    next: 'Its owner is asked to write it.',
  },
  'key-plan/show': {
    purpose: 'A plan of the whole council: what it says, who has approved it, when it is looked at again.',
    readers: 'Everybody; while it is being written, its text is its writers’.',
    next: 'Its owner writes and submits it; it is in force once each approver has approved it.',
  },
  'key-plan/content': {
    purpose: 'Writes a plan of the whole council by the sections of its type.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Its page says what is still missing, and how far it is too long.',
  },
  'key-plan/submission': {
    purpose: 'Sends a complete plan to its approvers.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Each approver decides; what a committee or an outside body decides is recorded by an officer.',
  },
  'key-plan/approval': {
    purpose: 'Approves a plan, or records what a committee or an outside body decided, with date and minute.',
    readers: 'Its approvers; of committees and outside bodies the policy team and democratic services. Nobody who wrote it.',
    next: 'With the last approval it is in force.',
  },
  'key-plan/publication': {
    purpose: 'Records where a plan is published.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'The list of key plans shows it as published.',
  },
  'key-plan/review': {
    purpose: 'Looks at a plan in force again.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'It stands until the next review, or is written anew and approved again.',
  },
  'key-plan/end': {
    purpose: 'Ends a plan that is replaced or not wanted.',
    readers: readers.policy,
    next: 'Nothing is asked about it any more.',
  },
  'plan-type/list': {
    purpose: 'Which plans the council has, what each says, how long it runs and who approves it.',
    readers: readers.everyone,
    next: 'The policy team drafts a change, or takes a ready pack over.',
  },
  'plan-type/pack': {
    purpose: 'Plan types of another council, with what they would change here.',
    readers: readers.everyone,
    next: 'The policy team takes them into a draft. Nothing changes before somebody else has approved it.',
  },
  'plan-type/set': {
    purpose: 'Plan types that are drafted, wait for approval or are approved.',
    readers: readers.everyone,
    next: 'Its authors propose it; somebody else approves it for the next year on.',
  },
  'plan-type/type': {
    purpose: 'Adds a type of plan to a draft, or changes it: sections, approvers, length.',
    readers: readers.policy,
    next: 'The draft shows what would change.',
  },
  'plan-type/removal': {
    purpose: 'Takes a type of plan out of a draft.',
    readers: readers.policy,
    next: 'Plans of the type that run keep it.',
  },
  'plan-type/move': {
    purpose: 'Proposes, approves or returns plan types.',
    readers: 'The policy team and directors; nobody approves what they drafted.',
    next: 'Approved, they hold for plans of the next year and later.',
  },
  'plan-type/text': {
    purpose: 'Plan types as text, to take along or to draft from.',
    readers: readers.policy,
    next: 'The draft shows what would change.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;
