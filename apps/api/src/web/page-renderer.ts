import { Injectable } from '@nestjs/common';
import type { Environment } from 'nunjucks';
import type { WebRequest } from '../auth/web-request';
import { Assets } from './assets';
import type { DrawnField, FieldsDrawn } from './form/fields-drawn';
import type { Page } from './page';
import type { RoutePolicyRule } from './route-policy';
import { shell } from './shell';
import type { ToldOnce } from './told-once';

/** Makes HTML of a page: its view inside the layout, with the navigation that its route promised. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly views: Environment,
    private readonly fields: FieldsDrawn,
    private readonly assets: Assets,
    private readonly told: ToldOnce,
  ) {}

  /** The fields of the page's form, as they are drawn. */
  fieldsOf(page: Page, request: WebRequest, navigation: RoutePolicyRule['navigation']): readonly DrawnField[] {
    return this.fields.of(() => this.render(page, request, navigation));
  }

  render(page: Page, request: WebRequest, navigation: RoutePolicyRule['navigation']): string {
    const { section, trail } = navigation === 'machine' ? { section: 'none' as const, trail: 'none' as const } : navigation;
    if (trail === 'back' && page.args.back === undefined) throw new Error(`The page ${page.view} promised a back link.`);
    if (trail === 'breadcrumbs' && page.args.breadcrumbs === undefined) throw new Error(`The page ${page.view} promised breadcrumbs.`);
    const failed = page.args.form !== undefined && !page.args.form.ok;
    return this.views.render(`${page.view}.njk`, { ...page.args, failed, shell: shell(request, { assets: this.assets, told: this.told, section }) });
  }
}
