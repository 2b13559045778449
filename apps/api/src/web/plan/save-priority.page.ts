import { savePriority, seeFramework } from '@golden-thread/application/plan/framework';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestFrameworkTitle } from '@golden-thread/domain/plan/framework';
import type { AimId, PostId, PriorityId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { frameworkFormView } from './framework-form.view';
import { planPaths } from './paths';

/** A priority of the council plan: its name, the aim that it serves and the member who leads on it. */
export class SavePriorityForm {
  @IsString()
  @UpTo(longestFrameworkTitle, 'The priority')
  title = '';

  /** Empty where it serves none. */
  @ValidateIf((form: SavePriorityForm) => form.aimId !== '')
  @IsId({ message: 'Choose an aim of the list, or none.' })
  aimId: AimId | '' = '';

  /** Empty while nobody is named. */
  @ValidateIf((form: SavePriorityForm) => form.leadMember !== '')
  @IsId({ message: 'Choose a lead member of the list, or none yet.' })
  leadMember: PostId | '' = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;
const added = { heading: 'Add a priority', label: 'Priority', button: 'Add priority' };
const changed = { heading: 'Change a priority', label: 'Priority', button: 'Change priority' };

/** The policy team adds a priority for the council plans to come. */
@Controller(planPaths.newPriority)
export class AddPriorityPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'priority.open-new', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const { aims, leadMembers } = accepted(await seeFramework(this.database, actor));
    return frameworkFormView({ ...added, aims, leadMembers }, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'priority.add', navigation })
  async add(@CurrentActor() actor: Actor, @FormBody(SavePriorityForm) form: FilledForm<SavePriorityForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { aims, leadMembers } = accepted(await seeFramework(this.database, actor));
      return frameworkFormView({ ...added, aims, leadMembers }, shown);
    };
    if (!form.ok) return again(form);
    const { title, aimId, leadMember } = form.values;
    const saved = await savePriority(this.database, actor, { priorityId: null, title, aimId: aimId || null, leadMemberPostId: leadMember || null, submission: form.submission });
    return saved.ok ? new SeeOther(planPaths.framework, 'The priority is added.') : again(form.refused(showRefusal(saved.refusal)));
  }
}

/** The policy team changes a priority: its name while no published plan shows it, its lead member at any time. */
@Controller(planPaths.priority)
export class ChangePriorityPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'priority.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('priority', ParseId) priorityId: PriorityId): Promise<Page> {
    const { aims, priorities, leadMembers } = accepted(await seeFramework(this.database, actor));
    const priority = priorities.find(({ id }) => id === priorityId);
    if (!priority) throw new NotFoundException();
    return frameworkFormView({ ...changed, aims, leadMembers }, blankForm({ title: priority.title, aimId: priority.aimId ?? '', leadMember: priority.leadMemberPostId ?? '' }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'priority.change', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('priority', ParseId) priorityId: PriorityId, @FormBody(SavePriorityForm) form: FilledForm<SavePriorityForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { aims, leadMembers } = accepted(await seeFramework(this.database, actor));
      return frameworkFormView({ ...changed, aims, leadMembers }, shown);
    };
    if (!form.ok) return again(form);
    const { title, aimId, leadMember } = form.values;
    const saved = await savePriority(this.database, actor, { priorityId, title, aimId: aimId || null, leadMemberPostId: leadMember || null, submission: form.submission });
    return saved.ok ? new SeeOther(planPaths.framework, 'The priority is changed.') : again(form.refused(showRefusal(saved.refusal)));
  }
}
