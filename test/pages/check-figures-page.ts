import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The figures as they will be entered: what they mean, what looks odd. */
export class CheckFiguresPage extends PageObject {
  constructor(visit: Visit, quarter: string) {
    super(visit, { h1: `Check the figures for ${quarter}` });
  }
}
