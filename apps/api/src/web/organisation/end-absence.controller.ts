import type { Database } from '@golden-thread/application';
import { endAbsence, seePost } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
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
import { organisationPaths, postAddress } from './paths';
import { presentForm } from './present-form';
import { EndAbsenceForm } from './end-absence.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** End an absence early or late. */
@Controller(organisationPaths.endAbsence)
export class EndAbsenceController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'deputy.open-end', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: string, @Param('deputy', ParseId) deputyId: string): Promise<Page> {
    return this.present(actor, postId, deputyId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'deputy.end', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: string, @Param('deputy', ParseId) deputyId: string, @FormBody(EndAbsenceForm) form: FilledForm<EndAbsenceForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, deputyId, form);
    const outcome = await endAbsence(this.database, actor, { deputyId, lastDay: form.values.endsOn, submission: form.submission });
    if (!outcome.ok) return this.present(actor, postId, deputyId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(postAddress(postId), 'The absence ends on that day.');
  }

  private async present(actor: Actor, postId: string, deputyId: string, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    const deputy = post.deputies.find(({ id }) => id === deputyId)?.name ?? 'the deputy';
    return presentForm({
      heading: `When does ${deputy} stop standing in for ${post.title}?`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Record last day',
      questions: [
        { kind: 'date', name: 'endsOn', label: 'Last day as deputy' },
      ],
    });
  }
}
