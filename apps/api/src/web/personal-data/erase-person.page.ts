import { seePerson } from '@golden-thread/application/organisation/see-organisation';
import { erasePerson } from '@golden-thread/application/personal-data/personal-data';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { recordLimits } from '@golden-thread/domain/record/withholding';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { organisationPaths } from '../organisation/paths';
import { personalDataPaths } from './paths';

/** Why a person's data is erased. */
export class ErasePersonForm {
  @IsString()
  @IsNotEmpty({ message: 'Say why the data is erased, such as the date of the request.' })
  @UpTo(recordLimits.erasureReason, 'The reason')
  reason!: string;
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Erases what is kept about somebody who has left. */
@Controller(personalDataPaths.erasure)
export class ErasePersonPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.withhold', audit: 'person.open-erasure', navigation })
  ask(@CurrentActor() actor: Actor, @Param('person', ParseId) personId: PersonId): Promise<Page> {
    return this.present(actor, personId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'history.withhold', audit: 'person.erase', navigation })
  async erase(@CurrentActor() actor: Actor, @Param('person', ParseId) personId: PersonId, @FormBody(ErasePersonForm) form: FilledForm<ErasePersonForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, personId, form);
    const erased = await erasePerson(this.database, actor, { personId, reason: form.values.reason, submission: form.submission });
    if (!erased.ok) return this.present(actor, personId, form.refused(showRefusal(erased.refusal)));
    return new SeeOther(organisationPaths.people, `The data is erased, and ${counted(erased.value.texts, 'text')} of the record withheld.`);
  }

  private async present(actor: Actor, personId: PersonId, form: FilledForm<object>): Promise<Page> {
    const { name } = accepted(await seePerson(this.database, actor, personId));
    return organisationFormView({
      heading: `Erase the data of ${name}`, back: { href: organisationPaths.people, text: 'Back to People' }, form, button: 'Erase for good',
      says: `Name, e-mail address and sign-in of ${name} go for good, with their notices, their own objectives and every text of the record that is about them alone. What they decided in their posts stays, by "somebody who has left". It cannot be undone.`,
      questions: [{ kind: 'text', name: 'reason', label: 'Reason', hint: 'It stands in the record. Do not repeat what is to be erased.' }],
    });
  }
}
