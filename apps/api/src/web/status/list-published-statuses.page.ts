import { type ComparedStatus, comparePublished } from '@golden-thread/application/status/compare-published';
import type { Database } from '@golden-thread/application/shared/command';
import type { DifferenceReason, PublishedLevel } from '@golden-thread/domain/status/published-status';
import { levels } from '@golden-thread/domain/status/status';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { formatFigure } from '../measure/labels';
import { measurePaths } from '../measure/paths';

const reasonLabels: Readonly<Record<DifferenceReason, string>> = {
  'no-figure': 'No figure, judged all the same',
  rounding: 'Rounding',
  'cumulative-not-added-up': 'Cumulative, not added up',
  'target-not-profiled': 'Target not profiled over the year',
  'earlier-target': 'Judged by the earlier target',
  'kept-from-before': 'Status kept from before',
  'own-tolerance': 'A tolerance of the service’s own',
  unexplained: 'Unexplained',
};
const publishedLabels: Readonly<Record<PublishedLevel, string>> = {
  green: levels.green.colourWord, amber: levels.amber.colourWord, red: levels.red.colourWord, 'data-only': levels['data-only'].colourWord, 'no-data': levels['no-data'].colourWord,
};

const agreement = ({ explanation }: ComparedStatus): string => (explanation === null ? 'Agree' : 'Differ');
const target = ({ target: text, measure }: ComparedStatus): string => (text === null ? '' : formatFigure({ value: text }, measure));
const figure = ({ value, measure }: ComparedStatus): string => (value === null ? '' : formatFigure({ value }, measure));

/** Each published status beside the computed one; what differs stands first. */
const publishedList: ListDefinition<ComparedStatus> = {
  name: 'Published statuses',
  path: measurePaths.publishedStatuses,
  noun: 'status',
  nouns: 'statuses',
  alsoCounted: (rows) => [`${rows.filter(({ explanation }) => explanation !== null).length} differ`],
  columns: {
    measure: { title: 'Measure', by: ({ measure }) => measure.ref, cell: ({ measure }) => ({ text: `${measure.ref}: ${measure.title}`, href: measurePaths.of(measure.ref) }) },
    period: { title: 'Period', by: ({ period }) => period.endsOn, cell: ({ period }) => ({ text: period.label }) },
    figure: { title: 'Figure', cell: (row) => ({ text: figure(row) }) },
    target: { title: 'Target', cell: (row) => ({ text: target(row) }) },
    published: { title: 'Published', by: ({ published }) => publishedLabels[published.level], cell: ({ published }) => ({ text: publishedLabels[published.level], note: published.note }) },
    computed: { title: 'Computed', by: ({ computed }) => levels[computed.level].colourWord, cell: ({ computed }) => ({ text: levels[computed.level].colourWord }) },
    reason: {
      title: 'Why they differ', by: ({ explanation }) => (explanation === null ? '' : reasonLabels[explanation.reason]),
      cell: ({ explanation }) => ({ text: explanation === null ? '' : reasonLabels[explanation.reason], note: explanation?.shownBy ?? null }),
    },
    service: { title: 'Service', cell: ({ serviceName }) => ({ text: serviceName }), inFile: true },
  },
  filters: {
    agreement: { title: 'Published and computed', of: agreement },
    period: { title: 'Period', of: ({ period }) => period.label },
    service: { title: 'Service', of: ({ serviceName }) => serviceName },
  },
  harm: ({ explanation }) => (explanation === null ? 0 : explanation.reason === 'unexplained' ? 2 : 1),
  empty: { why: 'No published status has been brought here.', fills: 'They come with an import: the sheet published-statuses of a pack, or the column of the published status in a mapping.' },
};

function listPublishedView(rows: readonly ComparedStatus[], query: ListQuery): Page {
  return new Page('status/published-statuses', {
    heading: 'Published statuses beside the computed ones',
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.publishedStatuses, text: 'Published statuses' }],
    list: listView(publishedList, rows, query),
  });
}

/** What the council published before its figures came here, beside what the rules give. */
@Controller(measurePaths.publishedStatuses)
export class ListPublishedStatusesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.published-statuses', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const rows = accepted(await comparePublished(this.database, person.actor));
    return listFile(publishedList, rows, query) ?? listPublishedView(rows, query);
  }
}
