/** A performance report as the paper that members are given. */

import { formatParagraph } from '../authority/exemption';
import { longDate, monthName, shortDate } from '../calendar/date-format';
import { isCalendarDate, isMonth } from '../calendar/dates';
import { londonDate } from '../calendar/instants';
import { type DecisionKind, decisionKinds } from '../exception/exception-case';
import { type CommitteeDecision, committeeDecisions, type ReportSignOff } from '../report/committee-record';
import { challengeBodies, type PerformanceReport, reportHalves } from '../report/performance-report';
import { type ReportContent, reportedLatencyStages, type ReportForReader } from '../report/report-content';
import { latencyStageNames } from '../review/latency';
import { reviewSections } from '../review/service-review';
import { isBlank } from '../shared/text';
import { type CommitteeSection, committeeSections, committeeSignOff, noNarrative, numberedSections } from './committee-paper';
import { countLevels, type DocumentBlock, type DocumentContent, type StatusChart } from './document-content';
import { figureTables, statusByDimension, statusTable, trendsOf } from './figure-blocks';

/** At most so many pictures of measures off target: two to a row, about three pages. */
const mostTrends = 24;

/** What the two reports of a year are called, with the months they are about. */
const aboutOf = { h1: 'April to September', h2: 'the year, April to March' } as const;

/** What is on record of a report besides what was composed. */
export interface ReportOnRecord extends Pick<PerformanceReport, 'scrutinyOn' | 'cabinetOn'> {
  readonly edition: number;
  readonly decisions: readonly CommitteeDecision[];
  readonly signOff: ReportSignOff | null;
}

/**
 * The report as a paper, from what was composed and from nothing else: the officer's heads around the frozen figures, what the council set out to do,
 * the findings and actions of both reviews, and the recovery plans.
 *
 * Source: chesterfield 5.3, "performance data, trends and the findings and actions for the service and corporate performance reviews".
 */
export function reportDocument(content: ReportForReader, of: ReportOnRecord): DocumentContent {
  const { half, year, snapshot } = content;
  const title = `${reportHalves[half].title} ${year}`;
  const frozen = `Figures frozen on ${longDate(londonDate(snapshot.takenAt))}, snapshot ${snapshot.number}`;
  const narrative = { ...(content.narrative ?? noNarrative) };
  if (isBlank(narrative.purpose)) narrative.purpose = `To report to members on the council’s performance in ${aboutOf[half]} ${year}, for challenge before it is published.`;
  return {
    title,
    council: content.council,
    head: [
      { label: 'Meeting', text: '1. Overview and Scrutiny\n2. Cabinet' },
      { label: 'Date', text: `1. ${longDate(of.scrutinyOn)}\n2. ${longDate(of.cabinetOn)}` },
      { label: 'Report version', text: String(of.edition) },
      { label: 'Figures', text: frozen },
    ],
    foot: `Report version ${of.edition}. ${frozen}.`,
    blocks: [...numberedSections(committeeSections(narrative, [...sectionsOf(content), ...decidedOf(of.decisions)])), committeeSignOff(signedBlock(of.signOff))],
  };
}

/** What the committees have decided so far; nothing stands where none has. */
const decidedOf = (decisions: readonly CommitteeDecision[]): readonly CommitteeSection[] =>
  decisions.length === 0 ? [] : [{
    title: 'What the committees decided',
    blocks: [{
      kind: 'table',
      caption: 'Decisions',
      columns: [{ title: 'Committee', share: 30 }, { title: 'Date', share: 18 }, { title: 'Decision', share: 52 }],
      rows: decisions.map(({ body, decision, statement, decidedOn }) => [challengeBodies[body].title, shortDate(decidedOn), `${committeeDecisions[decision]}.${statement === '' ? '' : `\n${statement}`}`]),
    }],
  }];

const signedBlock = (signOff: ReportSignOff | null): Parameters<typeof committeeSignOff>[0] =>
  signOff === null ? {} : { signed: `${signOff.signedBy}${signOff.supported ? '' : ' (recommendation not supported)'}`, date: longDate(signOff.signedOn), comments: signOff.comments || 'None' };

