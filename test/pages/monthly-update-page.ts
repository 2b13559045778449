import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A month's report on a recovery plan. */
export class MonthlyUpdatePage extends PageObject {
  constructor(visit: Visit, month: string) {
    super(visit, { h1: new RegExp(`^Report on RP-\\d+ for ${month}$`) });
  }

  async submit(report: { readonly value: string; readonly done: string; readonly forecast: string }): Promise<void> {
    await this.choose('On track');
    const { value, done, forecast } = report;
    await this.send({ 'Latest value of the measure': value, 'What was done': done, Forecast: forecast }, 'Submit update');
  }
}
