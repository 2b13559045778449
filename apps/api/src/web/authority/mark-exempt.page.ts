import { type ExemptionView, getExemption, markExempt } from '@golden-thread/application/authority/exempt-papers';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { exemptParagraphNumbers, type ExemptParagraph, longestExemptionReason, formatParagraph } from '@golden-thread/domain/authority/exemption';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { UpTo } from '../../http/text-field';
import { addressOfThing } from '../history/things';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { authorityPaths } from './paths';

/** Under which paragraph, until when, and why keeping it outweighs the public's interest in it. */
export class MarkExemptForm {
  @IsIn(exemptParagraphNumbers.map(String), { message: 'Choose the paragraph under which it is exempt.' })
  paragraph!: string;

  @IsDay({ message: 'The last day must be a real date, such as 31 March 2027.' })
  until!: CalendarDate;

  @UpTo(longestExemptionReason, 'The reason')
  @IsNotEmpty({ message: 'Say why keeping it outweighs the public’s interest in it.' })
  @IsString({ message: 'Say why keeping it outweighs the public’s interest in it.' })
  reason!: string;
}

/** What a paper that can be marked is called in a sentence. */
export const exemptPaperLabels = { 'recovery-plan': 'recovery plan', 'service-review': 'service review', exception: 'exception', clinic: 'clinic' } as const;

/** The paper's own page. */
export const pageOfPaper = ({ paper, id }: Pick<ExemptionView, 'paper' | 'id'>): string => addressOfThing(paper, id) ?? '/tasks';

/** The notice of an exemption on the paper's own page, and the way to mark it or to lift it for whoever may. */
export const exemptionNote = ({ paper, id, exemption }: Pick<ExemptionView, 'paper' | 'id' | 'exemption'>, mayMark: boolean): Readonly<Record<string, unknown>> => ({
  exemption: exemption && { under: formatParagraph(exemption.paragraph), until: longDate(exemption.until) },
  markExempt: mayMark ? { href: authorityPaths.exemptionOf(paper, id), text: exemption ? 'Change what it is exempt under' : 'Mark as exempt from publication' } : null,
  liftExemption: mayMark && exemption ? { href: authorityPaths.liftingOf(paper, id), text: 'Lift the exemption' } : null,
});

function markExemptView(view: ExemptionView, form: FilledForm<object>): Page {
  const { paper, exemption } = view;
  const chosen = form.typed('paragraph') === '' ? String(exemption?.paragraph ?? '') : form.typed('paragraph');
  return new Page('authority/mark-exempt', {
    heading: exemption ? `Change the exemption of this ${exemptPaperLabels[paper]}` : `Mark this ${exemptPaperLabels[paper]} as exempt`,
    area: 'Reports',
    back: { href: pageOfPaper(view), text: `Back to the ${exemptPaperLabels[paper]}` },
    form,
    paragraphs: exemptParagraphNumbers.map((number: ExemptParagraph) => ({ value: String(number), text: formatParagraph(number), checked: chosen === String(number) })),
    until: form.typed('until') === '' ? (exemption?.until ?? '') : form.typed('until'),
  });
}

const navigation = { section: 'reports', trail: 'back' } as const;

/** Whoever looks after the reports marks a paper as exempt under Schedule 12A, or changes its mark. */
@Controller(authorityPaths.exemption)
export class MarkExemptPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.exempt', audit: 'exemption.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('type') paper: string, @Param('id') id: string): Promise<Page> {
    const view = accepted(await getExemption(this.database, actor, { paper, id }));
    return markExemptView(view, blankForm({}, view.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.exempt', audit: 'exemption.mark', navigation })
  async mark(
    @CurrentActor() actor: Actor,
    @Param('type') paper: string,
    @Param('id') id: string,
    @FormBody(MarkExemptForm) form: FilledForm<MarkExemptForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => markExemptView(accepted(await getExemption(this.database, actor, { paper, id })), shown);
    if (!form.ok) return again(form);
    const { paragraph, until, reason } = form.values;
    const marked = await markExempt(this.database, actor, { paper, id, paragraph: Number(paragraph) as ExemptParagraph, until, reason, ...form.sent });
    if (!marked.ok) return again(form.refused(showRefusal(marked.refusal)));
    return new SeeOther(pageOfPaper(marked.value), `Exempt until ${longDate(until)}. It is out of the public reports, and closed to everybody outside its circle.`);
  }
}
