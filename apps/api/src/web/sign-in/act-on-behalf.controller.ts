import { Controller, Get, Post, Req } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import type { WebRequest } from '../../auth/web-request';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { ActOnBehalfForm } from './act-on-behalf.form';
import { presentActOnBehalf } from './act-on-behalf.presenter';
import { signInPaths } from './paths';

const navigation = { section: 'none', trail: 'back' } as const;

/** A deputy chooses for whom they act; nothing is done on anybody's behalf by accident. */
@Controller(signInPaths.acting)
export class ActOnBehalfController {
  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'acting.open', navigation })
  show(@CurrentPerson() person: SignedIn): Page {
    const now = person.actor.onBehalfOf?.postId ?? 'self';
    return presentActOnBehalf(person, blankForm({ actingFor: now }));
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'acting.choose', navigation })
  choose(
    @CurrentPerson() person: SignedIn,
    @FormBody(ActOnBehalfForm) form: FilledForm<ActOnBehalfForm>,
    @Req() request: WebRequest,
  ): Page | SeeOther {
    if (!form.ok) return presentActOnBehalf(person, form);
    const chosen = person.mayActFor.find((post) => post.postId === form.values.actingFor);
    if (form.values.actingFor === 'self') delete request.session.actingForPostId;
    else if (chosen === undefined) return presentActOnBehalf(person, form.withError('actingFor', 'You are not a deputy for that post today. Choose another.'));
    else request.session.actingForPostId = chosen.postId;
    return new SeeOther('/tasks', chosen === undefined ? 'You act as yourself.' : `You act on behalf of ${chosen.name}.`);
  }
}
