import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import type { RecoveryUpdate } from '@golden-thread/domain/recovery/recovery-plan';
import { noAnswersYet } from '@golden-thread/domain/review/service-review';
import { blankServicePlan } from '@golden-thread/domain/plan/service-plan-content';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addCommittees, type PaperInState, papersInEveryState } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Scope, ScopeOf, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { outboxMessagesOf } from '../events/events';
import { recordExceptionDecision } from '../exception/decide-exception';
import { rescheduleClinic } from '../exception/change-clinic';
import { writeExceptionReport } from '../exception/write-exception-report';
import { enterFigures, saveFigureDraft } from '../measure/enter-figures';
import { recordPlanDecision } from '../plan/decide-plan';
import { publishCouncilPlan } from '../plan/publish-council-plan';
import { submitPlan } from '../plan/submit-plan';
import { saveObjective, saveServicePlan } from '../plan/write-plan';
import { recordRecoveryPlanDecision } from '../recovery/decide-recovery-plan';
import { recordRecoveryVerdict } from '../recovery/record-recovery-verdict';
import { saveRecoveryDraft, submitRecoveryPlan } from '../recovery/submit-recovery-plan';
import { updateRecoveryPlan } from '../recovery/update-recovery-plan';
import { publishReport } from '../report/publish-report';
import { returnServiceReview, signOffServiceReview } from '../review/decide-service-review';
import { saveServiceReviewDraft, submitServiceReview } from '../review/submit-service-review';

/** A database in which every act goes as far as its last line and is then undone, so that each is tried upon the same papers. */
class Trial extends Database {
  override transact<T, Loaded = undefined>(scope: Scope | ScopeOf<Loaded>, decide: (work: UnitOfWork, loaded: Loaded) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return super.transact<T, Loaded>(scope, async (work, loaded) => {
      const done = await decide(work, loaded);
      return done.ok ? refuse(passed) : done;
    });
  }
}
const passed = 'NoSuchDelivery';

/** What somebody is to the papers: they write them, decide them, stand in for one of both, or are somebody else. */
type Relation = (typeof relations)[number];
const relations = [
  'writer', 'deputy of the writer', 'decider', 'deputy of the decider', 'above the decider', 'author of before', 'unit manager', 'head of another service', 'director of another',
  'policy officer', 'chair of the committee', 'scrutiny', 'lead member', 'auditor', 'administrator', 'token of the writer that only reads', 'leaver', 'writer in another council',
] as const;

/** One way of writing: who may, in which states. `lacks`: what is wanting in the papers of this spec, so that it is refused no earlier than by its last rule. */
interface Act {
  readonly paper: Paper;
  readonly by: readonly Relation[];
  readonly in: readonly string[];
  readonly lacks?: readonly string[];
  readonly act: (database: Database, actor: Actor, id: never) => Promise<Outcome<unknown>>;
}

const writers: readonly Relation[] = ['writer', 'deputy of the writer'];
const deciders: readonly Relation[] = ['decider', 'deputy of the decider'];
/** Plans are also decided by whoever is further above. */
const lineAbove: readonly Relation[] = [...deciders, 'above the decider'];
const managementTeam: readonly Relation[] = [...lineAbove, 'director of another', 'policy officer'];
const text = 'A text that says something.';
const content = { objective: text, causes: text, startValue: null, goalValue: null, trajectory: [], actions: [], resources: text };
const update: RecoveryUpdate = { value: '1', progress: text, planStatus: 'at-risk', forecast: text, asks: '' };
const verdict = { decision: 'watch', reason: text, option: null, resources: null, clinicOn: null } as const;
const report = { causeCode: 'capacity', cause: text, impact: text, done: text, options: [], recommended: null, backOnTargetBy: null } as const;
const approve = { decision: 'approve', reason: '' } as const;

