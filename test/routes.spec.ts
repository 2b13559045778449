import type { Id } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import 'reflect-metadata';
import { thingTypes } from '@golden-thread/domain/shared/areas';
import { type TaskKind, taskKinds } from '@golden-thread/domain/task/task';
import { finishedBy } from '@golden-thread/persistence/rehearsal/measured-minutes.query';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { type DeclaredRoute, RoutePolicyCheck } from '../apps/api/src/http/route-policy';
import { startApi, type StartedApi } from '../apps/api/src/testing/start-api';
import { thingAddress } from '../apps/api/src/web/history/things';
import { sections } from '../apps/api/src/web/shell';
import { taskAddress } from '../apps/api/src/web/task/paths';

describe('every route', () => {
  let api: StartedApi;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    api = await startApi();
    routes = api.app.get(RoutePolicyCheck).routes();
  });
  afterAll(() => api.stop());

  const subject = { type: 'round' as const, id: anId<Id>('01900000-0000-7000-8000-000000000001') };
  const leadsSomewhere = (address: string): boolean =>
    routes.some(({ path }) => new RegExp(`^/?${path.replace(/\/+$/, '').replaceAll(/:[^/]+/g, '[^/]+').replace(/^\/+/, '')}$`).test(address.slice(1)));

  it('says who may open it, under which name it is logged, and where it stands', () => {
    expect(routes.length).toBeGreaterThan(20);
    for (const { handler, policy } of routes) {
      expect({ handler, permission: policy?.permission }).toEqual({ handler, permission: expect.stringMatching(/^[a-z-]+(\.[a-z-]+)?$/) });
      expect({ handler, audit: policy?.audit }).toEqual({ handler, audit: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/) });
      expect({ handler, navigation: policy?.navigation }).toEqual({
        handler,
        navigation: policy?.navigation === 'machine' ? 'machine' : { section: expect.any(String), trail: expect.stringMatching(/^(back|breadcrumbs|none)$/) },
      });
    }
  });

  it('that is open to everybody is known here by name', () => {
    const open = routes.filter(({ policy }) => policy?.permission === 'public').map(({ handler }) => handler);
    expect(open.sort()).toEqual(
      [
        'ApiDocsPage.show', 'ChooseCouncilPage.choose', 'ChooseCouncilPage.show', 'DownloadPublicFiguresPage.figures', 'DownloadPublicFiguresPage.metadata', 'DownloadPublicReportPage.download', 'HealthController.live', 'HealthController.ready', 'HelpPages.accessibility', 'HelpPages.contact', 'HelpPages.help', 'HelpPages.privacy', 'HomePage.open', 'OpenApiController.describe', 'ReadCalendarFeedPage.read',
        'SignInPage.finish', 'SignInPage.show', 'SignInPage.signedOut', 'SignInPage.start', 'SignOutPage.signOut',
        'WorkshopGuestPage.comment', 'WorkshopGuestPage.follow', 'WorkshopGuestPage.score', 'WorkshopGuestPage.show', 'WorkshopGuestPage.showComment',
        ...open.filter((handler) => /^(Show|Get|List)?Public(Performance)?Reports?Page\./.test(handler)),
      ].sort(),
    );
  });

  it.each(Object.keys(taskKinds))('of a task leads to a page of ours: %s', (kind) => {
    const address = taskAddress(kind as TaskKind, subject);
    expect({ address, leadsSomewhere: leadsSomewhere(address) }).toEqual({ address, leadsSomewhere: true });
  });

  it('bears the name by which the log measures how long a form takes', () => {
    const writing = new Set(routes.map(({ policy }) => policy?.audit));
    expect(finishedBy.filter(({ action }) => !writing.has(action))).toEqual([]);
  });

  it.each(sections.map(({ text, href }) => [text, href]))('of the navigation leads to a page of ours: %s', (_text, href) => {
    expect({ href, leadsSomewhere: leadsSomewhere(href) }).toEqual({ href, leadsSomewhere: true });
  });

  it.each(thingTypes)('of a thing in the history leads to a page of ours: %s', (type) => {
    const address = thingAddress(type, subject.id);
    expect({ address, leadsSomewhere: leadsSomewhere(address) }).toEqual({ address, leadsSomewhere: true });
  });

  it('without a policy keeps the process from starting', async () => {
    class BareController {
      open(): string {
        return 'anybody';
      }
    }
    Get('bare')(BareController.prototype, 'open', Object.getOwnPropertyDescriptor(BareController.prototype, 'open')!);
    Controller()(BareController);
    class BareModule {}
    Module({ imports: [DiscoveryModule], controllers: [BareController as Type], providers: [RoutePolicyCheck] })(BareModule);
    const app = await NestFactory.create(BareModule, { logger: false });
    await expect(app.init()).rejects.toThrow('Routes without a policy: BareController.open.');
  });
});
