import { assignActions } from '@golden-thread/application/action/change-action';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits } from '@golden-thread/domain/action/action';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { ActionId } from '@golden-thread/domain/shared/id';
import { Controller, Inject, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import { counted } from '../../http/paging';
import { MustSay, UpTo } from '../../http/text-field';
import { CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { formatActed } from '../list/acted-on';
import type { Download } from '../page';
import { listActionsView } from './list-actions.page';
import { actionPaths } from './paths';

/** The actions ticked, and the post that they are given to. */
export class AssignActionsForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMinSize(1, { message: 'Tick at least one action.' })
  @ArrayMaxSize(actionLimits.assigned, { message: `Tick at most ${actionLimits.assigned} actions.` })
  @IsId({ each: true, message: 'Tick actions of the list.' })
  actions: ActionId[] = [];

  @MustSay({ message: 'Say to which post the actions go.' })
  @IsString()
  @UpTo(longestName, 'The post')
  owner = '';
}

/** Whoever answers for actions, or stands above their owners, gives several of them to another post. */
@Controller(actionPaths.assign)
export class AssignActionsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'actions.write', audit: 'actions.assign', navigation: { section: 'actions', trail: 'none' } })
  async assign(@CurrentPerson() person: SignedIn, @FormBody(AssignActionsForm) form: FilledForm<AssignActionsForm>): Promise<Page | Download | SeeOther> {
    if (!form.ok) return listActionsView(this.database, person, {}, form);
    const { actions, owner } = form.values;
    const assigned = await assignActions(this.database, person.actor, { actionIds: actions, owner: { code: owner }, submission: form.submission });
    if (!assigned.ok) return listActionsView(this.database, person, {}, form.refused(showRefusal(assigned.refusal)));
    const { done, refused } = assigned.value;
    return new SeeOther(actionPaths.list, formatActed(`${counted(done.length, 'action')} given to another post; whoever answers for it is asked.`, refused));
  }
}
