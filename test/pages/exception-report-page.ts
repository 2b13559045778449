import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The manager's report on an exception, with options for improvement. */
export class ExceptionReportPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^Report on EX-\\d+: ${title}$`) });
  }

  /** Reports one option, which is thereby the one recommended. */
  async table(report: {
    readonly kind: string;
    readonly cause: string;
    readonly impact?: string;
    readonly done?: string;
    readonly option: Readonly<Record<'What would be done' | 'Cost' | 'Benefit' | 'Risk', string>>;
  }): Promise<void> {
    await this.choose(report.kind);
    for (const [label, value] of Object.entries(report.option)) await this.group('Option 1').getByLabel(label, { exact: true }).fill(value);
    const { cause, impact, done } = report;
    const fields = { 'Why the measure is where it is': cause, 'What it means for residents and for the objective': impact, 'What you have done so far': done };
    const said = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
    await this.send(Object.fromEntries(said), 'Table the report');
  }
}
