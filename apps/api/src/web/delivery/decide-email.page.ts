import { decideEmailInDoubt } from '@golden-thread/application/delivery/resolve-failed-delivery';
import { getEmailInDoubt, type EmailInDoubt } from '@golden-thread/application/delivery/show-deliveries';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { EmailId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatAttempts } from './labels';
import { failedDeliveryPaths } from './paths';

/** What an operator decides of an e-mail in doubt. */
export class DecideEmailForm {
  @IsIn(['send-again', 'leave'], { message: 'Choose whether the e-mail is sent again or left as it is.' })
  decision!: 'send-again' | 'leave';
}

/** Asks what is to become of an e-mail that was perhaps sent, or could not be. */
const decideEmailView = (letter: EmailInDoubt, form: FilledForm<object>): Page =>
  new Page('delivery/decide-letter', {
    heading: 'Decide this e-mail',
    area: 'Failed deliveries',
    back: { href: failedDeliveryPaths.list, text: 'Failed deliveries' },
    form,
    doubt: letter.state === 'possibly-sent',
    at: letter.sendingAt,
    facts: [
      ['To', letter.to],
      ['Subject', letter.subject ?? 'No subject'],
      ['Kind', letter.kind === 'digest' ? "The day's digest of reminders" : 'An e-mail of its own'],
      ['Tried', formatAttempts(letter.attempts)],
      ['What is known', letter.lastError ?? 'Nothing'],
    ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });

const navigation = { section: 'deliveries', trail: 'back' } as const;

/** An operator weighs a double against a miss: an e-mail that was perhaps sent is sent again, or left. */
@Controller(failedDeliveryPaths.email)
export class DecideEmailPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'letter.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('letter', ParseId) id: EmailId): Promise<Page> {
    return decideEmailView(accepted(await getEmailInDoubt(this.database, actor, id)), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'letter.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('letter', ParseId) id: EmailId,
    @FormBody(DecideEmailForm) form: FilledForm<DecideEmailForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<DecideEmailForm>) => decideEmailView(accepted(await getEmailInDoubt(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const { decision } = form.values;
    const decided = await decideEmailInDoubt(this.database, actor, { letterId: id, decision }, form.submission);
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    const banner = decision === 'send-again' ? `The e-mail to ${decided.value.to} is being sent again.` : `The e-mail to ${decided.value.to} is left as it is.`;
    return new SeeOther(failedDeliveryPaths.list, banner);
  }
}
