import { type FrameworkView, getFrameworkView } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import { type Framework, type FrameworkSection, scales, scoreName } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { historyPaths } from '../history/paths';
import { accepted, blankForm, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { differencesView } from './framework-difference.view';
import { assessmentPaths } from './paths';

const wordings = { restated: 'Restated in other words than the source’s.', verbatim: 'As published.', own: 'The council’s own.' } as const;

/** A statement with how its source itself was scored, where it tells. */
const statementOf = (scale: Framework['scale']) => (statement: FrameworkSection['statements'][number]): object => ({
  ...statement, given: statement.given === undefined ? null : scoreName(scale, statement.given),
});

const showFrameworkView = (actor: Actor, id: FrameworkId, { framework: { title, version, source, scale, sections }, earlier }: FrameworkView): Page =>
  new Page('assessment/show-framework', {
    heading: title,
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.frameworks, text: 'Frameworks' }],
    facts: [
      { key: 'Version', value: version },
      { key: 'Source', value: `${source.title}, ${source.publisher}. ${wordings[source.wording]}` },
      { key: 'Terms', value: source.licence },
      { key: 'Scale', value: scales[scale].names.join(', ') },
    ],
    sections: sections.map((section) => ({ ...section, takes: section.minutes && `${section.minutes[0]} to ${section.minutes[1]} minutes`, statements: section.statements.map(statementOf(scale)) })),
    earlier: earlier && { version: earlier.version, differences: differencesView(earlier.differences) },
    file: assessmentPaths.frameworkOf(id, 'file'),
    draft: may(actor, 'assessments.run') ? assessmentPaths.frameworkOf(id, 'draft') : null,
    form: blankForm(),
    history: historyPaths.of('framework', id),
  });

/** All that a framework says: sections, statements, tips, with its source. */
@Controller(assessmentPaths.framework)
export class ShowFrameworkPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'framework.open', navigation: { section: 'assessments', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('framework', ParseId) id: FrameworkId): Promise<Page> {
    return showFrameworkView(actor, id, accepted(await getFrameworkView(this.database, actor, id)));
  }
}
