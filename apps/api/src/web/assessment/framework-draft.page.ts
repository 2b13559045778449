import { draftFramework, discardFrameworkDraft, type FrameworkDraftView, getFrameworkDraft, publishFrameworkDraft } from '@golden-thread/application/assessment/framework-drafts';
import type { Database } from '@golden-thread/application/shared/command';
import { frameworkLimits, scales } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { BadRequestException, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { historyPaths } from '../history/paths';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { differencesView } from './framework-difference.view';
import { assessmentPaths } from './paths';

const navigation = { section: 'assessments', trail: 'back' } as const;

/** A framework of the council's own. */
export class NewFrameworkForm {
  @MustSay('FrameworkUntitled')
  @IsString()
  @UpTo(frameworkLimits.title, 'The title')
  title = '';
}

const newFrameworkView = (form: FilledForm<object>): Page =>
  new Page('assessment/new-framework', { heading: 'Make a framework of your own', area: 'Assessments', back: { href: assessmentPaths.frameworks, text: 'Back to Frameworks' }, form });

/** Whoever runs assessments makes a framework from the blank. */
@Controller(assessmentPaths.newFramework)
export class NewFrameworkPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'framework.open-new', navigation })
  show(): Page {
    return newFrameworkView(blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'framework.draft-new', navigation })
  async begin(@CurrentActor() actor: Actor, @FormBody(NewFrameworkForm) form: FilledForm<NewFrameworkForm>): Promise<Page | SeeOther> {
    if (!form.ok) return newFrameworkView(form);
    const begun = await draftFramework(this.database, actor, { from: { title: form.values.title }, submission: form.submission });
    return begun.ok ? new SeeOther(assessmentPaths.draftOf(begun.value.id), 'The draft is begun.') : newFrameworkView(form.refused(showRefusal(begun.refusal)));
  }
}

/** Nothing is filled in: the address says which. */
export class DraftFrameworkForm {}

/** Whoever runs assessments begins to change an installed framework. */
@Controller(assessmentPaths.frameworkDraft)
export class DraftFrameworkPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'framework.draft', navigation: 'machine' })
  async begin(@CurrentActor() actor: Actor, @Param('framework', ParseId) frameworkId: FrameworkId, @FormBody(DraftFrameworkForm) form: FilledForm<DraftFrameworkForm>): Promise<SeeOther> {
    if (!form.ok) throw new BadRequestException('The form is not one of these pages. Open the page again.');
    const { id } = accepted(await draftFramework(this.database, actor, { from: { frameworkId }, submission: form.submission }));
    return new SeeOther(assessmentPaths.draftOf(id), 'The draft is there. What stands goes on until it is published.');
  }
}

/** What becomes of a draft. */
export class FinishDraftForm {
  @IsIn(['publish', 'discard'], { message: 'Choose whether the draft is published or discarded.' })
  act!: 'publish' | 'discard';
}

function frameworkDraftView({ id, fromId, content, differences, faults }: FrameworkDraftView, form: FilledForm<object>): Page {
  const { title, version, source, scale, sections } = content;
  return new Page('assessment/framework-draft', {
    heading: `Draft: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.frameworks, text: 'Back to Frameworks' },
    form,
    becomes: `It becomes version ${version}. Assessments that run keep the version they began with.`,
    about: assessmentPaths.draftOf(id, 'about'),
    facts: [
      { key: 'Source', value: `${source.title}, ${source.publisher}` },
      { key: 'Terms', value: source.licence },
      { key: 'Scale', value: scales[scale].names.join(', ') },
    ],
    sections: sections.map((section) => ({
      title: section.title,
      href: assessmentPaths.draftSectionOf(id, section.key),
      add: assessmentPaths.draftSectionOf(id, section.key, 'new-statement'),
      statements: section.statements.map((one) => ({ title: one.title, href: assessmentPaths.draftStatementOf(id, one.key) })),
    })),
    newSection: assessmentPaths.draftOf(id, 'new-section'),
    differences: differencesView(differences),
    since: fromId === null ? 'All of it is new.' : 'What it says otherwise than the installed version',
    faults,
    history: historyPaths.of('framework', id),
  });
}

/** A draft: what it says, what it changes, what is still wrong with it; published from here. */
@Controller(assessmentPaths.draft)
export class FrameworkDraftPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'framework.open-draft', navigation })
  async show(@CurrentActor() actor: Actor, @Param('draft', ParseId) id: FrameworkId): Promise<Page> {
    const draft = accepted(await getFrameworkDraft(this.database, actor, id));
    return frameworkDraftView(draft, blankForm({}, draft.version));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'framework.finish-draft', navigation })
  async finish(@CurrentActor() actor: Actor, @Param('draft', ParseId) id: FrameworkId, @FormBody(FinishDraftForm) form: FilledForm<FinishDraftForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const draft = accepted(await getFrameworkDraft(this.database, actor, id));
      return redisplay((as) => frameworkDraftView(draft, as), shown, blankForm());
    };
    if (!form.ok) return again(form);
    const command = { draftId: id, ...form.sent };
    if (form.values.act === 'discard') {
      const discarded = await discardFrameworkDraft(this.database, actor, command);
      return discarded.ok ? new SeeOther(assessmentPaths.frameworks, 'The draft is discarded. What stands, stands.') : again(form.refused(showRefusal(discarded.refusal)));
    }
    const published = await publishFrameworkDraft(this.database, actor, command);
    return published.ok ? new SeeOther(assessmentPaths.frameworkOf(published.value.id), `“${published.value.title}” is published.`) : again(form.refused(showRefusal(published.refusal)));
  }
}
