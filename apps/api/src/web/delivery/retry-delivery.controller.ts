import type { Database } from '@golden-thread/application';
import { getDelivery, retryParkedDelivery } from '@golden-thread/application/delivery';
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
import { deliveryPaths } from './paths';
import { RetryDeliveryForm } from './retry-delivery.form';
import { presentRetry } from './retry-delivery.presenter';

const navigation = { section: 'deliveries', trail: 'back' } as const;

/** An operator has a parked delivery tried again. */
@Controller(deliveryPaths.retry)
export class RetryDeliveryController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'delivery.open-retry', navigation })
  async show(@CurrentActor() actor: Actor, @Param('delivery', ParseId) id: string): Promise<Page> {
    return presentRetry(accepted(await getDelivery(this.database, actor, id)), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'delivery.retry', navigation })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('delivery', ParseId) id: string,
    @FormBody(RetryDeliveryForm) form: FilledForm<RetryDeliveryForm>,
  ): Promise<Page | SeeOther> {
    const retried = await retryParkedDelivery(this.database, actor, { deliveryId: id }, form.submission);
    if (retried.ok) return new SeeOther(deliveryPaths.list, 'The delivery is being tried again.');
    return presentRetry(accepted(await getDelivery(this.database, actor, id)), form.refused(showRefusal(retried.refusal)));
  }
}
