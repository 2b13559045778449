import { getKeyPlan, type KeyPlanView } from '@golden-thread/application/key-plan/get-key-plans';
import { submitKeyPlan, writeKeyPlan } from '@golden-thread/application/key-plan/write-key-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatOverrun } from '@golden-thread/domain/plan-type/plan-text';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { approverText } from '../plan-type/plan-type.view';
import { keyPlanPaths } from './paths';
import { fieldsOfText, PlanTextForm, planTextFormView, textOfForm } from './plan-text.form';

/** A plan submitted: the address says which. */
export class SubmitKeyPlanForm {}

const writeKeyPlanView = (plan: KeyPlanView, form: FilledForm<object>): Page =>
  new Page('key-plan/content', {
    heading: `Write ${plan.reference}`,
    caption: plan.title,
    area: 'Plans',
    back: { href: keyPlanPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    pages: plan.type.pages,
    overrun: plan.overrun && `There are ${formatOverrun(plan.overrun)}`,
    ...planTextFormView(plan.type, plan.mayReferTo, form),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever owns a plan writes it; the draft is kept as it is, complete or not. */
@Controller(keyPlanPaths.content)
export class WriteKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.open-draft', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page | SeeOther> {
    const plan = accepted(await getKeyPlan(this.database, actor, named));
    // The address stands in an e-mail, and is opened again once the plan is submitted.
    if (plan.state !== 'drafting') return new SeeOther(keyPlanPaths.of(plan.reference));
    return writeKeyPlanView(onlyWriters(plan), blankForm(fieldsOfText(plan.text), plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.save-draft', navigation })
  async write(@CurrentActor() actor: Actor, @Param('plan') named: string, @FormBody(PlanTextForm) form: FilledForm<PlanTextForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const plan = accepted(await getKeyPlan(this.database, actor, named));
      return redisplay((as) => writeKeyPlanView(onlyWriters(plan), as), shown, blankForm(fieldsOfText(plan.text)));
    };
    if (!form.ok) return again(form);
    const written = await writeKeyPlan(this.database, actor, { planId: named, text: textOfForm(form.values), ...form.sent });
    if (!written.ok) return again(form.refused(showRefusal(written.refusal)));
    return new SeeOther(keyPlanPaths.of(written.value.reference), 'Your draft is kept.');
  }
}

/** The plan for whoever may write in it. Refuses: `KeyPlanNotYours`, `KeyPlanNotInState`. */
const onlyWriters = (plan: KeyPlanView): KeyPlanView =>
  plan.mayWrite ? plan : accepted(plan.state === 'drafting' ? refuse('KeyPlanNotYours', { reference: plan.reference }) : refuse('KeyPlanNotInState', { state: plan.state }));

const submitKeyPlanView = (plan: KeyPlanView, form: FilledForm<object>): Page =>
  new Page('key-plan/submission', {
    heading: `Submit ${plan.reference} for approval`,
    caption: plan.title,
    area: 'Plans',
    back: { href: keyPlanPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    missing: plan.missing,
    approvers: plan.type.approvers.map(approverText),
  });

/** Whoever owns a plan sends it to its approvers. */
@Controller(keyPlanPaths.submission)
export class SubmitKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.open-submission', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page> {
    const plan = onlyWriters(accepted(await getKeyPlan(this.database, actor, named)));
    return submitKeyPlanView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'key-plan.submit', navigation })
  async submit(@CurrentActor() actor: Actor, @Param('plan') named: string, @FormBody(SubmitKeyPlanForm) form: FilledForm<SubmitKeyPlanForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => submitKeyPlanView(accepted(await getKeyPlan(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const submitted = await submitKeyPlan(this.database, actor, { planId: named, ...form.sent });
    if (!submitted.ok) return again(form.refused(showRefusal(submitted.refusal)));
    return new SeeOther(keyPlanPaths.of(submitted.value.reference), 'It is before its approvers.');
  }
}
