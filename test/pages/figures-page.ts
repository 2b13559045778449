import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A sheet of figures as its owner types it. */
export class FiguresPage extends PageObject {
  constructor(visit: Visit, quarter: string) {
    super(visit, { h1: `Enter figures for ${quarter}` });
  }

  /** Types the two numbers of a measure under their own names, says why it is so, and goes on to check. */
  async check(of: { readonly measure: string; readonly quarter: string; readonly numerator: string; readonly denominator: string; readonly commentary: string; readonly names: { readonly numerator: string; readonly denominator: string } }): Promise<void> {
    const named = `of ${of.measure}, ${of.quarter}`;
    await this.page.getByLabel(`${of.names.numerator} ${named}`).fill(of.numerator);
    await this.page.getByLabel(`${of.names.denominator} ${named}`).fill(of.denominator);
    const commentary = this.page.getByLabel('What happened, and what is done about it').first();
    if (!(await commentary.isVisible())) await this.page.getByText(`Commentary on ${of.measure}`).click();
    await commentary.fill(of.commentary);
    await this.follow('Check the figures');
  }
}
