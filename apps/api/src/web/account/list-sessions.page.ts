import { longDate } from '@golden-thread/domain/calendar/date-format';
import { instantOf, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { type SessionSummary, sessionDigest, SessionsService } from '../../auth/sessions.service';
import type { WebRequest } from '../../auth/web-request';
import { accepted, CurrentPerson, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, type SignedIn } from '../kit';
import { accountPaths } from './paths';

/** Which session ends; left out: every other one. */
export class EndSessionForm {
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'Choose one of the sessions listed.' })
  session?: string;
}

/** A session as a line of a list; one that began under another sign-in of its person opens nothing any more. */
export const sessionLine = ({ id, signedInAt, device, isMoved }: SessionSummary): { id: string; device: string; since: string } => {
  const at = signedInAt === null ? null : instantOf(new Date(signedInAt));
  const since = at === null ? 'Not known' : `${longDate(londonDate(at))}, ${londonTime(at)}`;
  return { id, device: device ?? 'A browser', since: isMoved ? `${since}. Over: how they sign in has changed since` : since };
};

const listSessionsView = (sessions: readonly SessionSummary[], own: string): Page =>
  new Page('account/list-sessions', {
    heading: 'Your account',
    area: 'Your account',
    back: { href: '/tasks', text: 'Back to My tasks' },
    counted: sessions.length === 1 ? '1 place' : `${sessions.length} places`,
    rows: sessions.map((session) => ({ ...sessionLine(session), isThis: session.id === own })),
    others: sessions.some(({ id }) => id !== own),
  });

const navigation = { section: 'none', trail: 'back' } as const;

/** Where somebody is signed in; ends one of these sessions, or all the others. */
@Controller(accountPaths.sessions)
export class ListSessionsPage {
  constructor(@Inject(SessionsService) private readonly sessions: SessionsService) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'session.list', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Req() request: WebRequest): Promise<Page> {
    const sessions = actor.personId === null ? [] : accepted(await this.sessions.list(actor, actor.personId));
    return listSessionsView(sessions, sessionDigest(request.sessionID));
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'session.end', navigation })
  async end(@CurrentPerson() { actor }: SignedIn, @FormBody(EndSessionForm) form: FilledForm<EndSessionForm>, @Req() request: WebRequest): Promise<SeeOther> {
    const which = form.ok && form.values.session !== undefined ? { session: form.values.session } : { allBut: sessionDigest(request.sessionID) };
    const ended = await this.sessions.endOwn(actor, which);
    return new SeeOther(accountPaths.sessions, ended === 1 ? 'You are signed out there.' : `You are signed out in ${ended} other places.`);
  }
}
