import { type ConsultationView, getConsultation } from '@golden-thread/application/consultation/get-consultations';
import { recordConsultationResult } from '@golden-thread/application/consultation/keep-consultation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { consultationLimits } from '@golden-thread/domain/consultation/consultation';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { consultationPaths } from './paths';

const whole = { message: `Say how many answered, as a whole number up to ${consultationLimits.size.toLocaleString('en-GB')}.` };

/** What a consultation came to. */
export class RecordConsultationResultForm {
  @Type(() => Number)
  @IsInt(whole)
  @Min(0, whole)
  @Max(consultationLimits.size, whole)
  size!: number;

  @MustSay({ message: 'Say what people said.' })
  @IsString()
  @UpTo(consultationLimits.text, 'What people said')
  result = '';
}

const resultView = ({ reference, title, asked }: ConsultationView, form: FilledForm<object>): Page =>
  new Page('consultation/result', {
    heading: `What ${reference} came to`,
    caption: title,
    area: 'Plans',
    back: { href: consultationPaths.of(reference), text: `Back to ${reference}` },
    form,
    asked,
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever runs a consultation records how many answered and what they said. */
@Controller(consultationPaths.result)
export class RecordConsultationResultPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.open-result', navigation })
  async show(@CurrentActor() actor: Actor, @Param('consultation') named: string): Promise<Page> {
    const one = accepted(await getConsultation(this.database, actor, named));
    return resultView(one, blankForm({ size: one.size === null ? '' : String(one.size), result: one.state === 'reported' ? one.result : '' }, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.report', navigation })
  async record(@CurrentActor() actor: Actor, @Param('consultation') named: string, @FormBody(RecordConsultationResultForm) form: FilledForm<RecordConsultationResultForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => resultView(accepted(await getConsultation(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const recorded = await recordConsultationResult(this.database, actor, { consultationId: named, ...form.values, ...form.sent });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(consultationPaths.of(recorded.value.reference), 'The result is recorded. Link it to what it is used in.');
  }
}
