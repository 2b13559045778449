import { retryFailedDeliveries } from '@golden-thread/application/delivery/resolve-failed-delivery';
import type { Database } from '@golden-thread/application/shared/command';
import type { OutboxMessageId } from '@golden-thread/domain/shared/id';
import { Controller, Inject, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { ApiConfig } from '../../config';
import { IsId } from '../../http/id-field';
import { counted, rowsPerPage } from '../../http/paging';
import { API_CONFIG } from '../../injection-tokens';
import { CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import type { Download } from '../page';
import { listFailedDeliveriesView } from './list-deliveries.page';
import { failedDeliveryPaths } from './paths';

/** The failed deliveries ticked, at most those of one page. */
export class RetryFailedDeliveriesForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMinSize(1, { message: 'Tick at least one delivery that failed.' })
  @ArrayMaxSize(rowsPerPage, { message: `Tick at most ${rowsPerPage} deliveries.` })
  @IsId({ each: true, message: 'Tick deliveries of the list.' })
  deliveries: OutboxMessageId[] = [];
}

/** After a server was away for hours, an operator has everything that failed meanwhile tried again in one go. */
@Controller(failedDeliveryPaths.retryTicked)
export class RetryFailedDeliveriesPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post()
  @RoutePolicy({ permission: 'deliveries.retry', audit: 'deliveries.retry-ticked', navigation: { section: 'deliveries', trail: 'none' } })
  async retry(@CurrentPerson() person: SignedIn, @FormBody(RetryFailedDeliveriesForm) form: FilledForm<RetryFailedDeliveriesForm>): Promise<Page | Download | SeeOther> {
    const again = (shown: FilledForm<object>): Promise<Page | Download> => listFailedDeliveriesView(this.database, person, { query: {}, form: shown, temporalUiUrl: this.config.temporalUiUrl });
    if (!form.ok) return again(form);
    const retried = await retryFailedDeliveries(this.database, person.actor, { deliveryIds: form.values.deliveries, submission: form.submission });
    if (!retried.ok) return again(form.refused(showRefusal(retried.refusal)));
    const { passedOver } = retried.value;
    const others = passedOver === 0 ? '' : ` ${counted(passedOver, 'other')} had been carried out or taken up meanwhile.`;
    return new SeeOther(failedDeliveryPaths.list, `${counted(retried.value.retried, 'delivery', 'deliveries')} tried again.${others}`);
  }
}
