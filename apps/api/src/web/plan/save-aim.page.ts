import { saveAim, seeFramework } from '@golden-thread/application/plan/framework';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestFrameworkTitle } from '@golden-thread/domain/plan/framework';
import type { AimId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { frameworkFormView } from './framework-form.view';
import { planPaths } from './paths';

/** The name of an aim of the community strategy. */
export class SaveAimForm {
  @IsString()
  @UpTo(longestFrameworkTitle, 'The aim')
  title = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const added = { heading: 'Add an aim of the community strategy', label: 'Aim', button: 'Add aim' };
const renamed = { heading: 'Rename an aim', label: 'Aim', button: 'Rename aim' };

/** The policy team adds an aim. */
@Controller(planPaths.newAim)
export class AddAimPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.open-new', navigation })
  show(): Page {
    return frameworkFormView(added, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.add', navigation })
  async add(@CurrentActor() actor: Actor, @FormBody(SaveAimForm) form: FilledForm<SaveAimForm>): Promise<Page | SeeOther> {
    if (!form.ok) return frameworkFormView(added, form);
    const saved = await saveAim(this.database, actor, { ...form.values, aimId: null, submission: form.submission });
    return saved.ok ? new SeeOther(planPaths.framework, 'The aim is added.') : frameworkFormView(added, form.refused(showRefusal(saved.refusal)));
  }
}

/** The policy team renames an aim that no published plan shows. */
@Controller(planPaths.aim)
export class RenameAimPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('aim') aimId: string): Promise<Page> {
    const aim = accepted(await seeFramework(this.database, actor)).aims.find(({ id }) => id === aimId);
    if (!aim) throw new NotFoundException();
    return frameworkFormView(renamed, blankForm({ title: aim.title }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.rename', navigation })
  async rename(
    @CurrentActor() actor: Actor, @Param('aim', ParseId) aimId: AimId, @FormBody(SaveAimForm) form: FilledForm<SaveAimForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return frameworkFormView(renamed, form);
    const saved = await saveAim(this.database, actor, { ...form.values, aimId, submission: form.submission });
    return saved.ok ? new SeeOther(planPaths.framework, 'The aim is renamed.') : frameworkFormView(renamed, form.refused(showRefusal(saved.refusal)));
  }
}
