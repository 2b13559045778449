import type { Database } from '@golden-thread/application';
import { appointPerson, findPersonMeant, seePost } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
import { holdingBases } from '@golden-thread/domain/organisation';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { basisWords } from './basis-words';
import { organisationPaths, postAddress } from './paths';
import { presentForm } from './present-form';
import { AppointPersonForm } from './appoint-person.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Appoint somebody to a post. */
@Controller(organisationPaths.appoint)
export class AppointPersonController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.open-appointment', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: string): Promise<Page> {
    return this.present(actor, postId, blankForm({ basis: 'permanent', share: '1' }));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'post.appoint', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: string, @FormBody(AppointPersonForm) form: FilledForm<AppointPersonForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const person = await findPersonMeant(this.database, actor, form.values.person);
    if (!person.ok) return this.present(actor, postId, form.refused(showRefusal(person.refusal)));
    const { basis, share, startsOn, endsOn } = form.values;
    const outcome = await appointPerson(this.database, actor, {
      postId, personId: person.value.id, basis, share, startsOn, endsOn: endsOn || null, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The appointment is recorded. Work of the post goes to its new holder from the first day.');
  }

  private async present(actor: Actor, postId: string, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return presentForm({
      heading: `Appoint somebody as ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Appoint',
      questions: [
        { kind: 'text', name: 'person', label: 'Name or e-mail of the person', hint: 'Somebody new is added under People first.' },
        { kind: 'select', name: 'basis', label: 'How they hold it', items: holdingBases.map((value) => ({ value, text: basisWords[value] })) },
        { kind: 'text', name: 'share', label: 'Share of the post', hint: '1 for the whole post, 0.5 for half of a job share.', short: true },
        { kind: 'date', name: 'startsOn', label: 'First day' },
        { kind: 'date', name: 'endsOn', label: 'Last day (optional)' },
      ],
    });
  }
}
