import { type FrameworksView, installFramework, listFrameworksView } from '@golden-thread/application/assessment/frameworks';
import type { Database } from '@golden-thread/application/shared/command';
import type { FrameworkFault } from '@golden-thread/domain/assessment/judge-framework';
import { frameworkKeyPattern } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { Matches } from 'class-validator';
import { orEmpty } from '../../http/text-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

/** A framework that comes with the product, by its key; or a file, which comes beside the fields. */
export class InstallFrameworkForm {
  @Matches(orEmpty(frameworkKeyPattern), { message: 'Choose one of the frameworks that are listed.' })
  shipped = '';
}

function frameworksPageView(actor: Actor, { installed, shipped, drafts }: FrameworksView, form: FilledForm<object>, faults: readonly FrameworkFault[] = []): Page {
  return new Page('assessment/frameworks', {
    heading: 'Frameworks',
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.frameworks, text: 'Frameworks' }],
    form,
    installed: installed.map(({ id, title, version }) => ({ href: assessmentPaths.frameworkOf(id), title, version })),
    shipped: shipped.map(({ key, title, version, source }) => ({ key, title, version, source: source.title })),
    faults,
    mayInstall: may(actor, 'assessments.run'),
    drafts: may(actor, 'assessments.run') ? drafts.map(({ id, title, version }) => ({ href: assessmentPaths.draftOf(id), title, version })) : [],
    newFramework: assessmentPaths.newFramework,
  });
}

const navigation = { section: 'assessments', trail: 'breadcrumbs' } as const;

/** What the council assesses by, and what it may install. */
@Controller(assessmentPaths.frameworks)
export class FrameworksPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'frameworks.list', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return frameworksPageView(actor, accepted(await listFrameworksView(this.database, actor)), blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'assessments.run', audit: 'framework.install', navigation })
  async install(
    @CurrentActor() actor: Actor,
    @FormBody(InstallFrameworkForm) form: FilledForm<InstallFrameworkForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>, faults: readonly FrameworkFault[] = []): Promise<Page> =>
      frameworksPageView(actor, accepted(await listFrameworksView(this.database, actor)), filled, faults);
    if (!form.ok) return again(form);
    const [file] = storedFiles(request.files);
    if (form.values.shipped === '' && file === undefined) return again(form.withError('file', 'Choose the file of a framework.'));
    const of = file === undefined ? { shipped: form.values.shipped } : { file };
    const installed = await installFramework(this.database, actor, { of, submission: form.submission });
    if (installed.ok) return new SeeOther(assessmentPaths.frameworkOf(installed.value.id), `“${installed.value.title}” is installed.`);
    const { refusal } = installed;
    return again(form.refused(showRefusal(refusal)), refusal.code === 'FrameworkFaulty' ? refusal.details.faults : []);
  }
}