/** The table. The round of these reviews is over: what comes now is kept for the next. Whoever is in no row's `by` writes nothing there, in no state. */
const table: Readonly<Record<string, Act>> = {
  'write a service plan': { paper: 'service-plan', by: writers, in: ['drafting'], act: (d, a, planId) => saveServicePlan(d, a, { planId, content: blankServicePlan }) },
  'submit a service plan': { paper: 'service-plan', by: writers, in: ['drafting'], lacks: ['PlanIncomplete'], act: (d, a, planId) => submitPlan(d, a, { planId }) },
  'decide a service plan': { paper: 'service-plan', by: lineAbove, in: ['awaiting-decision'], act: (d, a, planId) => recordPlanDecision(d, a, { planId, ...approve }) },
  'write a unit plan': { paper: 'unit-plan', by: writers, in: ['drafting'], act: (d, a, planId) => saveObjective(d, a, { planId, title: text, target: null, dueOn: null }) },
  'decide a unit plan': { paper: 'unit-plan', by: lineAbove, in: ['awaiting-decision'], act: (d, a, planId) => recordPlanDecision(d, a, { planId, ...approve }) },
  'write one’s objectives': { paper: 'individual-plan', by: ['author of before'], in: ['drafting'], act: (d, a, planId) => saveObjective(d, a, { planId, title: text, target: null, dueOn: null }) },
  'decide somebody’s objectives': {
    paper: 'individual-plan', by: ['unit manager', 'writer', 'deputy of the writer'], in: ['awaiting-decision'], act: (d, a, planId) => recordPlanDecision(d, a, { planId, ...approve }),
  },
  'publish a council plan': { paper: 'council-plan', by: ['policy officer'], in: ['drafting'], lacks: ['DeliverablesUnallocated'], act: (d, a, planId) => publishCouncilPlan(d, a, { planId }) },
  'draft a recovery plan': { paper: 'recovery-plan', by: writers, in: ['drafting'], act: (d, a, planId) => saveRecoveryDraft(d, a, { planId, content }) },
  'submit a recovery plan': { paper: 'recovery-plan', by: writers, in: ['drafting'], lacks: ['RecoveryPlanIncomplete'], act: (d, a, planId) => submitRecoveryPlan(d, a, { planId }) },
  'decide a recovery plan': { paper: 'recovery-plan', by: deciders, in: ['awaiting-decision'], act: (d, a, planId) => recordRecoveryPlanDecision(d, a, { planId, decision: 'approve' }) },
  'update a recovery plan': { paper: 'recovery-plan', by: writers, in: ['monthly-updates', 'awaiting-verdict'], lacks: ['NoUpdateAsked'], act: (d, a, planId) => updateRecoveryPlan(d, a, { planId, update }) },
  'judge a recovery plan': {
    paper: 'recovery-plan', by: ['chair of the committee'], in: ['awaiting-verdict'], lacks: ['NotAwaitingVerdict', 'PanelNotPresent'],
    act: (d, a, planId) => recordRecoveryVerdict(d, a, { planId, verdict: 'satisfied', reason: text, presentIds: [] }),
  },
  'draft a review': { paper: 'service-review', by: writers, in: ['returned', 'missed'], act: (d, a, reviewId) => saveServiceReviewDraft(d, a, { reviewId, answers: noAnswersYet }) },
  'submit a review': { paper: 'service-review', by: writers, in: ['returned', 'missed'], lacks: ['SectionsIncomplete'], act: (d, a, reviewId) => submitServiceReview(d, a, { reviewId }) },
  'sign off a review': { paper: 'service-review', by: deciders, in: ['submitted'], act: (d, a, reviewId) => signOffServiceReview(d, a, { reviewId }) },
  'return a review': { paper: 'service-review', by: deciders, in: ['submitted'], act: (d, a, reviewId) => returnServiceReview(d, a, { reviewId, reasons: [{ section: 'risks', reason: text }] }) },
  'report on an exception': { paper: 'exception', by: writers, in: ['raised', 'reported'], lacks: ['ReportNotNeeded'], act: (d, a, exceptionId) => writeExceptionReport(d, a, { exceptionId, report }) },
  'decide an exception': { paper: 'exception', by: managementTeam, in: ['raised', 'reported'], lacks: ['CorporateReviewNotOpen'], act: (d, a, exceptionId) => recordExceptionDecision(d, a, { exceptionId, ...verdict }) },
  'move a clinic': { paper: 'clinic', by: managementTeam, in: ['called'], act: (d, a, clinicId) => rescheduleClinic(d, a, { clinicId, meetsOn: '2026-09-15', reason: text }) },
  'publish a report': { paper: 'performance-report', by: ['policy officer'], in: ['ready'], lacks: ['FiguresNotFrozen'], act: (d, a, reportId) => publishReport(d, a, { reportId }) },
  'draft figures': { paper: 'figure-sheet', by: writers, in: ['open', 'entered', 'returned', 'verified'], act: (d, a, sheetId) => saveFigureDraft(d, a, { sheetId, lines: [] }) },
  'enter figures': { paper: 'figure-sheet', by: writers, in: ['open', 'entered', 'returned', 'verified'], lacks: ['NothingEntered'], act: (d, a, sheetId) => enterFigures(d, a, { sheetId, lines: [] }) },
};

