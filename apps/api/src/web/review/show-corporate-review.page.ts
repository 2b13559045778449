import type { RecoveryPlanSummary } from '@golden-thread/application/recovery/get-recovery-plans';
import { type CorporateReviewView, type ExceptionSummary, getCorporateReview } from '@golden-thread/application/review/get-corporate-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { decisionKinds, type ExceptionKind, exceptionKinds } from '@golden-thread/domain/exception/exception-case';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { levels } from '@golden-thread/domain/status/status';
import { approvers } from '@golden-thread/domain/plan-change/reach';
import { formatChange, standsOf } from '@golden-thread/domain/plan-change/reported-change';
import type { FrozenFigure } from '@golden-thread/domain/review/snapshot';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { exceptionStateLabels } from '../exception/labels';
import { exceptionPaths } from '../exception/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { documentPaths } from '../document/paths';
import { planChangePaths } from '../plan-change/paths';
import { recoveryPlanStateLabels, verdictLabels } from '../recovery/labels';
import { recoveryPaths } from '../recovery/paths';
import { figureRows } from './figures.view';
import { roundName } from './labels';
import { reviewPaths } from './paths';

const exceptionKindKeys = Object.keys(exceptionKinds) as ExceptionKind[];
/** The worst first: what is red, then what nobody accounts for, then what gets worse. */
const harm: Readonly<Record<ExceptionKind, number>> = { red: 5, late: 4, missing: 3, worsening: 2, 'doing-well': 1 };
/** What leads to the review's papers, and to who was there. */
const papersOf = ({ round, snapshot, mayDecide }: CorporateReviewView): object => ({
  attendance: mayDecide && round.state !== 'open' ? reviewPaths.corporateOf(round.id, 'attendance') : null,
  documents: snapshot && documentPaths.corporateReviewOf(round.id),
});

const isUndecided = ({ state }: Pick<ExceptionSummary, 'state'>): boolean => state === 'raised' || state === 'reported';

/** The scorecard by dimension in counts, then the exceptions, good and bad, then what was decided, like minutes. */
function showCorporateReviewView(view: CorporateReviewView): Page {
  const { round, snapshot } = view;
  const exceptions = [...view.exceptions].sort((one, other) => harm[other.kind] - harm[one.kind]);
  const undecided = exceptions.filter(isUndecided).length;
  return new Page('review/show-corporate-review', {
    heading: `Corporate review, ${roundName(round)}`,
    area: 'Reviews',
    breadcrumbs: [
      { href: reviewPaths.rounds, text: 'Reviews' },
      { href: reviewPaths.roundOf(round.id), text: `Round of ${roundName(round)}` },
    ],
    stands: stateView(view, undecided),
    snapshot: snapshot && `Snapshot ${snapshot.number} of ${shortDate(londonDate(snapshot.takenAt))}`,
    restated: view.snapshots
      .filter(({ replaces }) => replaces !== null)
      .map(({ number, reason, takenAt }) => ({ number, reason, on: shortDate(londonDate(takenAt)) })),
    dimensions: Object.entries(scorecardDimensions).map(([key, { title }]) => dimension(title, view.figures.filter((f) => f.dimension === key))),
    groups: [
      { title: 'To put right', rows: exceptions.filter(({ kind }) => exceptionKinds[kind].tone !== 'good').map(measureItem) },
      { title: 'To recognise', rows: exceptions.filter(({ kind }) => exceptionKinds[kind].tone === 'good').map(measureItem) },
    ],
    together: view.mayDecide && round.state === 'closed' ? togetherOf(view) : [],
    empty: exceptions.length === 0,
    counted: `${exceptions.length} ${exceptions.length === 1 ? 'exception' : 'exceptions'}, ${undecided} to decide`,
    plans: view.runningPlans.map((plan) => runningPlan(plan, view.today)),
    issues: issuesOf(view),
    changes: view.planChanges.map(planChangeRow),
    issue: view.mayDecide && round.state !== 'open' ? reviewPaths.corporateOf(round.id, 'issue') : null,
    figures: figureRows(view.figures),
    ...papersOf(view),
    others: view.rounds
      .filter(({ id }) => id !== round.id)
      .map((other) => ({ href: reviewPaths.corporateOf(other.id), text: roundName(other) })),
    clinics: exceptionPaths.clinics,
    history: `/history/round/${round.id}`,
  });
}

