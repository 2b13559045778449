import type { Database } from '@golden-thread/persistence';
import type { SignInDirectory } from '@golden-thread/persistence/identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { IdentityProvider } from './auth/identity-provider';
import { LimitsGuard } from './auth/limits.guard';
import { SignInDesk } from './auth/sign-in-desk';
import { SIGN_IN_DIRECTORY } from './auth/sign-in-directory-token';
import type { ApiConfig } from './config';
import { API_CONFIG } from './config-token';
import { DATABASE } from './database';
import { HealthController } from './health/health.controller';
import { restControllers } from './rest/controllers';
import { ApiDescription } from './rest/shared/api-description';
import { Assets } from './web/assets';
import { webControllers } from './web/controllers';
import { ErrorPageFilter } from './web/error-page.filter';
import { FieldsDrawn } from './web/form/fields-drawn';
import { PageRenderer } from './web/page-renderer';
import { ToldOnce } from './web/told-once';
import { RoutePolicyCheck } from './web/route-policy-check';
import { RoutePolicyGuard } from './web/route-policy.guard';
import { views } from './web/views';
import { WebAnswerInterceptor } from './web/web-answer.interceptor';

/** What the process opened before it starts to answer. */
export interface ApiParts {
  readonly config: ApiConfig;
  readonly database: Database;
  readonly directory: SignInDirectory;
}

@Module({})
export class ApiModule {
  /** The application over its parts: the controllers, and what stands before and after each of them. */
  static over({ config, database, directory }: ApiParts): DynamicModule {
    const [assets, fields, told] = [new Assets(), new FieldsDrawn(), new ToldOnce(config.sessionSecret, config.publicUrl.startsWith('https://'))];
    return {
      module: ApiModule,
      imports: [
        DiscoveryModule,
        ThrottlerModule.forRoot({ throttlers: [{ name: 'default', ttl: 60_000, limit: config.requestsPerMinute }] }),
      ],
      controllers: [HealthController, ...webControllers, ...restControllers],
      providers: [
        { provide: API_CONFIG, useValue: config },
        { provide: DATABASE, useValue: database },
        { provide: SIGN_IN_DIRECTORY, useValue: directory },
        { provide: Assets, useValue: assets },
        { provide: PageRenderer, useValue: new PageRenderer(views(config.production, fields), fields, assets, told) },
        { provide: ToldOnce, useValue: told },
        { provide: IdentityProvider, useValue: new IdentityProvider(config) },
        SignInDesk,
        ApiDescription,
        RoutePolicyCheck,
        { provide: APP_GUARD, useClass: LimitsGuard },
        { provide: APP_GUARD, useClass: RoutePolicyGuard },
        { provide: APP_INTERCEPTOR, useClass: WebAnswerInterceptor },
        { provide: APP_FILTER, useClass: ErrorPageFilter },
      ],
    };
  }
}
