import { changeReadingRule, getReadingRule, type ReadingRuleView } from '@golden-thread/application/authority/reading-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Audience, audiences, longestReadingReason } from '@golden-thread/domain/authority/reading-rights';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { audienceLabels, matterLabels } from './labels';
import { authorityPaths } from './paths';

/** How far a matter is read from now on, and why. */
export class ChangeReadingRuleForm {
  @IsIn(audiences, { message: 'Choose who reads it.' })
  audience!: Audience;

  @UpTo(longestReadingReason, 'The reason')
  @IsNotEmpty({ message: 'Say why. It is kept in the council’s history.' })
  @IsString({ message: 'Say why. It is kept in the council’s history.' })
  reason!: string;
}

function changeReadingRuleView({ matter, audience, choices }: ReadingRuleView, form: FilledForm<object>): Page {
  const chosen = form.typed('audience') === '' ? audience : form.typed('audience');
  return new Page('authority/change-reading-rule', {
    heading: `Who reads: ${matterLabels[matter].title.toLowerCase()}`,
    area: 'Administration',
    back: { href: authorityPaths.readingRules, text: 'Back to Who reads what' },
    form,
    holds: matterLabels[matter].holds,
    choices: choices.map((choice) => ({ value: choice, text: audienceLabels[choice].text, hint: { text: audienceLabels[choice].says }, checked: choice === chosen })),
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** The council's choice of how far one matter is read. */
@Controller(authorityPaths.readingRule)
export class ChangeReadingRulePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reading-rule.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('matter') matter: string): Promise<Page> {
    const rule = accepted(await getReadingRule(this.database, actor, matter));
    return changeReadingRuleView(rule, blankForm({}, rule.version));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reading-rule.change', navigation })
  async change(
    @CurrentActor() actor: Actor,
    @Param('matter') matter: string,
    @FormBody(ChangeReadingRuleForm) form: FilledForm<ChangeReadingRuleForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => changeReadingRuleView(accepted(await getReadingRule(this.database, actor, matter)), shown);
    if (!form.ok) return again(form);
    const changed = await changeReadingRule(this.database, actor, { ...form.values, matter, ...form.sent });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(authorityPaths.readingRules, `${matterLabels[changed.value.matter].title}: read by ${audienceLabels[changed.value.audience].text.toLowerCase()} from now on.`);
  }
}
