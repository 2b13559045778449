import { type ConsultationView, getConsultation } from '@golden-thread/application/consultation/get-consultations';
import { noteConsultationUse, withdrawConsultation } from '@golden-thread/application/consultation/keep-consultation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { consultationLimits } from '@golden-thread/domain/consultation/consultation';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { consultationPaths } from './paths';

/** What a result is used in. */
export class NoteConsultationUseForm {
  @MustSay({ message: 'Say in which objective, measure or plan it is used.' })
  @IsString()
  @UpTo(longestName, 'The reference')
  named = '';

  @MustSay({ message: 'Say how it is used.' })
  @IsString()
  @UpTo(consultationLimits.how, 'How it is used')
  how = '';
}

/** A consultation that does not take place. */
export class WithdrawConsultationForm {
  @MustSay('ConsultationReasonMissing')
  @IsString()
  @UpTo(consultationLimits.text, 'The reason')
  reason = '';
}

const viewOf = (template: string, heading: (reference: string) => string) => ({ reference, title }: ConsultationView, form: FilledForm<object>): Page =>
  new Page(template, { heading: heading(reference), caption: title, area: 'Plans', back: { href: consultationPaths.of(reference), text: `Back to ${reference}` }, form });

const useView = viewOf('consultation/use', (reference) => `What ${reference} is used in`);
const withdrawalView = viewOf('consultation/withdraw', (reference) => `Withdraw ${reference}`);

const navigation = { section: 'plans', trail: 'back' } as const;

/** Links a result to a plan, an objective or a measure that it is used in. */
@Controller(consultationPaths.use)
export class NoteConsultationUsePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.open-use', navigation })
  async show(@CurrentActor() actor: Actor, @Param('consultation') named: string): Promise<Page> {
    const one = accepted(await getConsultation(this.database, actor, named));
    return useView(one, blankForm({}, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.use', navigation })
  async note(@CurrentActor() actor: Actor, @Param('consultation') named: string, @FormBody(NoteConsultationUseForm) form: FilledForm<NoteConsultationUseForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => useView(accepted(await getConsultation(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const noted = await noteConsultationUse(this.database, actor, { consultationId: named, ...form.values, ...form.sent });
    if (!noted.ok) return again(form.refused(showRefusal(noted.refusal)));
    return new SeeOther(consultationPaths.of(noted.value.reference), 'It is linked; both pages lead to each other.');
  }
}

/** Takes back a consultation that does not take place. */
@Controller(consultationPaths.withdrawal)
export class WithdrawConsultationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.open-withdrawal', navigation })
  async show(@CurrentActor() actor: Actor, @Param('consultation') named: string): Promise<Page> {
    const one = accepted(await getConsultation(this.database, actor, named));
    return withdrawalView(one, blankForm({}, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'consultations.write', audit: 'consultation.withdraw', navigation })
  async withdraw(@CurrentActor() actor: Actor, @Param('consultation') named: string, @FormBody(WithdrawConsultationForm) form: FilledForm<WithdrawConsultationForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => withdrawalView(accepted(await getConsultation(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const withdrawn = await withdrawConsultation(this.database, actor, { consultationId: named, ...form.values, ...form.sent });
    if (!withdrawn.ok) return again(form.refused(showRefusal(withdrawn.refusal)));
    return new SeeOther(consultationPaths.of(withdrawn.value.reference), 'It is withdrawn, and nobody is asked for its result.');
  }
}
