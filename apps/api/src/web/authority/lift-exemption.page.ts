import { type ExemptionView, getExemption, liftExemption } from '@golden-thread/application/authority/exempt-papers';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestExemptionReason, formatParagraph } from '@golden-thread/domain/authority/exemption';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { backTo, exemptLabel, pageOfExempt, partAsked } from './mark-exempt.page';
import { authorityPaths } from './paths';

/** Why it need not be kept any longer. */
export class LiftExemptionForm {
  @UpTo(longestExemptionReason, 'The reason')
  @IsNotEmpty({ message: 'Say why it need not be kept from the public any longer.' })
  @IsString({ message: 'Say why it need not be kept from the public any longer.' })
  reason!: string;
}

const liftExemptionView = (view: ExemptionView, form: FilledForm<object>): Page =>
  new Page('authority/lift-exemption', {
    heading: `Lift the exemption of this ${exemptLabel(view)}`,
    area: 'Reports',
    back: { href: pageOfExempt(view), text: `Back to the ${backTo(view)}` },
    form,
    now: view.exemption && `${formatParagraph(view.exemption.paragraph)}, until ${longDate(view.exemption.until)}.`,
  });

const navigation = { section: 'reports', trail: 'back' } as const;

/** Whoever looks after the reports lifts an exemption before its last day. */
@Controller(authorityPaths.lifting)
export class LiftExemptionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.exempt', audit: 'exemption.open-lifting', navigation })
  async show(@CurrentActor() actor: Actor, @Param('type') paper: string, @Param('id') id: string, @Query('part') part?: string): Promise<Page> {
    const view = accepted(await getExemption(this.database, actor, { paper, id, part: partAsked(part) }));
    return liftExemptionView(view, blankForm({}, view.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.exempt', audit: 'exemption.lift', navigation })
  async lift(
    @CurrentActor() actor: Actor,
    @Param('type') paper: string,
    @Param('id') id: string,
    @FormBody(LiftExemptionForm) form: FilledForm<LiftExemptionForm>,
    @Query('part') part?: string,
  ): Promise<Page | SeeOther> {
    const named = { paper, id, part: partAsked(part) };
    const again = async (shown: FilledForm<object>): Promise<Page> => liftExemptionView(accepted(await getExemption(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const lifted = await liftExemption(this.database, actor, { ...named, ...form.values, ...form.sent });
    if (!lifted.ok) return again(form.refused(showRefusal(lifted.refusal)));
    return new SeeOther(pageOfExempt(lifted.value), 'It is no longer exempt. It is read again as others of its kind.');
  }
}
