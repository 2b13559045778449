import type { Database } from '@golden-thread/application';
import { saveAim, seeFramework } from '@golden-thread/application/plan';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { planPaths } from './paths';
import { presentFrameworkForm } from './present-framework-form';
import { SaveAimForm } from './save-aim.form';

const navigation = { section: 'plans', trail: 'back' } as const;
const added = { heading: 'Add an aim of the community strategy', label: 'Aim', button: 'Add aim' };
const renamed = { heading: 'Rename an aim', label: 'Aim', button: 'Rename aim' };

/** The policy team adds an aim. */
@Controller(planPaths.newAim)
export class AddAimController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.open-new', navigation })
  show(): Page {
    return presentFrameworkForm(added, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.add', navigation })
  async add(@CurrentActor() actor: Actor, @FormBody(SaveAimForm) form: FilledForm<SaveAimForm>): Promise<Page | SeeOther> {
    if (!form.ok) return presentFrameworkForm(added, form);
    const saved = await saveAim(this.database, actor, { ...form.values, aimId: null, submission: form.submission });
    return saved.ok ? new SeeOther(planPaths.framework, 'The aim is added.') : presentFrameworkForm(added, form.refused(showRefusal(saved.refusal)));
  }
}

/** The policy team renames an aim that no published plan shows. */
@Controller(planPaths.aim)
export class RenameAimController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('aim') aimId: string): Promise<Page> {
    const aim = accepted(await seeFramework(this.database, actor)).aims.find(({ id }) => id === aimId);
    if (!aim) throw new NotFoundException();
    return presentFrameworkForm(renamed, blankForm({ title: aim.title }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'aim.rename', navigation })
  async rename(
    @CurrentActor() actor: Actor, @Param('aim') aimId: string, @FormBody(SaveAimForm) form: FilledForm<SaveAimForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return presentFrameworkForm(renamed, form);
    const saved = await saveAim(this.database, actor, { ...form.values, aimId, submission: form.submission });
    return saved.ok ? new SeeOther(planPaths.framework, 'The aim is renamed.') : presentFrameworkForm(renamed, form.refused(showRefusal(saved.refusal)));
  }
}