function runningPlan({ reference, title, state, lastVerdict, lastVerdictOn, nextDueOn }: RecoveryPlanSummary, today: CalendarDate): object {
  const panel = lastVerdict && `the panel on ${shortDate(lastVerdictOn!)}: ${verdictLabels[lastVerdict].toLowerCase()}`;
  const late = nextDueOn !== null && nextDueOn < today && `what is next is ${formatDueDate(nextDueOn, today)}`;
  return {
    href: recoveryPaths.of(reference),
    name: `${reference}: ${title}`,
    says: [recoveryPlanStateLabels[state], panel, late].filter(Boolean).join('; '),
    escalated: lastVerdict === 'escalate',
  };
}

/** The kinds of which several are still to decide, each with the page that decides them together. */
const togetherOf = ({ round, exceptions }: CorporateReviewView): object[] =>
  exceptionKindKeys
    .map((kind) => ({ kind, count: exceptions.filter((each) => each.kind === kind && isUndecided(each)).length }))
    .filter(({ count }) => count > 1)
    .map(({ kind, count }) => ({ text: `Decide several at once: ${exceptionKinds[kind].title} (${count})`, href: reviewPaths.decisionsOf(round.id, kind) }));

const issuesOf = ({ issues }: CorporateReviewView): object[] => issues.map(({ text, serviceNames }) => ({ text, services: serviceNames.join(', ') }));

const planChangeRow = ({ reference, plan, edits, reason, approver, decidedOn, ...change }: CorporateReviewView['planChanges'][number]): object => ({
  href: planChangePaths.of(reference), reference, plan, reason, does: formatChange(edits), decided: `${approvers[approver].title}, ${shortDate(decidedOn)}`, stands: standsOf(change),
});

function stateView({ round }: CorporateReviewView, undecided: number): string {
  if (round.state === 'open')
    return `The round is open. It closes on ${longDate(round.closesOn)}; until then figures and exceptions can still change.`;
  if (round.state === 'concluded') return 'The corporate review is concluded: every exception has a decision.';
  return `The figures were frozen when the round closed on ${longDate(round.closesOn)}. ${undecided} to decide.`;
}

/** A dimension as counts, never as an average; an empty one says "no data yet". */
function dimension(title: string, figures: readonly FrozenFigure[]): object {
  const counts = (Object.keys(levels) as FrozenFigure['level'][])
    .map((level) => ({
      level: levels[level].judged ? level : 'grey',
      word: levels[level].word,
      count: figures.filter((figure) => figure.level === level).length,
    }))
    .filter(({ count }) => count > 0);
  return { title, counts };
}

function measureItem(exception: ExceptionSummary): object {
  const { decision } = exception;
  return {
    href: exceptionPaths.of(exception.reference),
    reference: exception.reference,
    kind: exceptionKinds[exception.kind].title,
    title: exception.title,
    measure: exception.measureRef,
    service: exception.service,
    tag: exceptionStateLabels[exception.state],
    decision: decision && decisionKinds[decision.decision].says,
    reason: decision?.reason ?? null,
    clinic: exception.clinicReference && { text: exception.clinicReference, href: exceptionPaths.clinicOf(exception.clinicReference) },
    plan: exception.recoveryPlanReference && {
      text: exception.recoveryPlanReference,
      href: `/recovery-plans/${exception.recoveryPlanReference}`,
    },
  };
}

/** The corporate review of a quarter: scorecard, exceptions, and the record of what was decided. */
@Controller(reviewPaths.corporate)
export class ShowCorporateReviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'corporate-review.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('round') round: string): Promise<Page> {
    return showCorporateReviewView(accepted(await getCorporateReview(this.database, actor, round)));
  }
}
