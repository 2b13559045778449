import { getServiceScores, type ServiceScores } from '@golden-thread/application/assessment/get-service-scores';
import type { Database } from '@golden-thread/application/shared/command';
import { scales, scoreName } from '@golden-thread/domain/assessment/framework';
import type { ServiceScore } from '@golden-thread/domain/assessment/results';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { assessmentPaths } from './paths';
import { type CountedScores, scoreCountsOf } from './score-counts.view';

const nameOf = ({ framework }: ServiceScore, score: number | null): string => (score === null ? 'No score' : scoreName(framework.scale, score));
const addressOf = ({ kind, reference, statement }: ServiceScore): string => (kind === 'workshop' ? `${assessmentPaths.of(reference)}#${statement}` : assessmentPaths.characteristicOf(reference, statement));

/** Every statement of every service, to read and to take away. */
const scoreList = ({ framework }: ServiceScores): ListDefinition<ServiceScore> => ({
  name: 'Scores of services',
  path: assessmentPaths.serviceScores,
  kept: framework === null ? {} : { framework },
  noun: 'score',
  columns: {
    service: { title: 'Service', by: ({ serviceName }) => serviceName, cell: ({ serviceName }) => ({ text: serviceName }) },
    section: { title: 'Section', by: ({ section }) => section, cell: ({ section }) => ({ text: section }) },
    statement: { title: 'Statement', by: ({ statement }) => statement, cell: (one) => ({ text: one.title, href: addressOf(one), about: one.serviceName, note: one.statement.toUpperCase() }) },
    score: { title: 'Score', by: ({ score }) => score, cell: (one) => ({ text: nameOf(one, one.score) }) },
    wanted: { title: 'Wanted', by: ({ wanted }) => wanted, cell: (one) => ({ text: one.wanted === null ? '' : nameOf(one, one.wanted) }) },
    assessed: { title: 'Assessed', by: ({ closedOn }) => closedOn, cell: ({ reference, closedOn }) => ({ text: `${reference}, ${shortDate(closedOn)}` }) },
  },
  filters: {
    service: { title: 'Service', of: ({ serviceName }) => serviceName },
    section: { title: 'Section', of: ({ section }) => section },
    statement: { title: 'Statement', of: ({ title }) => title },
    score: { title: 'Score', of: (one) => nameOf(one, one.score) },
  },
  empty: { why: 'No closed assessment is yours to read.', fills: 'Once a workshop or a desk assessment is closed and made public, everybody reads how its service was scored.' },
});

/** How many statements of each service have which score. */
function countsOf(scores: readonly ServiceScore[]): object | null {
  const scale = scores[0]?.framework.scale;
  if (scale === undefined) return null;
  const { least, names } = scales[scale];
  // A service that was assessed on another scale, by an earlier version, is in the list and not in the picture.
  const compared = scores.filter((one) => one.framework.scale === scale);
  const rows = [...new Set(compared.map(({ serviceName }) => serviceName))].map((title): CountedScores => {
    const ofIt = compared.filter(({ serviceName }) => serviceName === title);
    return { title, note: `${ofIt[0]!.reference}, ${shortDate(ofIt[0]!.closedOn)}`, counts: names.map((_, at) => ofIt.filter(({ score }) => score === least + at).length), unscored: ofIt.filter(({ score }) => score === null).length };
  });
  return scoreCountsOf({ id: 'services', caption: 'Scores by service', of: 'Service', scale }, rows);
}

/** How services were scored on one framework, beside each other: as a picture, a table, a list and its files. */
@Controller(assessmentPaths.serviceScores)
export class ServiceScoresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'service-scores.list', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Query() query: ListQuery, @Query('framework') framework?: string): Promise<Page | Download> {
    const found = accepted(await getServiceScores(this.database, actor, { framework: framework ?? null }));
    const list = scoreList(found);
    return listFile(list, found.scores, query) ?? new Page('assessment/service-scores', {
      heading: 'Scores of services',
      area: 'Assessments',
      breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.serviceScores, text: 'Scores of services' }],
      frameworks: found.frameworks.map(({ key, title }) => ({ value: key, text: title, selected: key === found.framework })),
      services: countsOf(found.scores),
      list: listView(list, found.scores, query),
    });
  }
}