function sectionsOf(content: ReportForReader): readonly CommitteeSection[] {
  const sections: readonly (CommitteeSection | false)[] = [
    content.summary !== '' && { title: 'Summary', text: content.summary },
    { title: 'Performance at a glance', blocks: glanceOf(content) },
    (content.deliverables ?? []).length > 0 && { title: 'What the council set out to do', blocks: deliverablesOf(content) },
    { title: 'Corporate performance reviews', blocks: corporateReviewsOf(content) },
    { title: 'Service performance reviews', text: reviewsSentence(content), blocks: findingsOf(content) },
    (content.latency ?? []).length > 0 && { title: 'How long figures took', text: 'Calendar days since the end of the period, with those of the timetable in brackets; of a round that was added, since services were asked.', blocks: latencyOf(content) },
    (content.extraRounds ?? []).length > 0 && { title: 'Rounds beside the year’s own', text: 'A figure given in such a round is of the day on which it was given, and is not the quarter’s.', blocks: extraRoundsOf(content) },
    (content.recovery ?? []).length > 0 && { title: 'Recovery plans', blocks: recoveryOf(content) },
    { title: 'Measures', blocks: figureTables(content.figures) },
  ];
  return sections.filter((section) => section !== false);
}

function glanceOf(content: ReportContent): readonly DocumentBlock[] {
  const quarters = content.quarters ?? [];
  const byPart = statusByDimension(content.figures);
  const overTime: StatusChart = {
    kind: 'status',
    title: 'Measures by status, quarter by quarter',
    groups: quarters.map(({ year, quarter, figures }) => ({ label: `Quarter ${quarter}, ${year}`, counts: countLevels(figures) })),
  };
  const pointsOf = (ref: string) =>
    quarters.map(({ year, quarter, figures }) => {
      const figure = figures.find((one) => one.ref === ref);
      return { label: `Q${quarter} ${year}`, value: figure?.value ?? null, target: figure?.target ?? null };
    });
  const trends = trendsOf(content.figures, pointsOf, mostTrends);
  return [
    ...withTable(byPart, 'Part of the scorecard'),
    ...(quarters.length > 1 ? withTable(overTime, 'Quarter') : []),
    ...(trends.length > 0 ? [{ kind: 'heading', level: 2, text: 'Measures off target: how they have moved' } as const, ...trends] : []),
  ];
}

const withTable = (chart: StatusChart, first: string): readonly DocumentBlock[] =>
  chart.groups.length === 0 ? [] : [{ kind: 'charts', charts: [chart] }, statusTable(chart, first)];

const resultWords = { green: 'On target', amber: 'Within tolerance', red: 'Off target', 'no-data': 'No data yet' } as const;

function deliverablesOf({ deliverables = [], figures }: ReportContent): readonly DocumentBlock[] {
  const priorities = [...new Set(deliverables.map(({ priority }) => priority))];
  const rowsOf = (priority: string | null) => deliverables.filter((one) => one.priority === priority);
  const chart: StatusChart = {
    kind: 'status',
    title: 'Deliverables of the council plan by result',
    groups: priorities.map((priority) => ({ label: priority ?? 'Without a priority', counts: countLevels(rowsOf(priority).map(({ result }) => ({ level: result }))) })),
  };
  const named = (ref: string): string => `${ref}: ${figures.find((one) => one.ref === ref)?.title ?? 'no longer among the figures'}`;
  return [
    ...withTable(chart, 'Priority'),
    ...priorities.map((priority): DocumentBlock => ({
      kind: 'table',
      caption: priority ?? 'Without a priority',
      columns: [{ title: 'Deliverable', share: 42 }, { title: 'Led by', share: 17 }, { title: 'Result', share: 17 }, { title: 'Shown by', share: 30 }],
      rows: rowsOf(priority).map(({ reference, title, deliverable, lead, result, figures: refs }) => [
        `${reference}: ${title}${deliverable === '' ? '' : `\n${deliverable}`}`,
        lead ?? 'No lead service',
        { text: resultWords[result], level: result },
        refs.map(named).join('\n') || 'No figure',
      ]),
    })),
  ];
}

