import { PageObject } from './page-object';
import type { Visit } from './visit';

/** Before and after of a change of the timetable, to be applied with a reason. */
export class WhatMovesPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^Check what moves: / });
  }

  /** The stages that get another day: title, before, after, open tasks. */
  async moves(): Promise<readonly (readonly string[])[]> {
    const rows = await this.page.locator('table').first().locator('tbody tr').all();
    return Promise.all(rows.map(async (row) => (await row.locator('td').allInnerTexts()).map((text) => text.trim())));
  }

  async apply(reason: string): Promise<void> {
    await this.send({ Why: reason }, 'Apply the change');
  }
}
