import { recordLeaver } from '@golden-thread/application/organisation/change-person';
import { seePerson } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { findTakeBackLink } from '../task/take-back-act.page';
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
  ask(@CurrentActor() actor: Actor, @Param('person', ParseId) personId: PersonId): Promise<Page> {
    return this.present(actor, personId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'person.record-leaving', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('person', ParseId) personId: PersonId, @FormBody(RecordLeaverForm) form: FilledForm<RecordLeaverForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, personId, form);
    const outcome = await recordLeaver(this.database, actor, { personId, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, personId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.people, 'The last day is recorded. Their work passes to the next holders or line managers, who are told.');
  }

  private async present(actor: Actor, personId: PersonId, form: FilledForm<object>): Promise<Page> {
    const { name, leftOn } = accepted(await seePerson(this.database, actor, personId));
    const takeBack = leftOn === null ? null : await findTakeBackLink(this.database, actor, { type: 'person', id: personId });
    return organisationFormView({
      heading: `Record that ${name} leaves`, back: { href: organisationPaths.people, text: 'Back to People' }, form, button: 'Record last day',
      says:
        `All posts of ${name} end on that day. Open work passes to the next holder of each post, or to its line manager.` +
        (leftOn === null ? '' : ` So far the last day is ${longDate(leftOn)}; posts that end on it move to the day you enter.`),
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day' },
      ],
    }).with({ takeBack });
  }
}
