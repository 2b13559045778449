import type { Page } from 'playwright-core';

/** Somebody's browser on the product: its one page, where the product is, and whether scripts run in it. */
export interface Visit {
  readonly page: Page;
  readonly origin: string;
  readonly scripts: boolean;
}
