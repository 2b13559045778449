import { recordLeaver } from '@golden-thread/application/organisation/change-person';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/is-day';
import { ParseId } from '../../http/parse-id';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** What is asked to record that somebody leaves the council. */
export class RecordLeaverForm {
  @IsDay({ message: 'Enter the last day as a real date.' })
  endsOn!: CalendarDate;
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Record that somebody leaves the council. */
@Controller(organisationPaths.leaver)
export class RecordLeaverPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'person.open-leaving', navigation })
  ask(): Page {
    return this.present(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'person.record-leaving', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('person', ParseId) personId: string, @FormBody(RecordLeaverForm) form: FilledForm<RecordLeaverForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(form);
    const outcome = await recordLeaver(this.database, actor, { personId, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.people, 'The last day is recorded. Their work passes to the next holders or line managers, who are told.');
  }

  private present(form: FilledForm<object>): Page {
    return organisationFormView({
      heading: 'Record that somebody leaves', back: { href: organisationPaths.people, text: 'Back to People' }, form, button: 'Record last day',
      says: 'All their posts end on that day. Open work passes to the next holder of each post, or to its line manager.',
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day' },
      ],
    });
  }
}
