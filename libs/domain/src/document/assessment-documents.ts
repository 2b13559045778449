/** A workshop and a desk assessment as papers for a committee: what was found by statement, what moved, what is done about it, what was decided. */

import { officersAgreed } from '../assessment/decide-statutory-officer';
import { auditDecisions, type DeskAssessment } from '../assessment/desk-assessment';
import { type Framework, scoreName, scales } from '../assessment/framework';
import { linkedKinds } from '../assessment/linked-record';
import type { Movement } from '../assessment/movement';
import { scoresByTheme } from '../assessment/theme-scores';
import { actionSizes, evidenceOf, type StatementRecord, tipDecisions, type Workshop } from '../assessment/workshop';
import { longDate, shortDate } from '../calendar/date-format';
import { committeeSections, type CommitteeSection, committeeSignOff, noNarrative, numberedSections } from './committee-paper';
import type { DocumentBlock, DocumentContent } from './document-content';

/** What both ways of assessing hand to their paper. `names`: of services, posts and committees, by id. `movement`: since which one, null where it is the first. */
interface AssessmentPaper {
  readonly council: string;
  readonly names: ReadonlyMap<string, string>;
  readonly movement: { readonly since: string; readonly of: readonly Movement[] } | null;
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const nothing = (text: string): readonly DocumentBlock[] => [paragraph(text)];

/** How statements moved, with the score that was wanted; left out of the first of its kind. */
function movementSections({ scale }: Framework, movement: AssessmentPaper['movement']): readonly CommitteeSection[] {
  if (movement === null) return [];
  const name = (score: number | null): string => (score === null ? 'None' : scoreName(scale, score));
  const rows = movement.of.map(({ title, before, now, wantedBefore, by }) => [title, name(before), name(wantedBefore), name(now), by === null ? 'Not compared' : by > 0 ? `Up ${by}` : by < 0 ? `Down ${-by}` : 'Unchanged']);
  const columns = [{ title: 'Statement', share: 44 }, { title: 'Then', share: 14 }, { title: 'Wanted', share: 14 }, { title: 'Now', share: 14 }, { title: 'Moved', share: 18 }];
  return [{ title: 'What moved', blocks: [{ kind: 'table', caption: `Scores since ${movement.since}`, columns, rows }] }];
}

const sourceOf = ({ title, version, source }: Framework): string => `${title}, version ${version}: ${source.title}, ${source.publisher}. ${source.licence}`;

/** A workshop's paper. Single scores and comments without a name are not in it; how scores spread is. */
export function workshopDocument({ workshop, ...paper }: AssessmentPaper & { readonly workshop: Workshop }): DocumentContent {
  const { reference, title, framework, serviceId, meetsOn, closedOn, statements, followUpOn } = workshop;
  return {
    title: `${reference}: ${title}`,
    council: paper.council,
    head: [
      { label: 'Service', text: serviceId === null ? 'The whole council' : (paper.names.get(serviceId) ?? 'A closed service') },
      { label: 'Held', text: closedOn === null ? `${longDate(meetsOn)}; not closed yet` : longDate(closedOn) },
      { label: 'Assessed by', text: sourceOf(framework) },
    ],
    foot: `${reference}, ${closedOn === null ? 'not closed yet' : `closed on ${longDate(closedOn)}`}.`,
    blocks: [
      ...numberedSections(committeeSections(noNarrative, [
        { title: 'What was found', blocks: statements.flatMap((one) => statementBlocks(workshop, one)) },
        ...movementSections(framework, paper.movement),
        { title: 'What is done about it', blocks: workshopActions(workshop, paper.names) },
        ...(followUpOn === null ? [] : [{ title: 'Follow-up', text: `Those who took part meet again on ${longDate(followUpOn)}.` }]),
      ])),
      committeeSignOff(),
    ],
  };
}

function statementBlocks(workshop: Workshop, { key, state, skippedBecause, notes, spread }: StatementRecord): readonly DocumentBlock[] {
  const { scale, sections } = workshop.framework;
  const statement = sections.flatMap(({ statements }) => statements).find((one) => one.key === key);
  const heading: DocumentBlock = { kind: 'heading', level: 2, text: statement?.title ?? key };
  if (notes === null) return [heading, paragraph(state === 'skipped' ? `Skipped: ${skippedBecause}` : 'Not talked about yet.')];
  const { score, undecided, why, wanted, whyLower, strengths, tips } = notes;
  const spreadText = spread && `How ${spread.counts.reduce((all, one) => all + one, 0)} scores spread: ${spread.counts.map((count, at) => `${scales[scale].names[at]}: ${count}`).join('; ')}.`;
  return [
    heading,
    paragraph(score === null ? `No score was agreed: ${undecided}` : `Agreed: ${scoreName(scale, score)}. ${why}`),
    ...(wanted === null ? [] : [paragraph(`Wanted: ${scoreName(scale, wanted)}. ${whyLower ?? ''}`)]),
    ...(strengths === null ? [] : [paragraph(`What goes well: ${strengths}`)]),
    ...restsOnBlocks(workshop, key),
    ...(spreadText === null ? [] : [paragraph(spreadText)]),
    ...(tips.length === 0 ? [] : [{ kind: 'list' as const, items: tips.map(({ number, decision, reason }) => `Tip ${number}: ${tipDecisions[decision].toLowerCase()}${reason === null ? '' : `. ${reason}`}`) }]),
  ];
}

/** How many records a score rests on; which, their own readers see on its page. Why it is stale names a record, and is left out likewise. */
function restsOnBlocks(workshop: Workshop, key: string): readonly DocumentBlock[] {
  const { records, stale } = evidenceOf(workshop, key);
  if (records.length === 0) return [];
  const kinds = [...new Set(records.map(({ kind }) => linkedKinds[kind].toLowerCase()))].join(', ');
  return [paragraph(`Rests on ${records.length === 1 ? 'one linked record' : `${records.length} linked records`} (${kinds}).${stale === null ? '' : ` Stale since ${shortDate(stale.since)}: what it rested on no longer holds.`}`)];
}

function workshopActions({ actions }: Workshop, names: AssessmentPaper['names']): readonly DocumentBlock[] {
  if (actions.length === 0) return nothing('No action was proposed.');
  const fate = ({ state, ownerPostId, dueOn, droppedBecause, became }: Workshop['actions'][number]): string => [
    ...(state === 'proposed' ? ['To be decided'] : state === 'dropped' ? [`Dropped: ${droppedBecause}`] : ownerPostId !== null && dueOn !== null ? [`${names.get(ownerPostId) ?? 'A post'}, by ${shortDate(dueOn)}`] : []),
    ...(became === null ? [] : [`Became ${became.kind === 'stage' ? `a stage of the timetable: ${became.title}` : `${became.kind} ${became.reference}: ${became.title}`}`]),
  ].join('\n');
  return [{
    kind: 'table', caption: 'Actions, by whom and when', columns: [{ title: 'Action', share: 44 }, { title: 'Size', share: 22 }, { title: 'What became of it', share: 40 }],
    rows: actions.map((action) => [action.title, actionSizes[action.size], fate(action)]),
  }];
}

/** A desk assessment's paper: scores by code with what they rest on, the officers' agreement, the committee's decision. */
export function deskAssessmentDocument({ assessment, ...paper }: AssessmentPaper & { readonly assessment: DeskAssessment }): DocumentContent {
  const { reference, title, framework, serviceId, findings, managementMinute, audit, closedOn } = assessment;
  const stands = closedOn === null ? 'not closed yet' : `closed on ${longDate(closedOn)}`;
  return {
    title: `${reference}: ${title}`,
    council: paper.council,
    head: [
      { label: 'Service', text: serviceId === null ? 'The whole council' : (paper.names.get(serviceId) ?? 'A closed service') },
      { label: 'Agreed by', text: officersAgreed(assessment) || 'No statutory officer yet' },
      { label: 'Assessed by', text: sourceOf(framework) },
    ],
    foot: `${reference}, ${stands}.`,
    blocks: [
      ...numberedSections(committeeSections(noNarrative, [
        { title: 'Scores by theme', blocks: [themeTable(assessment)] },
        { title: 'Scores by code', blocks: [codeTable(assessment)] },
        ...movementSections(framework, paper.movement),
        { title: 'Improvement plan', blocks: improvementBlocks(assessment, paper.names) },
        ...(findings === null ? [] : [{ title: 'Compared across leads', text: findings }]),
        ...(managementMinute === null ? [] : [{ title: 'What the management team decided', text: managementMinute }]),
      ])),
      committeeSignOff(audit === null ? {} : { date: longDate(audit.heldOn), comments: `${auditDecisions[audit.decision]} by ${paper.names.get(audit.committeeId) ?? 'the audit committee'}: ${audit.minute}` }),
    ],
  };
}

function themeTable({ framework, characteristics }: DeskAssessment): DocumentBlock {
  const heads = [...scales[framework.scale].names, 'No score'];
  const themes = scoresByTheme(framework, (key) => characteristics.find((one) => one.key === key)?.proposal?.score ?? null);
  return {
    kind: 'table', caption: 'How many characteristics of each theme have which score', columns: [{ title: 'Theme', share: 46 }, ...heads.map((head) => ({ title: head, share: 14, isNumber: true }))],
    rows: themes.map(({ title, counts, unscored }) => [title, ...[...counts, unscored].map(String)]),
  };
}

function codeTable({ framework, characteristics }: DeskAssessment): DocumentBlock {
  const titles = new Map(framework.sections.flatMap(({ statements }) => statements.map(({ key, title }) => [key, title] as const)));
  return {
    kind: 'table', caption: 'Each characteristic with its score and why', columns: [{ title: 'Code', share: 12 }, { title: 'Characteristic', share: 30 }, { title: 'Score', share: 14 }, { title: 'Narrative', share: 52 }],
    rows: characteristics.map(({ key, proposal, stale }) => [
      key.toUpperCase(), titles.get(key) ?? key, proposal === null ? 'No score' : scoreName(framework.scale, proposal.score),
      `${proposal?.narrative ?? ''}${stale === null ? '' : `\nStale since ${shortDate(stale.since)}: ${stale.because}`}`,
    ]),
  };
}

function improvementBlocks({ characteristics }: DeskAssessment, names: AssessmentPaper['names']): readonly DocumentBlock[] {
  const planned = characteristics.flatMap(({ key, proposal }) => (proposal?.improvement ? [{ key, ...proposal.improvement }] : []));
  if (planned.length === 0) return nothing('No improvement is planned.');
  return [{
    kind: 'table', caption: 'What is done, by which post and when', columns: [{ title: 'Code', share: 12 }, { title: 'What is done', share: 50 }, { title: 'By which post', share: 30 }, { title: 'By when', share: 16 }],
    rows: planned.map(({ key, title, ownerPostId, dueOn }) => [key.toUpperCase(), title, names.get(ownerPostId) ?? 'A closed post', shortDate(dueOn)]),
  }];
}
