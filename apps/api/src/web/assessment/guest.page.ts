import { commentAsGuest, getWorkshopOfGuest, type GuestKey, scoreAsGuest } from '@golden-thread/application/assessment/take-part';
import type { Database } from '@golden-thread/application/shared/command';
import { type CouncilId, isId, type ParticipantId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { WebRequest } from '../../auth/web-request';
import { accepted, blankForm, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { AnonymousCommentForm, anonymousCommentArguments } from './comment-anonymously.page';
import { LiveWorkshops } from './live-workshops';
import { assessmentPaths } from './paths';
import { roomArguments, ScoreStatementForm } from './workshop-room.page';

const guestOf = ({ session }: WebRequest): GuestKey => {
  if (session.guest === undefined) throw new NotFoundException();
  return session.guest;
};

const navigation = { section: 'none', trail: 'none' } as const;

/**
 * Somebody without an account takes part in one workshop by their link: they see the statement, score it, and may say something without a name.
 * The link's key moves into their session at once, so that it stands in no address from then on.
 */
@Controller()
export class WorkshopGuestPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly live: LiveWorkshops,
  ) {}

  @Get(assessmentPaths.guest)
  @RoutePolicy({ permission: 'public', audit: 'workshop.open-as-guest', navigation })
  async show(@Req() request: WebRequest, @Query() { council, guest, key }: Readonly<Record<string, unknown>>): Promise<Page | SeeOther> {
    if (typeof key !== 'string') return this.room(request, blankForm());
    if (!isId<CouncilId>(council) || !isId<ParticipantId>(guest)) throw new NotFoundException();
    const link = { councilId: council, participantId: guest, key };
    accepted(await getWorkshopOfGuest(this.database, link));
    request.session.guest = link;
    return new SeeOther(assessmentPaths.guest);
  }

  @Post(assessmentPaths.guest)
  @RoutePolicy({ permission: 'public', audit: 'workshop.score-as-guest', navigation })
  async score(@Req() request: WebRequest, @FormBody(ScoreStatementForm) form: FilledForm<ScoreStatementForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.room(request, form);
    const scored = await scoreAsGuest(this.database, guestOf(request), form.values);
    return scored.ok ? new SeeOther(assessmentPaths.guest, 'Your score is kept. Nobody else sees it.') : this.room(request, form.refused(showRefusal(scored.refusal)));
  }

  @Get(assessmentPaths.guestComment)
  @RoutePolicy({ permission: 'public', audit: 'workshop.open-guest-comment', unlogged: true, navigation: { section: 'none', trail: 'back' } })
  async showComment(@Req() request: WebRequest): Promise<Page> {
    return this.commentPage(request, blankForm());
  }

  @Post(assessmentPaths.guestComment)
  @RoutePolicy({ permission: 'public', audit: 'workshop.guest-comment', unlogged: true, navigation: { section: 'none', trail: 'back' } })
  async comment(@Req() request: WebRequest, @FormBody(AnonymousCommentForm) form: FilledForm<AnonymousCommentForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.commentPage(request, form);
    const said = await commentAsGuest(this.database, guestOf(request), form.values.text);
    return said.ok ? new SeeOther(assessmentPaths.guest, 'Your comment is kept without your name.') : this.commentPage(request, form.refused(showRefusal(said.refusal)));
  }

  /** Says when the workshop changes, to a guest's screen. */
  @Get(assessmentPaths.guestLive)
  @RoutePolicy({ permission: 'public', audit: 'workshop.follow-as-guest', navigation: 'machine' })
  async follow(@Req() request: WebRequest, @Res() response: Response): Promise<void> {
    const { councilId, ...guest } = guestOf(request);
    const { workshop } = accepted(await getWorkshopOfGuest(this.database, { councilId, ...guest }));
    this.live.follow(response, { councilId, workshopId: workshop.id });
  }

  private async room(request: WebRequest, form: FilledForm<object>): Promise<Page> {
    const { workshop, participant, own, now, today } = accepted(await getWorkshopOfGuest(this.database, guestOf(request)));
    return new Page('assessment/guest', {
      heading: workshop.title,
      area: 'Workshop',
      form,
      name: participant.name,
      live: assessmentPaths.guestLive,
      comment: assessmentPaths.guestComment,
      ...roomArguments(workshop, own, { today, now, form }),
    });
  }

  private async commentPage(request: WebRequest, form: FilledForm<object>): Promise<Page> {
    const { workshop } = accepted(await getWorkshopOfGuest(this.database, guestOf(request)));
    return new Page('assessment/comments', {
      heading: 'Say something without a name', area: 'Workshop', back: { href: assessmentPaths.guest, text: 'Back to the workshop' }, open: workshop.state !== 'closed',
      ...anonymousCommentArguments(form, []),
    });
  }
}
