import type { Database } from '@golden-thread/application';
import { decideLetterInDoubt, getLetterInDoubt } from '@golden-thread/application/delivery';
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
import { DecideLetterForm } from './decide-letter.form';
import { presentLetter } from './decide-letter.presenter';
import { deliveryPaths } from './paths';

const navigation = { section: 'deliveries', trail: 'back' } as const;

/** An operator weighs a double against a miss: a letter that was perhaps sent is sent again, or left. */
@Controller(deliveryPaths.letter)
export class DecideLetterController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'letter.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('letter', ParseId) id: string): Promise<Page> {
    return presentLetter(accepted(await getLetterInDoubt(this.database, actor, id)), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'letter.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('letter', ParseId) id: string,
    @FormBody(DecideLetterForm) form: FilledForm<DecideLetterForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<DecideLetterForm>) => presentLetter(accepted(await getLetterInDoubt(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const { decision } = form.values;
    const decided = await decideLetterInDoubt(this.database, actor, { letterId: id, decision }, form.submission);
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    const told = decision === 'send-again' ? `The letter to ${decided.value.to} is being sent again.` : `The letter to ${decided.value.to} is left as it is.`;
    return new SeeOther(deliveryPaths.list, told);
  }
}
