/** The scorecard of a quarter, and the corporate review with its findings, as papers for the management team. */

import { longDate } from '../calendar/date-format';
import { londonDate } from '../calendar/instants';
import { decisionKinds, type ExceptionCase, exceptionKinds } from '../exception/exception-case';
import type { Round } from '../review/round';
import type { Snapshot } from '../review/snapshot';
import { approvers } from '../plan-change/reach';
import { formatChange, isAtItsEnd, type ReportedChange, standsOf } from '../plan-change/reported-change';
import { committeeSignOff, numberedSections } from './committee-paper';
import type { DocumentBlock, DocumentContent } from './document-content';
import { figureTables, statusByDimension, statusTable } from './figure-blocks';

const quarterOf = ({ quarter, year }: Round): string => `quarter ${quarter}, ${year}`;
const frozenOf = ({ number, takenAt }: Pick<Snapshot, 'number' | 'takenAt'>): string => `Figures frozen on ${longDate(londonDate(takenAt))}, snapshot ${number}`;

interface OfRound {
  readonly council: string;
  readonly round: Round;
  readonly snapshot: Snapshot;
}

/** The frozen figures of a quarter: how many stand where, and each of them. */
export function scorecardDocument({ council, round, snapshot }: OfRound): DocumentContent {
  return {
    title: `Scorecard: ${quarterOf(round)}`,
    council,
    head: [{ label: 'Figures', text: frozenOf(snapshot) }],
    foot: `${frozenOf(snapshot)}.`,
    blocks: numberedSections([
      { title: 'At a glance', blocks: glanceOf(snapshot) },
      { title: 'Measures', blocks: figureTables(snapshot.content.figures) },
    ]),
  };
}

function glanceOf({ content }: Snapshot): readonly DocumentBlock[] {
  const chart = statusByDimension(content.figures);
  return [{ kind: 'charts', charts: [chart] }, statusTable(chart, 'Part of the scorecard')];
}

/** An exception as the corporate review had it before it. */
export type ReviewedException = Pick<ExceptionCase, 'reference' | 'kind' | 'state' | 'report' | 'decision'> & { readonly title: string; readonly service: string };

export interface CorporateReviewPaper extends OfRound {
  readonly exceptions: readonly ReviewedException[];
  readonly issues: readonly { readonly text: string; readonly services: readonly string[] }[];
  /** What was decided in the quarter about changes of plans in force. */
  readonly planChanges: readonly ReportedChange[];
  /** Who was there; empty where nobody has said. */
  readonly attendance: readonly { readonly name: string; readonly as: string }[];
}

/** The corporate review: the scorecard, each exception with cause, options and decision, the issues for the services, and who was there. */
export function corporateReviewDocument(paper: CorporateReviewPaper): DocumentContent {
  const { council, round, snapshot, exceptions, issues, planChanges, attendance } = paper;
  const undecided = exceptions.filter(({ state }) => state !== 'decided').length;
  return {
    title: `Corporate performance review: ${quarterOf(round)}`,
    council,
    head: [
      { label: 'Meeting', text: 'Management team' },
      { label: 'Date', text: longDate(round.closesOn) },
      { label: 'Figures', text: frozenOf(snapshot) },
      ...(attendance.length > 0 ? [{ label: 'Present', text: attendance.map(({ name, as }) => `${name}, ${as}`).join('\n') }] : []),
    ],
    foot: `${undecided === 0 ? 'Every exception is decided' : `${undecided} of ${exceptions.length} exceptions are not decided yet`}. ${frozenOf(snapshot)}.`,
    blocks: [
      ...numberedSections([
        { title: 'At a glance', blocks: glanceOf(snapshot) },
        { title: 'Exceptions and decisions', blocks: exceptions.length === 0 ? [{ kind: 'paragraph', text: 'No figure stood out.' }] : exceptions.flatMap(exceptionBlocks) },
        { title: 'Issues for the services', blocks: issues.length === 0 ? [{ kind: 'paragraph', text: 'None.' }] : [{ kind: 'list', items: issues.map(({ text, services }) => `${services.join(', ')}: ${text}`) }] },
        { title: 'Changes of plans decided in the quarter', blocks: changeBlocks(planChanges) },
        { title: 'Measures', blocks: figureTables(snapshot.content.figures) },
      ]),
      committeeSignOff(),
    ],
  };
}

const movesStill = 'It may still come back to be decided again. What it changes, and why, stands in an edition of this paper that is made once it is in effect or not agreed.';

function changeBlocks(changes: readonly ReportedChange[]): readonly DocumentBlock[] {
  if (changes.length === 0) return [{ kind: 'paragraph', text: 'No target, scope, later date, priority or outcome of a plan in force was decided on.' }];
  return [{
    kind: 'table',
    caption: 'Changes of plans decided in the quarter',
    columns: [{ title: 'Change', share: 22 }, { title: 'What changes', share: 40 }, { title: 'Why', share: 22 }, { title: 'Decided', share: 16 }],
    rows: changes.map(({ reference, plan, edits, reason, approver, ...change }) => [
      `${reference}, ${plan}`, ...(isAtItsEnd(change) ? [`${formatChange(edits).join('. ')}.`, reason] : [movesStill, '–']), `${approvers[approver].title}, ${longDate(change.decidedOn)}. ${standsOf(change)}`,
    ]),
  }];
}

function exceptionBlocks({ reference, kind, title, service, report, decision }: ReviewedException): readonly DocumentBlock[] {
  const options: DocumentBlock = {
    kind: 'table',
    caption: `Options for ${title}`,
    columns: [{ title: 'Option', share: 32 }, { title: 'Cost', share: 18 }, { title: 'Benefit', share: 25 }, { title: 'Risk', share: 25 }],
    rows: (report?.options ?? []).map((option, at) => [`${option.title}${report?.recommended === at ? ' (recommended)' : ''}`, option.cost, option.benefit, option.risk]),
  };
  const said = (label: string, text: string | undefined): readonly DocumentBlock[] => (text ? [{ kind: 'paragraph', text: `${label}: ${text}` }] : []);
  return [
    { kind: 'heading', level: 2, text: `${reference}: ${title}, ${service}` },
    { kind: 'paragraph', text: `${exceptionKinds[kind].title}.` },
    ...said('Why', report?.cause),
    ...said('What it means for residents', report?.impact),
    ...said('What has been done', report?.done),
    ...(options.rows.length > 0 ? [options] : []),
    ...said('Decision', decision ? `${decisionKinds[decision.decision].says}. ${decision.reason}` : 'Not decided yet.'),
  ];
}
