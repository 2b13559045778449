/** What a page’s controller may answer: a page, a redirect after a decision, a file. */

import type { FilledForm } from './form/filled-form';

/** A link beside or above a page: where it leads and what it says. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** What every page has beside its own arguments. */
export interface PageArguments {
  /** The h1: the one question the page answers. */
  readonly heading: string;
  /** The area named in the title, such as "Recovery". */
  readonly area: string;
  /** Where the route's policy says `trail: 'back'`. */
  readonly back?: PageLink;
  /** Where the route's policy says `trail: 'breadcrumbs'`: the pages above this one, outermost first. */
  readonly breadcrumbs?: readonly PageLink[];
  /** Its errors give status 400, the summary and "Error:" in the title; its refusal gives the refusal's status. */
  readonly form?: FilledForm<object>;
  readonly [argument: string]: unknown;
}

/** A controller's answer: show this view (`views/<view>.njk`) with these arguments. */
export class Page {
  constructor(
    readonly view: string,
    readonly args: PageArguments,
    readonly status: number = args.form?.status ?? 200,
    /** The same page as it would be opened now: beside a form that was refused as stale. */
    readonly opened: Page | null = null,
  ) {}

  /** The same page with more beside its arguments. */
  with(more: Readonly<Record<string, unknown>>): Page {
    return new Page(this.view, { ...this.args, ...more }, this.status, this.opened);
  }

  beside(opened: Page): Page {
    return new Page(this.view, this.args, this.status, opened);
  }
}

/** The page with the form as it was sent; one that was refused as stale is set beside the form as it would be opened now. */
export const redisplay = (present: (form: FilledForm<object>) => Page, form: FilledForm<object>, opened: FilledForm<object>): Page =>
  form.isStale ? present(form).beside(present(opened)) : present(form);

/** A controller's answer after a decision: 303 to the page that shows what came of it, with one sentence told there once. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly banner?: string,
  ) {}
}

/** A controller's answer: a file, shown in place (an image) or saved under a name. */
export class Download {
  constructor(
    readonly type: string,
    readonly body: string | Buffer,
    readonly fileName?: string,
  ) {}
}

/** How large a file is: '84 KB', '1.2 MB'. */
export const formatSize = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
