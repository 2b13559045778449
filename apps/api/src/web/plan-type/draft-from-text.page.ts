import { draftPlanTypes } from '@golden-thread/application/plan-type/draft-plan-types';
import { getPlanTypes, type PlanTypesView } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestPlanTypesText, writePlanTypes } from '@golden-thread/domain/plan-type/plan-type-text';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planTypePaths } from './paths';

/** Plan types as a text. */
export class DraftPlanTypesFromTextForm {
  @MustSay({ message: 'The text is empty. Leave the page, or paste plan types as text.' })
  @IsString()
  @UpTo(longestPlanTypesText, 'The text')
  text = '';
}

const textView = (form: FilledForm<object>): Page =>
  new Page('plan-type/text', { heading: 'Plan types as text', area: 'Plans', back: { href: planTypePaths.list, text: 'Back to plan types' }, form });

/** The types that are being drafted, else those that hold, as their text. */
const textOf = ({ open, types, year }: PlanTypesView): string =>
  writePlanTypes(open?.types ?? types, { name: open?.name ?? `Plan types of ${year}`, source: '', about: '' });

const navigation = { section: 'plans', trail: 'back' } as const;

/** The policy team takes plan types along as text, and drafts from a text that was changed or comes from another council. */
@Controller(planTypePaths.text)
export class DraftPlanTypesFromTextPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-types.open-text', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return textView(blankForm({ text: textOf(accepted(await getPlanTypes(this.database, actor))) }));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-types.draft-from-text', navigation })
  async draft(@CurrentActor() actor: Actor, @FormBody(DraftPlanTypesFromTextForm) form: FilledForm<DraftPlanTypesFromTextForm>): Promise<Page | SeeOther> {
    if (!form.ok) return textView(form);
    const drafted = await draftPlanTypes(this.database, actor, { from: { text: form.values.text }, submission: form.submission });
    if (!drafted.ok) return textView(form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(planTypePaths.setOf(drafted.value.id), 'The draft says what the text says. Nothing changes until it is approved.');
  }
}
