/** A service plan as a paper. */

import { longDate, shortDate } from '../calendar/date-format';
import type { CalendarDate } from '../calendar/dates';
import { evidenceHeadings, type ServicePlanContent, servicePlanSections } from '../plan/service-plan-content';
import { type PlanText, textUnder } from '../plan-type/plan-text';
import type { PlanType } from '../plan-type/plan-type';
import { isBlank } from '../shared/text';
import { committeeSignOff, numberedSections } from './committee-paper';
import { chartedLevels, type DocumentBlock, type DocumentContent, type StatusChart } from './document-content';

export interface ServicePlanPaper {
  readonly council: string;
  readonly service: string;
  readonly year: string;
  /** Where it stands, in words. */
  readonly standing: string;
  readonly version: number;
  readonly writtenBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly content: ServicePlanContent;
  /** The council’s own type with what it says; null: it has the four sections of every service plan. */
  readonly typed: { readonly type: PlanType; readonly text: PlanText } | null;
  readonly objectives: readonly {
    readonly reference: string;
    readonly title: string;
    readonly target: string | null;
    readonly dueOn: CalendarDate | null;
    readonly serves: readonly { readonly reference: string; readonly title: string }[];
  }[];
  /** How the service's measures stood, quarter by quarter; empty where none was judged. */
  readonly quarters: StatusChart['groups'];
}

/** A service's plan for a year: its objectives and what they serve, its four sections, and the evidence it was written from. */
export function servicePlanDocument(paper: ServicePlanPaper): DocumentContent {
  const { content, objectives, decidedOn, typed } = paper;
  if (typed !== null && typed.type.pages !== null) return briefPlanDocument(paper, typed);
  const sections = typed === null
    ? Object.entries(servicePlanSections).map(([key, { title }]) => ({ title, text: orNotWritten(content.sections[key as keyof typeof servicePlanSections]) }))
    : sectionsOf(typed);
  const asksEvidence = typed === null || typed.type.evidence;
  const objectiveTable: DocumentBlock = {
    kind: 'table',
    caption: 'Objectives and what they serve',
    columns: [{ title: 'Objective', share: 40 }, { title: 'Target', share: 26 }, { title: 'By', share: 14 }, { title: 'Serves', share: 34 }],
    rows: objectives.map(({ reference, title, target, dueOn, serves }) => [
      `${reference}: ${title}`, target ?? 'None said', dueOn === null ? 'No date' : shortDate(dueOn), serves.map((one) => `${one.reference}: ${one.title}`).join('\n') || 'Nothing above',
    ]),
  };
  return {
    title: `Service plan: ${paper.service}, ${paper.year}`,
    council: paper.council,
    head: [
      { label: 'Where it stands', text: decidedOn === null ? paper.standing : `${paper.standing} on ${longDate(decidedOn)}` },
      { label: 'Written by', text: paper.writtenBy ?? 'Nobody named' },
      { label: 'Decided by', text: paper.decidedBy ?? 'Nobody named' },
    ],
    foot: `${paper.standing}, version ${paper.version}.`,
    blocks: [
      ...numberedSections([
        { title: 'Objectives', blocks: objectives.length === 0 ? [{ kind: 'paragraph', text: 'No objective is written yet.' }] : [objectiveTable] },
        ...(paper.quarters.length === 0 ? [] : [{ title: 'How the service is doing', blocks: [{ kind: 'charts', charts: [chartOf(paper.quarters)] } as const, countsTable(paper.quarters)] }]),
        ...sections,
        ...(!asksEvidence ? [] : [{ title: 'What the plan was written from', blocks: Object.entries(evidenceHeadings).flatMap(([key, title]) => evidenceBlocks(title, content.evidence[key as keyof typeof evidenceHeadings])) }]),
      ]),
      committeeSignOff(),
    ],
  };
}

const chartOf = (groups: StatusChart['groups']): StatusChart => ({ kind: 'status', title: 'Measures of the service by status, at the end of each quarter', groups });

/** The same in numbers, for whoever hears the paper. */
const countsTable = (quarters: StatusChart['groups']): DocumentBlock => ({
  kind: 'table',
  caption: 'Measures of the service by status',
  columns: [{ title: 'Quarter', share: 32 }, ...['Red', 'Amber', 'Green', 'No data yet'].map((title) => ({ title, share: 17, isNumber: true as const }))],
  rows: quarters.map(({ label, counts }) => [label, ...chartedLevels.map((level) => String(counts[level]))]),
});

const sectionsOf = ({ type, text }: NonNullable<ServicePlanPaper['typed']>): readonly { readonly title: string; readonly text: string }[] =>
  type.sections.map(({ key, title }) => ({ title, text: text.none.includes(key) ? 'None.' : orNotWritten(textUnder(text, key)) }));

/** A plan whose type limits its pages: its sections alone, so that what fits by the rule prints on as many pages. */
const briefPlanDocument = ({ council, service, year, standing, version, writtenBy, decidedBy }: ServicePlanPaper, typed: NonNullable<ServicePlanPaper['typed']>): DocumentContent => ({
  title: `${typed.type.title}: ${service}, ${year}`,
  council,
  isBrief: true,
  head: [{ label: 'Where it stands', text: standing }, { label: 'Written by', text: `${writtenBy ?? 'nobody named'}; decided by ${decidedBy ?? 'nobody named'}` }],
  foot: `${standing}, version ${version}.`,
  blocks: sectionsOf(typed).flatMap(({ title, text }): readonly DocumentBlock[] => [{ kind: 'heading', level: 1, text: title }, { kind: 'paragraph', text }]),
});

const orNotWritten = (text: string | undefined): string => (text === undefined || isBlank(text) ? 'Not written yet.' : text);

function evidenceBlocks(title: string, { text, sourcedOn, waivedBecause }: ServicePlanContent['evidence'][keyof typeof evidenceHeadings]): readonly DocumentBlock[] {
  const source = sourcedOn === null ? '' : ` Source of ${longDate(sourcedOn)}.`;
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: waivedBecause ? `Not applicable: ${waivedBecause}` : isBlank(text) ? orNotWritten(text) : `${text}${source}` },
  ];
}
