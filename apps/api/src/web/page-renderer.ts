import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import type { WebRequest } from '../auth/web-request';
import type { RoutePolicyRule } from '../http/route-policy';
import { Assets, pathOfPackage, webFolder } from './assets';
import type { FieldLimits } from './form/field-limits';
import { type DrawnField, FieldsDrawn } from './form/fields-drawn';
import { pageHelp } from './help/page-help';
import type { Page } from './page';
import { shell } from './shell';
import type { ConfirmationMessage } from './confirmation-message';

/**
 * Nunjucks over our views and the two packages' components, with the words for dates and numbers as filters. Escapes everything. Each view is compiled
 * once: a change of one is seen after the next start. `drawn`: where the fields that a page draws are noted.
 */
export function views(fields: FieldsDrawn): Environment {
  const folders = [
    join(webFolder(), 'views'),
    join(pathOfPackage('govuk-frontend'), 'dist'),
    pathOfPackage('@ministryofjustice/frontend'),
  ];
  const environment = new Environment(new FileSystemLoader(folders), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  // "Thursday 3 September 2026" in prose, "3 Sep 2026" in tables, "in 4 days" beside what is due.
  environment.addFilter('longDate', (date: CalendarDate | null) => (date === null ? 'no date' : longDate(date)));
  environment.addFilter('shortDate', (date: CalendarDate | null) => (date === null ? 'no date' : shortDate(date)));
  environment.addFilter('dueWording', (date: CalendarDate, today: CalendarDate) => formatDueDate(date, today));
  environment.addFilter('shortInstant', (at: Instant) => `${shortDate(londonDate(at))} at ${londonTime(at)}`);
  environment.addFilter('thousands', (count: number) => count.toLocaleString('en-GB'));
  environment.addFilter('plural', (count: number, one: string, many?: string) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? one : (many ?? `${one}s`)}`,
  );
  environment.addGlobal('drawn', fields);
  environment.addGlobal('kept', kept());
  return environment;
}

let ofProcess: { readonly environment: Environment; readonly fields: FieldsDrawn } | undefined;

/** What a process draws its pages with. Views are compiled once in it, however many applications it runs, as a process of specs does. */
export function pageViews(): NonNullable<typeof ofProcess> {
  const fields = new FieldsDrawn();
  return (ofProcess ??= { environment: views(fields), fields });
}

/**
 * `{% call kept(thing) %}…{% endcall %}`: what is drawn of a thing that stays the same object, and is not changed, is drawn once for all pages on which it
 * stands. A scorecard draws a measure anew when its figures have changed.
 */
function kept(): (thing: object, block: { readonly caller: () => unknown }) => unknown {
  const known = new WeakMap<object, unknown>();
  return (thing, { caller }) => {
    const drawn = known.get(thing) ?? caller();
    known.set(thing, drawn);
    return drawn;
  };
}

/** What a page's route says of it: where it stands, and how many characters the fields of its form hold. */
export interface RouteOfPage {
  readonly navigation: RoutePolicyRule['navigation'];
  readonly limits?: FieldLimits;
}

/** Makes HTML of a page: its view inside the layout, with the navigation that its route promised. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly views: Environment,
    private readonly fields: FieldsDrawn,
    private readonly assets: Assets,
    private readonly told: ConfirmationMessage,
  ) {}

  /** The fields of the page's form, as they are drawn. */
  fieldsOf(page: Page, request: WebRequest, route: RouteOfPage): readonly DrawnField[] {
    return this.fields.of(() => this.render(page, request, route));
  }

  render(page: Page, request: WebRequest, { navigation, limits = () => undefined }: RouteOfPage): string {
    const { section, trail } = navigation === 'machine' ? { section: 'none' as const, trail: 'none' as const } : navigation;
    if (trail === 'back' && page.args.back === undefined) throw new Error(`The page ${page.view} promised a back link.`);
    if (trail === 'breadcrumbs' && page.args.breadcrumbs === undefined) throw new Error(`The page ${page.view} promised breadcrumbs.`);
    const failed = page.args.form !== undefined && !page.args.form.ok && !page.args.form.isRestored;
    const args = { ...page.args, failed, help: pageHelp[page.view] ?? null, shell: shell(request, { assets: this.assets, told: this.told, section }) };
    return this.fields.within(limits, () => this.views.render(`${page.view}.njk`, args));
  }
}
