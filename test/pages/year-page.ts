import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The year's timetable. */
export class YearPage extends PageObject {
  constructor(visit: Visit, year: string) {
    super(visit, { path: `/timetable/${year.replace('/', '-')}`, h1: `The year ${year}` });
  }

  /** The day of a stage, as its row says it. */
  async dayOf(stage: string): Promise<string> {
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: stage, exact: true }) });
    return (await row.locator('[data-label="Date"]').innerText()).split('\n')[0]!.trim();
  }
}
