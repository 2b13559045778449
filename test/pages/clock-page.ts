import { parseTypedDate } from '@golden-thread/domain/calendar/date-format';
import { PageObject } from './page-object';
import { ClockMovePage } from './clock-move-page';
import type { Visit } from './visit';

/** Where the policy officer of a training council moves its clock. */
export class ClockPage extends PageObject {
  constructor(visit: Visit) {
    super(visit, { path: '/clock', h1: 'Move the clock' });
  }

  /** Moves the clock to a day ("4 October 2027") and waits, as people do by looking again, until it has come there. */
  async moveTo(day: string): Promise<ClockMovePage> {
    await this.choose('To a day');
    await this.fillDays({ 'Day to move to': parseTypedDate(day)! });
    await this.follow('Move the clock');
    return new ClockMovePage(this.visit).untilOver();
  }
}
