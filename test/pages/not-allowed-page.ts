import { PageObject } from './page-object';
import type { Visit } from './visit';

/** What somebody sees who opens a page that is not for them. */
export class NotAllowedPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { h1: 'You may not open this page' });
  }
}
