import { draftPlanTypes } from '@golden-thread/application/plan-type/draft-plan-types';
import { getPlanTypePack, type PlanTypePackView } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planTypePaths } from './paths';
import { differencesView, planTypeView } from './plan-type.view';

/** A pack taken into the draft: the address says which. */
export class TakePackForm {}

const packPageView = ({ pack, fromYear, differences, mayDraft }: PlanTypePackView, form: FilledForm<object>): Page =>
  new Page('plan-type/pack', {
    heading: pack.name,
    caption: 'Plan types that come with Golden Thread',
    area: 'Plans',
    back: { href: planTypePaths.list, text: 'Back to plan types' },
    form,
    source: pack.source,
    about: pack.about,
    fromYear,
    types: pack.types.map((type) => planTypeView(type, pack.types, null)),
    differences: differencesView(differences),
    mayDraft,
    text: pack.text,
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** A pack of plan types: what it says, and what it would change before it changes anything. */
@Controller(planTypePaths.pack)
export class ShowPlanTypePackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-type-pack.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('pack') key: string): Promise<Page> {
    return packPageView(accepted(await getPlanTypePack(this.database, actor, key)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type-pack.take', navigation })
  async take(@CurrentActor() actor: Actor, @Param('pack') key: string, @FormBody(TakePackForm) form: FilledForm<TakePackForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => packPageView(accepted(await getPlanTypePack(this.database, actor, key)), shown);
    if (!form.ok) return again(form);
    const drafted = await draftPlanTypes(this.database, actor, { from: { pack: key }, submission: form.submission });
    if (!drafted.ok) return again(form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(planTypePaths.setOf(drafted.value.id), 'The draft says what the pack says. Change what is otherwise in your council, then propose it.');
  }
}
