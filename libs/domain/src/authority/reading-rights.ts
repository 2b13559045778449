/** Who reads what: one table of papers, where they stand, and who may read them then. */

import type { ActionStatus } from '../action/action';
import type { ExceptionState } from '../exception/exception-case';
import type { ClinicState } from '../exception/clinic';
import type { SheetState } from '../figure-sheet/transitions';
import type { CouncilPlan } from '../plan/council-plan';
import type { PlanChangeState } from '../plan-change/transitions';
import type { PlanState } from '../plan/plan';
import type { RecoveryPlanState } from '../recovery/recovery-plan';
import type { ReportState } from '../report/performance-report';
import type { ReviewState } from '../review/service-review';
import type { StageReturnState } from '../stage-return/stage-return';
import type { Actor, Role } from './actor';

/**
 * How far a paper is read. `asked`: whoever is asked for it, has an open task about it, or has written in it. `circle`: also the line of
 * its service, the committee and lead member of that service, those named in it, scrutiny, the management team, the policy team and
 * audit. `everyone`: every employee and member of the council. Never further: a leaver and another council read nothing.
 */
export const audiences = ['asked', 'circle', 'everyone'] as const;
export type Audience = (typeof audiences)[number];

/** How many characters the reason of another choice holds. */
export const longestReadingReason = 2000;

/**
 * The kinds of paper that are read by the same people, with who reads them where the council has chosen nothing else, and what it can
 * choose. What is decided is everybody's, and what one person is to reach is theirs and their managers': neither is the council's choice.
 */
export const readingMatters = {
  drafts: { usual: 'asked', choices: ['asked', 'circle'] },
  submitted: { usual: 'circle', choices: ['circle', 'everyone'] },
  'unsigned-reviews': { usual: 'circle', choices: ['circle', 'everyone'] },
  'working-papers': { usual: 'circle', choices: ['circle', 'everyone'] },
  'clinic-notes': { usual: 'circle', choices: ['circle', 'everyone'] },
  decided: { usual: 'everyone', choices: ['everyone'] },
  'individual-objectives': { usual: 'asked', choices: ['asked'] },
} as const satisfies Readonly<Record<string, { readonly usual: Audience; readonly choices: readonly Audience[] }>>;
export type ReadingMatter = keyof typeof readingMatters;

/** Which of the choices a council has made; the others are as usual. */
export type ReadingRules = Readonly<Partial<Record<ReadingMatter, Audience>>>;

/**
 * Where a return stands that is about one person, whatever its state: the rows say it of the quarterly reviews of directors (`isAboutAPerson` of the plan's monitoring
 * arrangements). Source: Stockton, "quarterly review of individual Directors" beside the "annual individual appraisal" (IDeA 5.3.4.1; source-systems B3); practice C1.
 */
export const aboutAPerson = 'about-a-person';

/** The states of each paper. A state that is missing below does not compile. */
interface StatesOfPapers {
  'service-plan': PlanState;
  'unit-plan': PlanState;
  'individual-plan': PlanState;
  'council-plan': CouncilPlan['state'];
  'recovery-plan': RecoveryPlanState;
  'service-review': ReviewState;
  exception: ExceptionState;
  clinic: ClinicState;
  'performance-report': ReportState;
  'figure-sheet': SheetState;
  'stage-return': StageReturnState | typeof aboutAPerson;
  action: ActionStatus;
  'plan-change': PlanChangeState;
}
export type Paper = keyof StatesOfPapers;

const plans = { drafting: 'drafts', 'awaiting-decision': 'submitted', approved: 'decided' } as const;

/**
 * The table. A review that was returned, or came after the close, has been before its director and is not signed off. Figures that wait
 * for the second person are in the scorecard, marked; the sheet on which they are entered is a paper of those concerned until then.
 *
 * Source: practice C1 (individual objectives); the council's own rules (page "Who reads what") for what it may choose.
 */
export const readingTable: { readonly [P in Paper]: Readonly<Record<StatesOfPapers[P], ReadingMatter>> } = {
  'service-plan': plans,
  'unit-plan': plans,
  'individual-plan': { drafting: 'individual-objectives', 'awaiting-decision': 'individual-objectives', approved: 'individual-objectives' },
  'council-plan': { drafting: 'working-papers', published: 'decided' },
  'recovery-plan': {
    drafting: 'drafts', 'awaiting-decision': 'submitted', 'monthly-updates': 'decided', 'awaiting-verdict': 'decided', 'relapse-watch': 'decided',
    ended: 'decided', withdrawn: 'drafts',
  },
  'service-review': {
    open: 'drafts', missed: 'drafts', submitted: 'unsigned-reviews', returned: 'unsigned-reviews', kept: 'unsigned-reviews', 'signed-off': 'decided',
  },
  exception: { raised: 'working-papers', reported: 'working-papers', decided: 'working-papers', withdrawn: 'working-papers' },
  clinic: { called: 'clinic-notes', held: 'clinic-notes', withdrawn: 'clinic-notes' },
  'performance-report': { 'awaiting-composition': 'working-papers', 'in-challenge': 'working-papers', ready: 'working-papers', published: 'decided' },
  'stage-return': { asked: 'drafts', returned: 'submitted', submitted: 'submitted', completed: 'decided', withdrawn: 'drafts', [aboutAPerson]: 'individual-objectives' },
  // One register for the council; while what it was agreed in is exempt, an action is read by that circle and whoever carries it out.
  action: {
    'on-track': 'decided', 'at-risk': 'decided', late: 'decided', deferred: 'decided', suspended: 'decided', achieved: 'decided', deleted: 'decided',
  },
  // What was proposed and taken back was never before anybody else; what came back to be decided again is waiting as before. What lapsed had been agreed.
  'plan-change': { proposed: 'submitted', withdrawn: 'submitted', agreed: 'decided', 'called-in': 'decided', declined: 'decided', 'in-effect': 'decided', lapsed: 'decided' },
  'figure-sheet': { open: 'working-papers', entered: 'working-papers', returned: 'working-papers', verified: 'decided' },
};

