import { openFileScanner, openFileStore } from '@golden-thread/application/document/open-file-store';
import { openAnchorStore } from '@golden-thread/application/record/open-anchor-store';
import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessLog } from './auth/access-log';
import { IdentityProvider } from './auth/identity-provider';
import { SessionsService } from './auth/sessions.service';
import { SignInService } from './auth/sign-in.service';
import type { ApiConfig } from './config';
import { HealthController } from './health/health.controller';
import { CountsOfMinute } from './http/counts-of-minute';
import { ReadContent } from './http/request-content';
import { RoutePolicyCheck, RoutePolicyGuard } from './http/route-policy';
import { ANCHORS, API_CONFIG, DATABASE, EVIDENCE_PLACES, FILES, SIGN_IN_DIRECTORY } from './injection-tokens';
import { ApiDescription } from './rest/description/open-api';
import { restResources } from './rest/resources';
import { Assets } from './web/assets';
import { ErrorPageFilter } from './web/error-page.filter';
import { PageRenderer, pageViews } from './web/page-renderer';
import { LiveWorkshops } from './web/assessment/live-workshops';
import { webPages } from './web/pages';
import { ConfirmationMessage } from './web/confirmation-message';
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
    const [assets, told] = [new Assets(), new ConfirmationMessage(config.sessionSecret, config.publicUrl.startsWith('https://'))];
    const { environment, fields } = pageViews();
    const files = openFileStore(config);
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, ...webPages, ...restResources],
      providers: [
        { provide: API_CONFIG, useValue: config },
        { provide: DATABASE, useValue: database },
        { provide: ANCHORS, useValue: openAnchorStore(config) },
        { provide: FILES, useValue: files },
        { provide: EVIDENCE_PLACES, useValue: { files, scanner: openFileScanner(config) } },
        { provide: CountsOfMinute, useValue: new CountsOfMinute(config) },
        { provide: SIGN_IN_DIRECTORY, useValue: directory },
        { provide: Assets, useValue: assets },
        { provide: PageRenderer, useValue: new PageRenderer(environment, fields, assets, told) },
        { provide: ConfirmationMessage, useValue: told },
        { provide: IdentityProvider, useValue: new IdentityProvider(config) },
        AccessLog,
        LiveWorkshops,
        SignInService,
        SessionsService,
        ApiDescription,
        RoutePolicyCheck,
        { provide: APP_GUARD, useClass: RoutePolicyGuard },
        { provide: APP_INTERCEPTOR, useClass: ReadContent },
        { provide: APP_INTERCEPTOR, useClass: WebAnswerInterceptor },
        { provide: APP_FILTER, useClass: ErrorPageFilter },
      ],
    };
  }
}
