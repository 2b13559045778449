import { PageObject } from './page-object';
import type { Visit } from './visit';

/** The history of one thing: who did what when. */
export class HistoryPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: /^History/ });
  }
}
