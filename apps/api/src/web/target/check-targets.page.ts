import { checkTargets, setTargetRules, type TargetChecks } from '@golden-thread/application/target/check-targets';
import type { Database } from '@golden-thread/application/shared/command';
import { portfolioChecks } from '@golden-thread/domain/target/portfolio';
import { type SmartWording, smartWordings } from '@golden-thread/domain/target/smart';
import { targetRuleLimits } from '@golden-thread/domain/target/target-rules';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';

const wordings = Object.keys(smartWordings) as readonly SmartWording[];
const capMessage = { message: `Write a whole number from 1 to ${targetRuleLimits.measureCap}.` };

/** How the council words and looks at its targets. */
export class TargetRulesForm {
  @IsIn(wordings, { message: 'Choose how SMART is worded.' })
  smartWording!: SmartWording;

  @Type(() => Number)
  @IsInt(capMessage)
  @Min(1, capMessage)
  @Max(targetRuleLimits.measureCap, capMessage)
  measureCap!: number;
}

const linkTo = ({ ref, title }: { readonly ref: string; readonly title: string }) => ({ href: measurePaths.of(ref), text: `${ref}: ${title}` });

const checkTargetsView = ({ measures, results, warnings, mayConfigure }: TargetChecks): Page =>
  new Page('target/check-targets', {
    heading: 'The council’s targets looked at together',
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }],
    counted: `${measures} measures; ${results.filter(({ passes }) => passes).length} of ${results.length} checks pass, ${warnings.length} ${warnings.length === 1 ? 'target' : 'targets'} of low priority with more stretch than one of high priority`,
    results: results.map(({ check, passes, says, behind }) => ({ title: portfolioChecks[check], word: passes ? 'Passes' : 'Look at this', level: passes ? 'green' : 'amber', says, behind: behind.map(linkTo) })),
    warnings: warnings.map(({ low, high }) => ({ low: linkTo(low), high: linkTo(high), lowStretch: low.stretch, highStretch: high.stretch })),
    rulesHref: mayConfigure ? measurePaths.targetRules : null,
    basketsHref: measurePaths.baskets,
  });

/** The seven checks of the live register, and where stretch does not follow priority. */
@Controller(measurePaths.targetChecks)
export class CheckTargetsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'targets.check', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    return checkTargetsView(accepted(await checkTargets(this.database, actor)));
  }
}

const navigation = { section: 'measures', trail: 'back' } as const;
const rulesView = (form: FilledForm<object>): Page =>
  new Page('target/target-rules', {
    heading: 'How targets are worded and looked at',
    area: 'Measures',
    back: { href: measurePaths.targetChecks, text: 'Back to the targets' },
    form,
    wordings: wordings.map((value) => ({ value, text: Object.values(smartWordings[value]).join(', '), checked: form.typed('smartWording') === value })),
  });

/** Sets how the council words SMART, and how many measures it can keep its eye on. */
@Controller(measurePaths.targetRules)
export class TargetRulesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'targets.open-rules', navigation })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    return rulesView(blankForm({ ...accepted(await checkTargets(this.database, actor)).rules }));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'targets.set-rules', navigation })
  async set(@CurrentPerson() { actor }: SignedIn, @FormBody(TargetRulesForm) form: FilledForm<TargetRulesForm>): Promise<Page | SeeOther> {
    if (!form.ok) return rulesView(form);
    const set = await setTargetRules(this.database, actor, { ...form.values, submission: form.submission });
    return set.ok ? new SeeOther(measurePaths.targetChecks, 'The rules are set.') : rulesView(form.refused(showRefusal(set.refusal)));
  }
}