function corporateReviewsOf({ decisions, issues, exempt }: ReportForReader): readonly DocumentBlock[] {
  if (decisions.length === 0 && issues.length === 0 && exempt.length === 0) return [{ kind: 'paragraph', text: 'No exception had to be decided, and no issue was raised.' }];
  const table: DocumentBlock = {
    kind: 'table',
    caption: 'What the corporate reviews decided',
    columns: [{ title: 'About', share: 34 }, { title: 'Quarter', share: 12, isNumber: true }, { title: 'Service', share: 18 }, { title: 'Decision', share: 42 }],
    rows: decisions.map(({ reference, measure, service, quarter, decision, reason }) => [
      `${measure ?? `No service review from ${service}`} (${reference})`, String(quarter), service, `${decisionKinds[decision as DecisionKind]?.says ?? decision}. ${reason}`,
    ]),
  };
  return [
    ...(decisions.length > 0 ? [table] : []),
    ...(exempt.length > 0 ? [{ kind: 'list', items: exempt.map(({ what, paragraph }) => `${what}: exempt. ${formatParagraph(paragraph)}.`) } as const] : []),
    ...(issues.length > 0 ? [{ kind: 'heading', level: 2, text: 'Issues the services took back' } as const] : []),
    ...(issues.length > 0 ? [{ kind: 'list', items: issues.map(({ quarter, services, text }) => `Quarter ${quarter}, ${services.join(', ')}: ${text}`) } as const] : []),
  ];
}

function reviewsSentence({ reviews }: ReportContent): string {
  const missing = reviews.filter(({ state }) => state === 'missed' || state === 'kept').map(({ service }) => service);
  const handedIn = `${reviews.length - missing.length} of ${reviews.length} services handed in their review by the close of the quarter’s round, ${reviews.filter(({ late }) => late).length} of them late.`;
  return missing.length === 0 ? handedIn : `${handedIn} Without one: ${missing.join(', ')}.`;
}

const findingsOf = ({ findings = [] }: ReportContent): readonly DocumentBlock[] =>
  findings.length === 0 ? [] : [{
    kind: 'table',
    caption: 'What the services found, and what they are doing',
    columns: [{ title: 'Service', share: 20 }, { title: 'About', share: 14 }, { title: 'Finding and action', share: 66 }],
    rows: findings.map(({ service, section, text }) => [service, reviewSections[section].title, text]),
  }];

const latencyOf = ({ latency = [] }: ReportContent): readonly DocumentBlock[] => [{
  kind: 'table', caption: 'Days of each round',
  columns: [{ title: 'Round', share: 28 }, ...reportedLatencyStages.map((stage) => ({ title: latencyStageNames[stage], share: 18 }))],
  rows: latency.map(({ round, stages }) => [round, ...stages.map(({ took, planned }) => `${took === null ? 'Not reached' : String(took)}${planned === null ? '' : ` (${planned})`}`)]),
}];

const extraRoundsOf = ({ extraRounds = [] }: ReportContent): readonly DocumentBlock[] =>
  extraRounds.flatMap(({ title, figuresOn, figures, decided }): readonly DocumentBlock[] => [
    { kind: 'heading', level: 2, text: `${title}, figures by ${shortDate(figuresOn)}` },
    ...(figures.length === 0 ? [] : [{
      kind: 'table', caption: `${title}: what services gave`,
      columns: [{ title: 'Measure', share: 32 }, { title: 'Service', share: 17 }, { title: 'Figure', share: 13, isNumber: true }, { title: 'What it says', share: 46 }],
      rows: figures.map(({ ref, title: measure, service, figure, says }) => [`${ref}: ${measure}`, service, figure === '' ? 'None' : figure, says]),
    } as const]),
    { kind: 'paragraph', text: decided === '' ? 'The corporate review has not looked at it yet.' : `Decided: ${decided}` },
  ]);

const verdictWords: Readonly<Record<string, string>> = { satisfied: 'The panel is satisfied.', 'not-yet': 'The panel is not satisfied yet.', escalate: 'The panel escalated it.' };

const recoveryOf = ({ recovery = [] }: ReportContent): readonly DocumentBlock[] => [{
  kind: 'table',
  caption: 'Recovery plans and how far they have come',
  columns: [{ title: 'Plan', share: 30 }, { title: 'Service', share: 17 }, { title: 'Agreed', share: 13 }, { title: 'Latest month', share: 46 }],
  rows: recovery.map(({ reference, title, service, approvedOn, latest }) => [
    `${reference}: ${title}`,
    service,
    approvedOn !== null && isCalendarDate(approvedOn) ? shortDate(approvedOn) : 'Not yet',
    latest === null ? 'No month reported yet' : `${isMonth(latest.month) ? monthName(latest.month) : latest.month}: ${latest.progress}${latest.verdict === null ? '' : ` ${verdictWords[latest.verdict] ?? ''}`}`,
  ]),
}];
