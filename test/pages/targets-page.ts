import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The targets of one measure for one year. */
export class TargetsPage extends PageObject {
  constructor(visit: Visit, measure: string, year: string) {
    super(visit, { path: `/measures/${measure}/targets?year=${year}`, h1: `Set the targets of ${measure} for ${year}` });
  }
}
