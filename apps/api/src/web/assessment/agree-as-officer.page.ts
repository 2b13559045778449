import { type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import { agreeAsOfficer, standAsideAsOfficer } from '@golden-thread/application/assessment/statutory-officers';
import type { Database } from '@golden-thread/application/shared/command';
import { officersToAgree } from '@golden-thread/domain/assessment/decide-statutory-officer';
import { deskLimits, type StatutoryOfficer, statutoryOfficers } from '@golden-thread/domain/assessment/desk-assessment';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

/** As which officer somebody agrees, and what they remark. */
export class AgreeAsOfficerForm {
  @IsIn(Object.keys(statutoryOfficers), { message: 'Choose as which statutory officer you agree.' })
  officer!: StatutoryOfficer;

  @IsOptional()
  @IsIn(['agrees', 'stands-aside'], { message: 'Choose whether you agree or stand aside.' })
  word?: 'agrees' | 'stands-aside';

  @IsString()
  @UpTo(deskLimits.text, 'The remark')
  remark = '';
}

function agreeAsOfficerView(desk: DeskView, form: FilledForm<object>): Page {
  const { reference, officerAs, ledByReader, stoodAside, state } = desk;
  const open = state === 'management-team' ? officerAs.filter((officer) => officersToAgree(desk).includes(officer)) : [];
  return new Page('assessment/agreement', {
    heading: `Agree to ${reference} as a statutory officer`,
    caption: desk.title,
    area: 'Assessments',
    back: { href: assessmentPaths.deskOf(reference), text: `Back to ${reference}` },
    form,
    results: assessmentPaths.deskOf(reference, 'results'),
    led: ledByReader.map((key) => key.toUpperCase()).join(', '),
    standsAside: stoodAside.length === 0,
    officers: open.map((officer) => ({ value: officer, text: statutoryOfficers[officer], checked: open.length === 1 || form.typed('officer') === officer })),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** A statutory officer agrees to an assessment for themself, before the management team does. */
@Controller(assessmentPaths.deskAgreement)
export class AgreeAsOfficerPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'desk-assessment.open-agreement', navigation })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string): Promise<Page> {
    return agreeAsOfficerView(accepted(await getDeskAssessment(this.database, actor, named)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'desk-assessment.agree', navigation })
  async agree(@CurrentActor() actor: Actor, @Param('assessment') named: string, @FormBody(AgreeAsOfficerForm) form: FilledForm<AgreeAsOfficerForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => agreeAsOfficerView(accepted(await getDeskAssessment(this.database, actor, named)), filled);
    if (!form.ok) return again(form);
    const { word = 'agrees', ...values } = form.values;
    const say = word === 'agrees' ? agreeAsOfficer : standAsideAsOfficer;
    const done = await say(this.database, actor, { assessmentId: named, ...values, submission: form.submission });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(assessmentPaths.deskOf(done.value.reference), word === 'agrees' ? 'You agreed to the assessment.' : 'You stand aside; the other two agree.');
  }
}
