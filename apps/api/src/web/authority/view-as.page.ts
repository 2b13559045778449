import { viewAs } from '@golden-thread/application/authority/view-as';
import type { Database } from '@golden-thread/application/shared/command';
import { viewingLimits } from '@golden-thread/domain/authority/viewing';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { IsString } from 'class-validator';
import type { WebRequest } from '../../auth/web-request';
import { MustSay, UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { authorityPaths } from './paths';

/** As whom the pages are to be seen, and why. */
export class ViewAsForm {
  @MustSay({ message: 'Say as whom you want to see the pages, by name or e-mail.' })
  @IsString()
  @UpTo(longestName, 'The name')
  person = '';

  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(viewingLimits.reason, 'The reason')
  reason = '';
}

const viewAsView = (form: FilledForm<object>): Page =>
  new Page('authority/view-as', { heading: 'See the pages as somebody else does', area: 'Home', back: { href: '/home', text: 'Back to home' }, form, minutes: viewingLimits.minutes });

const navigation = { section: 'none', trail: 'back' } as const;

/** The policy team sees the pages as somebody else does: for a while, changing nothing, on record. */
@Controller(authorityPaths.viewing)
export class ViewAsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'people.view-as', audit: 'viewing.open', navigation })
  show(): Page {
    return viewAsView(blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'people.view-as', audit: 'viewing.begin', navigation })
  async begin(@CurrentPerson() { actor }: SignedIn, @FormBody(ViewAsForm) form: FilledForm<ViewAsForm>, @Req() request: WebRequest): Promise<Page | SeeOther> {
    if (!form.ok) return viewAsView(form);
    const { person, reason } = form.values;
    const begun = await viewAs(this.database, actor, { person: { typed: person }, reason, submission: form.submission });
    if (!begun.ok) return viewAsView(form.refused(showRefusal(begun.refusal)));
    request.session.viewing = { ...begun.value, until: new Date(Date.now() + viewingLimits.minutes * 60_000).toISOString() };
    return new SeeOther('/home');
  }
}

/** Back to one's own pages. */
@Controller(authorityPaths.endViewing)
export class EndViewingPage {
  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'viewing.end', navigation })
  end(@Req() request: WebRequest): SeeOther {
    delete request.session.viewing;
    return new SeeOther('/home', 'You see your own pages again.');
  }
}