export const papers = Object.keys(readingTable) as readonly Paper[];

/** Whether a kind of thing is a paper that not everybody reads. */
export const isPaper = (type: string): type is Paper => Object.hasOwn(readingTable, type);

/** What somebody is to a paper, from nearest to furthest. */
export type Relation = 'asked' | 'circle' | 'other';

/** How much of a paper somebody may read: all of it; that it is being written, by whom and until when; or nothing, as if it were not there. */
export type Access = 'whole' | 'heading' | 'none';

/** The whole rule. The circle of a draft sees that it is being written, so that nobody has to ask where it stands, and not a word of it. */
export function mayRead(matter: ReadingMatter, relation: Relation, rules: ReadingRules = {}, { exempt = false }: { readonly exempt?: boolean } = {}): Access {
  const chosen = rules[matter] ?? readingMatters[matter].usual;
  const audience = exempt && chosen === 'everyone' ? 'circle' : chosen;
  if (audience === 'everyone' || relation === 'asked') return 'whole';
  if (relation === 'other') return 'none';
  return audience === 'circle' ? 'whole' : 'heading';
}

/**
 * Scrutiny, the management team, the policy team and audit: in the circle of every service. So is democratic services, which sends out the papers
 * of every committee, and must go on reading what it has marked as exempt.
 */
const everyServiceRoles: readonly Role[] = ['scrutiny-member', 'director', 'policy-officer', 'auditor', 'democratic-services'];

/** The members before whom the council's own papers come: its plan and its half-yearly report. */
const memberRoles: readonly Role[] = ['lead-member', 'committee-chair'];

/** Which of some roles put whoever has them in the circle of every service, and which in that of the council's own papers alone. */
export const rolesInEveryCircle = (roles: readonly Role[]): readonly Role[] => roles.filter((role) => everyServiceRoles.includes(role));
export const rolesInCouncilCircle = (roles: readonly Role[]): readonly Role[] => roles.filter((role) => memberRoles.includes(role));

/** Somebody who reads, as far as their posts and person say it; which services' line and committee they are in, the rows say. */
export interface Reader {
  readonly posts: readonly string[];
  /** Who has written keeps reading what they wrote. */
  readonly person: string | null;
  /** Whose seats on committees count: none while they act as somebody's deputy. */
  readonly member: string | null;
  readonly everyService: boolean;
  readonly councilWide: boolean;
  /** The engine, which looks after all of it. */
  readonly everything: boolean;
}

/** A deputy reads what the post reads that they stand in for; a powerful role that a vacancy does not pass on opens nothing either. */
export function readerOf(actor: Actor): Reader {
  const has = (some: readonly Role[]): boolean => actor.roles.some((role) => some.includes(role));
  const everyService = has(everyServiceRoles);
  return {
    posts: actor.postIds,
    // Whoever sees the pages as somebody else reads by that person's posts, not what that person wrote.
    person: actor.viewedBy === undefined ? actor.personId : null,
    member: actor.onBehalfOf === undefined ? actor.personId : null,
    everyService,
    councilWide: everyService || has(memberRoles),
    everything: actor.via === 'engine',
  };
}

/** Of one paper, its circle in every state, whatever the council lets others read: who reads what of it is exempt. */
export const circleAudiences = (paper: Paper): Readonly<Record<string, { readonly matter: null; readonly usual: Audience }>> =>
  Object.fromEntries(Object.keys(readingTable[paper]).map((state) => [state, { matter: null, usual: 'circle' as const }]));

/**
 * Of one paper, who reads it usually in which state: what the rows are asked with. A state that is left out is nobody's: whoever sees the pages as another reads
 * nothing of what one person is to reach, or was told of how they do. Source: practice C1.
 */
export const usualAudiences = (paper: Paper, { viewedBy }: Pick<Actor, 'viewedBy'>): Readonly<Record<string, { readonly matter: ReadingMatter; readonly usual: Audience }>> =>
  Object.fromEntries(
    Object.entries<ReadingMatter>(readingTable[paper])
      .filter(([, matter]) => viewedBy === undefined || matter !== 'individual-objectives')
      .map(([state, matter]) => [state, { matter, usual: readingMatters[matter].usual }]),
  );
