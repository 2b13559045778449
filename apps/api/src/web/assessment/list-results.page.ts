import type { LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { scales, scoreName, statementsOf } from '@golden-thread/domain/assessment/framework';
import { participantRoles } from '@golden-thread/domain/assessment/participant';
import { scoresByRole } from '@golden-thread/domain/assessment/results';
import { scoredBy } from '@golden-thread/domain/assessment/spread';
import { scoresByTheme } from '@golden-thread/domain/assessment/theme-scores';
import { evidenceOf, type StatementRecord, tipDecisions } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { recordStateText } from './linked-records.view';
import { workshopMovement } from './movement.view';
import { assessmentPaths } from './paths';
import { scoreCountsOf } from './score-counts.view';
import { statementStateLabels } from './statement.view';

/** The agreed scores by section: how many have which, and how many statements have none. */
const sectionsOf = ({ framework, statements }: WorkshopView): object | null =>
  scoreCountsOf(
    { id: 'sections', caption: 'Agreed scores by section', of: 'Section', scale: framework.scale },
    scoresByTheme(framework, (key) => statements.find((one) => one.key === key)?.notes?.score ?? null).map(({ title, counts, unscored }) => ({ title, counts, unscored })),
  );

/** What single people scored, by role: only where three or more of it are shown apart. */
const rolesOf = ({ framework, statements }: WorkshopView): object | null =>
  scoreCountsOf(
    { id: 'roles', caption: 'Single scores by role', of: 'Role', scale: framework.scale },
    scoresByRole({ framework, statements }).map(({ role, counts, statements: of }) => ({ title: participantRoles[role], counts, note: `Of ${counted(of, 'statement')}` })),
  );

/** Of each role that is shown apart somewhere, how many gave which score. */
const roleColumns = ({ framework, statements }: WorkshopView): ListDefinition<StatementRecord>['columns'] =>
  Object.fromEntries(scoresByRole({ framework, statements }).flatMap(({ role }) =>
    scales[framework.scale].names.map((score, at) => [`${role}-${at}`, {
      title: `${participantRoles[role]}: gave ${score}`, inFile: true as const, cell: ({ spread }: StatementRecord) => ({ text: String(spread?.byRole.find((one) => one.role === role)?.counts[at] ?? '') }),
    }])));

/** On what a score rests, each record as it stood; what is not the reader's to read has no name. */
const restsOnText = (links: readonly LinkedNow[] = []): string =>
  links.map(({ record, kind }) => (record === null ? 'A record that is not yours to read' : `${record.then.label} (${recordStateText(kind, record.then)} on ${shortDate(record.linkedOn)})`)).join('; ');

/** What came of each statement, to read and to take away. */
function resultList(workshop: WorkshopView): ListDefinition<StatementRecord> {
  const { reference, framework, movement, links, evidence } = workshop;
  const sectionOf = (key: string): string => framework.sections.find(({ statements }) => statements.some((one) => one.key === key))?.title ?? '';
  const { scale } = framework;
  const titles = new Map(statementsOf(framework).map(({ key, title }) => [key, title]));
  const name = (score: number | null | undefined): string => (score === null || score === undefined ? '' : scoreName(scale, score));
  const moved = (key: string): number | null => movement?.of.find(({ statement }) => statement === key)?.by ?? null;
  return {
    name: `Results of ${reference}`,
    path: assessmentPaths.of(reference, 'results'),
    noun: 'statement',
    columns: {
      statement: { title: 'Statement', by: ({ key }) => key, cell: ({ key }) => ({ text: titles.get(key) ?? key }) },
      state: { title: 'Where it stands', by: ({ state }) => statementStateLabels[state], cell: ({ state, skippedBecause }) => ({ text: statementStateLabels[state], note: skippedBecause }) },
      agreed: { title: 'Agreed', by: ({ notes }) => notes?.score ?? null, cell: ({ notes }) => ({ text: notes ? name(notes.score) || 'Could not decide' : '' }) },
      wanted: { title: 'Wanted', by: ({ notes }) => notes?.wanted ?? null, cell: ({ notes }) => ({ text: name(notes?.wanted) }) },
      moved: { title: 'Moved', by: ({ key }) => moved(key), cell: ({ key }) => ({ text: moved(key) === null ? '' : String(moved(key)) }) },
      scored: { title: 'Scored', by: ({ spread }) => (spread ? scoredBy(spread) : null), cell: ({ spread }) => ({ text: spread ? String(scoredBy(spread)) : '' }) },
      ...Object.fromEntries(scales[scale].names.map((score, at) => [`gave-${at}`, { title: `Gave ${score}`, cell: ({ spread }: StatementRecord) => ({ text: spread ? String(spread.counts[at] ?? 0) : '' }), inFile: true as const }])),
      ...roleColumns(workshop),
      section: { title: 'Section', cell: ({ key }) => ({ text: sectionOf(key) }), inFile: true },
      why: { title: 'Why', cell: ({ notes }) => ({ text: notes?.undecided ?? notes?.why ?? '' }), inFile: true },
      whyLower: { title: 'Why not the best', cell: ({ notes }) => ({ text: notes?.whyLower ?? '' }), inFile: true },
      strengths: { title: 'What goes well', cell: ({ notes }) => ({ text: notes?.strengths ?? '' }), inFile: true },
      restsOn: { title: 'Rests on', cell: ({ key }) => ({ text: restsOnText(links.get(key)) }), inFile: true },
      stale: { title: 'Stale', cell: ({ key }) => ({ text: evidenceOf({ evidence }, key).stale?.because ?? '' }), inFile: true },
      tips: { title: 'Tips', cell: ({ notes }) => ({ text: (notes?.tips ?? []).map(({ number, decision }) => `${number}: ${tipDecisions[decision].toLowerCase()}`).join('; ') }), inFile: true },
    },
    filters: { section: { title: 'Section', of: ({ key }) => sectionOf(key) }, state: { title: 'Where it stands', of: ({ state }) => statementStateLabels[state] } },
    empty: { why: 'The workshop has no statements.', fills: 'They come from the sections that were chosen.' },
  };
}

/** The results of a workshop by statement, also as CSV, Excel and OpenDocument. */
@Controller(assessmentPaths.results)
export class ListResultsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'workshop.results', navigation: { section: 'assessments', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string, @Query() query: ListQuery): Promise<Page | Download> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    const list = resultList(workshop);
    return listFile(list, workshop.statements, query) ?? new Page('assessment/results', {
      heading: `Results of ${workshop.reference}: ${workshop.title}`, area: 'Assessments', back: { href: assessmentPaths.of(workshop.reference), text: `Back to ${workshop.reference}` },
      sections: sectionsOf(workshop), roles: rolesOf(workshop), movement: workshopMovement(workshop), list: listView(list, workshop.statements, query),
    });
  }
}
