import { listReadingRules, type ReadingRuleView } from '@golden-thread/application/authority/reading-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { audienceLabels, matterLabels } from './labels';
import { authorityPaths } from './paths';

/** Every matter with how far it is read, and what each audience is. */
const showReadingRulesView = (rules: readonly ReadingRuleView[], { mayChange, councilId }: { readonly mayChange: boolean; readonly councilId: CouncilId }): Page =>
  new Page('authority/reading-rules', {
    heading: 'Who reads what',
    area: 'Administration',
    breadcrumbs: mayChange ? [{ text: 'Administration', href: '/administration' }] : [{ text: 'My tasks', href: '/tasks' }],
    rows: rules.map(({ matter, audience, choices }) => ({
      ...matterLabels[matter],
      audience: matter === 'individual-objectives' ? 'The person and two managers above' : audienceLabels[audience].text,
      change: mayChange && choices.length > 1 ? authorityPaths.readingRuleOf(matter) : null,
    })),
    audiences: Object.values(audienceLabels),
    history: mayChange ? `/history/council/${councilId}` : null,
  });

/** How far papers are read in this council: for everybody to know. */
@Controller(authorityPaths.readingRules)
export class ShowReadingRulesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'reading-rules.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const rules = accepted(await listReadingRules(this.database, actor));
    return showReadingRulesView(rules, { mayChange: may(actor, 'organisation.change'), councilId: actor.councilId });
  }
}
