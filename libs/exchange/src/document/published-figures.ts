import { formerServiceSays } from '@golden-thread/domain/measure/former-service';
import { reportHalves } from '@golden-thread/domain/report/performance-report';
import type { ReportContent } from '@golden-thread/domain/report/report-content';
import { writeCsv } from '../tabular/csv';

/** A column of the public data: its name, its type in the words of CSV on the Web, and what it says. */
const columns = [
  { name: 'measure', datatype: 'string', says: 'The measure’s reference', required: true },
  { name: 'title', datatype: 'string', says: 'The measure’s name', required: true },
  { name: 'service', datatype: 'string', says: 'The lead service', required: true },
  { name: 'unit', datatype: 'string', says: 'Unit of value and target', required: false },
  { name: 'period', datatype: 'string', says: 'The period: the first year of the financial year (from April), then the month, quarter, half or Y', required: true },
  { name: 'value', datatype: 'decimal', says: 'The figure, unrounded; empty where there is none', required: false },
  { name: 'target', datatype: 'decimal', says: 'The target; empty where there is none', required: false },
  { name: 'status', datatype: 'string', says: 'green, amber, red, or why it is not judged', required: true },
  { name: 'provisional', datatype: 'boolean', says: 'Whether the figure was provisional or estimated when it was published', required: true },
  { name: 'figures-of', datatype: 'string', says: 'Where services merged or split: the service that the figure, or those it is compared with, are of, and until when', required: false },
] as const;

/** The figures of a published report as CSV: numbers alone, as they were published; no commentary. */
export const writePublishedFigures = ({ figures }: Pick<ReportContent, 'figures'>): string =>
  writeCsv(
    columns.map(({ name }) => name),
    figures.map(({ ref, title, serviceName, unit, period, value, target, level, provisional, formerly }) => [
      ref, title, serviceName, unit, period, value, target, level, String(provisional), formerly === undefined ? '' : formerServiceSays(formerly),
    ]),
  );

/**
 * What those columns mean, as programs read it beside the file: W3C, Metadata Vocabulary for Tabular Data, 17 December 2015. `url`: the file's, from
 * where the metadata lies.
 */
export function publishedFiguresMetadata({ council, year, half }: Pick<ReportContent, 'council' | 'year' | 'half'>, url: string): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': `Performance figures of ${council}, ${year}, to the end of quarter ${reportHalves[half].quarter}`,
    'dc:publisher': council,
    'dc:language': 'en-GB',
    dialect: { encoding: 'utf-8', header: true },
    tableSchema: {
      columns: columns.map(({ name, datatype, says, required }) => ({ name, titles: name, datatype, required, 'dc:description': says })),
      primaryKey: ['measure', 'period'],
    },
  };
}
