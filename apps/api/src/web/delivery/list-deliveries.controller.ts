import type { Database } from '@golden-thread/application';
import { showDeliveries } from '@golden-thread/application/delivery';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import type { ApiConfig } from '../../config';
import { API_CONFIG } from '../../config-token';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { pageNumber } from '../list/page-number';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { presentDeliveries } from './list-deliveries.presenter';
import { deliveryPaths } from './paths';

/** What waits, what is parked, since when, why and how often tried: the operator's page. */
@Controller(deliveryPaths.list)
export class ListDeliveriesController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'deliveries.see', audit: 'deliveries.list', navigation: { section: 'deliveries', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    const state = (['waiting', 'parked'] as const).find((known) => known === asked['state']) ?? null;
    const query = { state, page: pageNumber(asked['page']) };
    return presentDeliveries(actor, query, accepted(await showDeliveries(this.database, actor, query)), this.config.temporalUiUrl);
  }
}
