import type { Database } from '@golden-thread/application';
import { requestClockMove, showClock } from '@golden-thread/application/clock';
import { parseTypedDate } from '@golden-thread/domain/calendar';
import type { ClockTarget } from '@golden-thread/domain/clock';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { MoveClockForm } from './move-clock.form';
import { presentClock } from './move-clock.presenter';
import { clockPaths } from './paths';

const navigation = { section: 'timetable', trail: 'none' } as const;

/** A training council's policy officer moves its clock: to whatever happens next, by a week, or to a day. */
@Controller(clockPaths.move)
export class MoveClockController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'clock.move', audit: 'clock.show', navigation })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.page(person, blankForm({ kind: 'next-event' }));
  }

  @Post()
  @RoutePolicy({ permission: 'clock.move', audit: 'clock.move', navigation })
  async move(@CurrentPerson() person: SignedIn, @FormBody(MoveClockForm) form: FilledForm<MoveClockForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, form);
    const target = targetOf(form.values);
    if (target === null) return this.page(person, form.withError('date', 'The day must be a real date such as 3 September 2026.'));
    const asked = await requestClockMove(this.database, person.actor, { target }, form.submission);
    if (!asked.ok) return this.page(person, form.refused(showRefusal(asked.refusal)));
    return new SeeOther(clockPaths.progressOf(asked.value.id));
  }

  private async page(person: SignedIn, form: FilledForm<object>): Promise<Page> {
    return presentClock(accepted(await showClock(this.database, person.actor)), form);
  }
}

function targetOf({ kind, date }: MoveClockForm): ClockTarget | null {
  if (kind !== 'date') return { kind };
  const day = parseTypedDate(date);
  return day === null ? null : { kind, date: day };
}
