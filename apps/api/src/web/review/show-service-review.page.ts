import { listContributions } from '@golden-thread/application/contribution/read-contributions';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import { wholePaper } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { periodAt, periodAYearBefore, periodBefore } from '@golden-thread/domain/measure/period';
import { type ReviewSection, reviewSections } from '@golden-thread/domain/review/service-review';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { addActionLink } from '../action/add-action.page';
import { exemptionNote } from '../authority/mark-exempt.page';
import { connectionsView } from '../connection/connections.view';
import { contributionsView, nameOfSection } from '../contribution/contributions.view';
import { contributionPaths } from '../contribution/paths';
import { evidencePaths } from '../evidence/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { recognitionLink } from '../recognition/record-recognition.page';
import { findTakeBackLink } from '../task/take-back-act.page';
import { feedbackRows } from './feedback.view';
import { figureRows } from './figures.view';
import { formatFlag, roundName, sectionTags, reviewStateTags, timelinessLabels } from './labels';
import { reviewPaths } from './paths';
import { reviewAnswersView, awaitedFiguresView, changesSinceReturnView } from './service-review.view';

/** The review with its sections as a task list for whoever writes it, or as it was handed in for everybody else. */
function showServiceReviewView(view: ServiceReviewView, today: CalendarDate, connections: readonly object[]): Page {
  const { review, round, service } = view;
  const quarter = periodAt(round.year, 'quarterly', round.quarter);
  const writing = view.mayWrite && ['open', 'returned', 'missed'].includes(review.state);
  return new Page('review/show-service-review', {
    heading: `Service review: ${service.name}`,
    area: 'Reviews',
    caption: roundName(round),
    breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }, { href: reviewPaths.roundOf(round.id), text: `Round of ${roundName(round)}` }],
    tag: reviewStateTags[review.state],
    stands: stateView(view, today),
    returned: returnedSections(view),
    writing,
    parts: writing ? parts(view) : [],
    ready: view.progress.every(({ state }) => state === 'complete'),
    submit: reviewPaths.of(review.id, 'submission'),
    confirm: writing ? confirmLink(view) : null,
    decide: view.mayDecide && review.state === 'submitted' ? reviewPaths.of(review.id, 'decision') : null,
    extend: view.mayExtend && (review.state === 'open' || review.state === 'returned') && round.state === 'open',
    extension: reviewPaths.of(review.id, 'extension'),
    forService: view.mayExtend && !view.mayWrite && (review.state === 'open' || review.state === 'returned') && round.state === 'open' ? contributionPaths.forServiceOf('service-review', review.id) : null,
    answers: writing || review.submittedAt === null ? [] : reviewAnswersView(view),
    hidden: !writing && review.submittedAt === null,
    since: changesSinceReturnView(view),
    flags: review.submittedAt === null ? [] : view.flags.map(formatFlag),
    kept:
      view.before?.kept === true
        ? `The review of ${roundName(view.before as never)} came after its close and belongs to this round.`
        : null,
    figures: figureRows(view.figures),
    awaited: awaitedFiguresView(view),
    feedback: feedbackRows(view.feedback),
    quarterBefore: periodBefore(quarter).label,
    quarterAYearBefore: periodAYearBefore(quarter).label,
    connections,
    evidence: view.access === 'whole' ? evidencePaths.of('service-review', review.id) : null,
    handOut: writing && round.state === 'open' ? contributionPaths.handOutOf('service-review', review.id) : null,
    history: `/history/service-review/${review.id}`,
  });
}

function stateView({ review, round, submittedBy }: ServiceReviewView, today: CalendarDate): readonly string[] {
  if (review.submittedAt !== null && review.timeliness !== null) {
    const by = submittedBy.length > 0 ? ` Written by ${submittedBy.join(', ')}.` : '';
    return [`Submitted on ${longDate(londonDate(review.submittedAt))}, ${timelinessLabels[review.timeliness]}.${by}`];
  }
  if (review.state === 'missed') {
    return [
      `The round closed on ${longDate(round.closesOn)} without this review. What you submit now is kept for the next round and marked.`,
    ];
  }
  return [`Due on ${longDate(review.dueOn)}, ${formatDueDate(review.dueOn, today)}. The round closes on ${longDate(round.closesOn)}.`];
}

const returnedSections = ({ review }: ServiceReviewView): readonly object[] =>
  review.state === 'returned' ? review.returnReasons.map(({ section, reason }) => ({ title: reviewSections[section].title, reason })) : [];

/** Part 1, the service's own plan, and part 2, the corporate issues, each with its sections and how far they are. */
function parts(view: ServiceReviewView): readonly object[] {
  const { review, progress, asked } = view;
  const hints = hintsOf(view);
  const items = progress.map(({ section, state }) => ({
    part: reviewSections[section].part,
    item: {
      title: { text: reviewSections[section].title },
      href: reviewPaths.sectionOf(review.id, section),
      status:
        state === 'complete'
          ? { text: sectionTags[state].text }
          : { tag: { text: sectionTags[state].text, classes: `govuk-tag--${sectionTags[state].colour}` } },
      ...(hints[section] && { hint: { text: hints[section] } }),
    },
  }));
  return [
    { title: 'Part 1: the service against its own plan', items: items.filter(({ part }) => part === 1).map(({ item }) => item), notes: [] },
    {
      title: 'Part 2: what the corporate review asked',
      items: items.filter(({ part }) => part === 2).map(({ item }) => item),
      notes: asked.issues.map(({ text }) => text),
    },
  ];
}

/** Where actions and risks are confirmed that stand as they stood; null where none is left. */
function confirmLink({ review, items: { actions, risks } }: ServiceReviewView): { readonly href: string; readonly text: string } | null {
  const left = [...actions, ...risks].filter(({ toConfirm }) => toConfirm).length;
  return left === 0 ? null : { href: reviewPaths.of(review.id, 'confirmation'), text: `Confirm ${counted(left, 'action or risk', 'actions and risks')} of the registers that stand as they stood` };
}

/** How much each section asks for. */
function hintsOf({ asked, figures }: ServiceReviewView): Partial<Record<ReviewSection, string>> {
  const howMany = (of: 'no-data' | 'waiting'): number => figures.filter(({ level, due }) => due && level === of).length;
  const said = [counted(figures.length, 'figure'), howMany('no-data') > 0 && `${howMany('no-data')} missing`, howMany('waiting') > 0 && `${howMany('waiting')} waiting for verification`];
  return {
    measures: said.filter((part) => part !== false).join(', '),
    actions: counted(asked.actions.length, 'deliverable or action', 'deliverables and actions'),
    issues: counted(asked.issues.length, 'issue'),
  };
}

/** A service review: the manager's list of sections, or what was handed in. */
@Controller(reviewPaths.review)
export class ShowServiceReviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'service-review.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('review', ParseId) id: ReviewId): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, person.actor, id));
    const connections = await connectionsView(this.database, person.actor, { kind: 'service-review', id });
    const contributions = view.mayWrite ? accepted(await listContributions(this.database, person.actor, { paper: 'service-review', id })) : [];
    const takeBack = await findTakeBackLink(this.database, person.actor, { type: 'service-review', id });
    return showServiceReviewView(view, person.council.today, connections).with({
      takeBack, addAction: addActionLink(person.actor, 'service-review', id), recognise: recognitionLink(person.actor, 'service-review', id), contributions: contributionsView(contributions, nameOfSection, person.council.today),
      ...exemptionNote({ paper: 'service-review', id, part: wholePaper, exemption: view.exemption }, may(person.actor, 'reports.exempt')),
    });
  }
}
