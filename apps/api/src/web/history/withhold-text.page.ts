import { getTextToWithhold, type TextToWithhold, withholdText } from '@golden-thread/application/history/withhold-text';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { recordLimits } from '@golden-thread/domain/record/withholding';
import type { EventId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { labelOfText } from './event-labels/event-label';
import { historyPaths } from './paths';

/** Why a text is taken out of the record. */
export class WithholdTextForm {
  @IsString()
  @IsNotEmpty({ message: 'Say why the text is withheld. Do not repeat what must not be read.' })
  @UpTo(recordLimits.withholdingReason, 'The reason')
  reason!: string;
}

/** The text as it stands, and what withholding it means. */
const withholdTextView = ({ field, text, readable, withheld, stream }: TextToWithhold, form: FilledForm<object>): Page =>
  new Page('history/withhold-text', {
    heading: 'Withhold a text',
    area: 'History',
    back: { href: historyPaths.of(stream.type, stream.id), text: 'Back to the history' },
    form,
    label: labelOfText(field),
    text: readable ? (text ?? 'It is blank already, and nothing says why.') : 'You may not read it, and may withhold it.',
    withheld,
  });

const navigation = { section: 'none', trail: 'back' } as const;

/** A text with somebody's personal data, or one that ought not to have been written, is taken out of the record for good. */
@Controller(historyPaths.withholding)
export class WithholdTextPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.withhold', audit: 'history.open-withholding', navigation })
  async show(@CurrentActor() actor: Actor, @Param('event', ParseId) eventId: EventId, @Param('field') field: string): Promise<Page> {
    return withholdTextView(accepted(await getTextToWithhold(this.database, actor, { eventId, field })), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'history.withhold', audit: 'history.withhold-text', navigation })
  async withhold(
    @CurrentActor() actor: Actor,
    @Param('event', ParseId) eventId: EventId,
    @Param('field') field: string,
    @FormBody(WithholdTextForm) form: FilledForm<WithholdTextForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) => withholdTextView(accepted(await getTextToWithhold(this.database, actor, { eventId, field })), shown);
    if (!form.ok) return again(form);
    const withheld = await withholdText(this.database, actor, { eventId, field, reason: form.values.reason, submission: form.submission });
    if (!withheld.ok) return again(form.refused(showRefusal(withheld.refusal)));
    const { type, id } = withheld.value.stream;
    return new SeeOther(historyPaths.of(type, id), 'The text is withheld, and the history says so.');
  }
}
