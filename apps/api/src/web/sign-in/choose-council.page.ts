import { Controller, Get, NotFoundException, Post, Req } from '@nestjs/common';
import { IsString } from 'class-validator';
import { SignInService } from '../../auth/sign-in.service';
import type { WebRequest } from '../../auth/web-request';
import { blankForm, type FilledForm, FormBody, Page, RoutePolicy, SeeOther } from '../kit';
import { signInPaths } from './paths';

/** The council that somebody known to several signs in to. */
export class ChooseCouncilForm {
  @IsString({ message: 'Choose the council.' })
  council!: string;
}

type Choice = NonNullable<WebRequest['session']['choice']>;

const chooseCouncilView = ({ people }: Choice, form: FilledForm<object>): Page =>
  new Page('sign-in/choose-council', {
    heading: 'Which council?',
    area: 'Sign in',
    form,
    items: people.map(({ councilId, councilName }) => ({ value: councilId, text: councilName, checked: form.typed('council') === councilId })),
  });

const navigation = { section: 'none', trail: 'none' } as const;

/** Somebody who works for two councils chooses one, between the identity provider's answer and their session. */
@Controller(signInPaths.council)
export class ChooseCouncilPage {
  constructor(private readonly signIns: SignInService) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'sign-in.open-choice', navigation })
  show(@Req() { session }: WebRequest): Page {
    if (session.choice === undefined) throw new NotFoundException();
    return chooseCouncilView(session.choice, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'public', audit: 'sign-in.choose', navigation })
  async choose(@Req() request: WebRequest, @FormBody(ChooseCouncilForm) form: FilledForm<ChooseCouncilForm>): Promise<Page | SeeOther> {
    const { choice } = request.session;
    if (choice === undefined) throw new NotFoundException();
    const person = choice.people.find(({ councilId }) => councilId === form.values.council);
    if (person === undefined) return chooseCouncilView(choice, form.withError('council', 'Choose one of the councils listed.'));
    await this.signIns.begin(request, person, choice);
    return new SeeOther(choice.to);
  }
}
