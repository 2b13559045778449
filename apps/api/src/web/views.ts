import { dueWording, longDate, londonDate, londonTime, shortDate } from '@golden-thread/domain/calendar';
import { Environment, FileSystemLoader } from 'nunjucks';
import { join } from 'node:path';
import { FieldsDrawn } from './form/fields-drawn';
import { pathOfPackage } from './path-of-package';
import { webFolder } from './web-folder';

/** Nunjucks over our views and the two packages' components, with the words for dates and numbers as filters. Escapes everything. `drawn`: where the fields that a page draws are noted. */
export function views(production: boolean, fields = new FieldsDrawn()): Environment {
  const folders = [
    join(webFolder(), 'views'),
    join(pathOfPackage('govuk-frontend'), 'dist'),
    pathOfPackage('@ministryofjustice/frontend'),
  ];
  const environment = new Environment(new FileSystemLoader(folders, { noCache: !production }), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  // "Thursday 3 September 2026" in prose, "3 Sep 2026" in tables, "in 4 days" beside what is due.
  environment.addFilter('longDate', (date: string | null) => (date === null ? 'no date' : longDate(date)));
  environment.addFilter('shortDate', (date: string | null) => (date === null ? 'no date' : shortDate(date)));
  environment.addFilter('dueWording', (date: string, today: string) => dueWording(date, today));
  environment.addFilter('shortInstant', (at: string) => `${shortDate(londonDate(at))} at ${londonTime(at)}`);
  environment.addFilter('thousands', (count: number) => count.toLocaleString('en-GB'));
  environment.addFilter('plural', (count: number, one: string, many?: string) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? one : (many ?? `${one}s`)}`,
  );
  environment.addGlobal('drawn', fields);
  return environment;
}
