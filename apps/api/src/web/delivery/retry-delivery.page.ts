import { retryFailedDelivery } from '@golden-thread/application/delivery/resolve-failed-delivery';
import { type FailedDeliverySummary, getFailedDelivery } from '@golden-thread/application/delivery/show-deliveries';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { OutboxMessageId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { formatMessageKind, formatEventName, formatAttempts } from './labels';
import { failedDeliveryPaths } from './paths';

/** Nothing is typed: the page asks whether to retry, and the button says yes. */
export class RetryFailedDeliveryForm {}

/** Asks whether a failed delivery is to be tried again, with all that is known of it. */
const retryDeliveryView = (line: FailedDeliverySummary, form: FilledForm<object>): Page =>
  new Page('delivery/retry-delivery', {
    heading: 'Retry this delivery',
    area: 'Failed deliveries',
    back: { href: failedDeliveryPaths.list, text: 'Failed deliveries' },
    form,
    parked: line.state === 'parked',
    facts: [
      ['What', formatMessageKind(line)],
      ['Because of', line.event ? formatEventName(line.event.name) : 'No event of its own'],
      ['For', Object.values(line.target).join(' ') || 'Nothing named'],
      ['Tried', formatAttempts(line.attempts)],
      ['Why it failed', line.lastError ?? 'It has not failed'],
    ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });

const navigation = { section: 'deliveries', trail: 'back' } as const;

/** An operator has a failed delivery tried again. */
@Controller(failedDeliveryPaths.retry)
export class RetryFailedDeliveryPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'delivery.open-retry', navigation })
  async show(@CurrentActor() actor: Actor, @Param('delivery', ParseId) id: OutboxMessageId): Promise<Page> {
    return retryDeliveryView(accepted(await getFailedDelivery(this.database, actor, id)), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'delivery.retry', navigation })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('delivery', ParseId) id: OutboxMessageId,
    @FormBody(RetryFailedDeliveryForm) form: FilledForm<RetryFailedDeliveryForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => retryDeliveryView(accepted(await getFailedDelivery(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const retried = await retryFailedDelivery(this.database, actor, { deliveryId: id }, form.submission);
    if (!retried.ok) return again(form.refused(showRefusal(retried.refusal)));
    return new SeeOther(failedDeliveryPaths.list, 'The delivery is being tried again.');
  }
}