describe('every way of writing', () => {
  let fresh: FreshDatabase;
  let trial: Trial;
  let made: readonly PaperInState[];
  let actors: Readonly<Record<Relation, Actor>>;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    trial = new Trial(fresh.database.dataSource, fresh.database.keys, outboxMessagesOf);
    const council = await smallCouncil(fresh, 'writers', '2026-09-01T08:00:00.000Z');
    made = await papersInEveryState(fresh, await addCommittees(fresh, council));
    actors = actorsOf(council, await smallCouncil(fresh, 'elsewhere', '2026-09-01T08:00:00.000Z'));
  });
  afterAll(() => fresh.drop());

  it('is open to those whom the table names, in the states that it names, and to nobody else', async () => {
    const faults: string[] = [];
    let cells = 0;
    for (const [name, { paper, by, in: states, lacks = [], act }] of Object.entries(table)) {
      for (const one of made.filter((each) => each.paper === paper)) {
        for (const relation of relations) {
          cells += 1;
          const outcome = await act(trial, actors[relation], one.id as never);
          const code = outcome.ok ? passed : outcome.refusal.code;
          const reached = code === passed || lacks.includes(code);
          const expected = by.includes(relation) && states.includes(one.state);
          // Whoever is not concerned is told so before they are told anything about the paper's state or content.
          const right = expected ? reached : code !== passed && (by.includes(relation) || !lacks.includes(code));
          if (!right) faults.push(`${name}, ${one.state}, ${relation}: ${expected ? 'may' : 'may not'}, answered ${code === passed ? 'done' : code}`);
        }
      }
    }
    expect(faults).toEqual([]);
    console.info(`Writing: ${cells} cells (${Object.keys(table).length} acts x ${relations.length} relations x the states of what they write).`);
  }, 120_000);
});

function actorsOf(council: SmallCouncil, elsewhere: SmallCouncil): Readonly<Record<Relation, Actor>> {
  const stranger = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({ councilId: council.id, personId: newId(), name: '', roles, postIds: [newId()], via: 'page', ...more });
  const deputyOf = (post: 'serviceManager' | 'director'): Actor =>
    stranger(council.actor(post).roles, { postIds: [council.posts[post]], onBehalfOf: { personId: council.people[post], name: '', postId: council.posts[post] } });
  const writer = council.actor('serviceManager');
  return {
    writer,
    'deputy of the writer': deputyOf('serviceManager'),
    decider: council.actor('director'),
    'deputy of the decider': deputyOf('director'),
    'above the decider': council.actor('chiefExecutive'),
    'author of before': council.actor('officer'),
    'unit manager': council.actor('unitManager'),
    'head of another service': stranger(['service-manager']),
    'director of another': stranger(['director']),
    'policy officer': council.actor('policyOfficer'),
    'chair of the committee': council.actor('committeeChair'),
    scrutiny: council.actor('scrutinyChair'),
    'lead member': council.actor('leadMember'),
    auditor: council.actor('auditor'),
    administrator: council.actor('administrator'),
    'token of the writer that only reads': { ...writer, via: 'token', token: { id: newId(), kind: 'person', ownerId: null, scopes: ['plans:read', 'recovery:read', 'reviews:read', 'measures:read', 'reports:read'] } },
    leaver: { ...writer, roles: [], postIds: [] },
    'writer in another council': { ...writer, councilId: elsewhere.id },
  };
}
