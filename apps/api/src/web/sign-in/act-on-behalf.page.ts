import { Controller, Get, Post, Req } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import type { WebRequest } from '../../auth/web-request';
import { blankForm, CurrentPerson, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, type SignedIn } from '../kit';
import { signInPaths } from './paths';

/** For whom a deputy acts from now on: 'self', or the post they stand in for. */
export class ActOnBehalfForm {
  @IsString({ message: 'Choose whom you act for.' })
  @IsNotEmpty({ message: 'Choose whom you act for.' })
  actingFor!: string;
}

/** The question "whom do you act for": oneself, or each holder one is deputy for today. */
function actOnBehalfView(person: SignedIn, form: FilledForm<object>): Page {
  const items = [
    { value: 'self', text: `Myself, ${person.actor.name}` },
    ...person.mayActFor.map((post) => ({
      value: post.postId,
      text: `${post.name}, ${post.postTitle}`,
      hint: { text: 'You are their deputy today. What you decide is recorded as yours, on their behalf.' },
    })),
  ];
  return new Page('sign-in/act-on-behalf', {
    heading: 'Whom do you act for?',
    area: 'My tasks',
    back: { href: '/tasks', text: 'Back to My tasks' },
    form,
    items: items.map((item) => ({ ...item, checked: form.typed('actingFor') === item.value })),
  });
}

const navigation = { section: 'none', trail: 'back' } as const;

/** A deputy chooses for whom they act; nothing is done on anybody's behalf by accident. */
@Controller(signInPaths.acting)
export class ActOnBehalfPage {
  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'acting.open', navigation })
  show(@CurrentPerson() person: SignedIn): Page {
    const now = person.actor.onBehalfOf?.postId ?? 'self';
    return actOnBehalfView(person, blankForm({ actingFor: now }));
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'acting.choose', navigation })
  choose(
    @CurrentPerson() person: SignedIn,
    @FormBody(ActOnBehalfForm) form: FilledForm<ActOnBehalfForm>,
    @Req() request: WebRequest,
  ): Page | SeeOther {
    if (!form.ok) return actOnBehalfView(person, form);
    const chosen = person.mayActFor.find((post) => post.postId === form.values.actingFor);
    if (form.values.actingFor === 'self') delete request.session.actingForPostId;
    else if (chosen === undefined) return actOnBehalfView(person, form.withError('actingFor', 'You are not a deputy for that post today. Choose another.'));
    else request.session.actingForPostId = chosen.postId;
    return new SeeOther('/tasks', chosen === undefined ? 'You act as yourself.' : `You act on behalf of ${chosen.name}.`);
  }
}
