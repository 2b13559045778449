import { type ExemptionView, getExemption, markExempt } from '@golden-thread/application/authority/exempt-papers';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type ExemptNamed, exemptParagraphNumbers, type ExemptParagraph, longestExemptionReason, formatParagraph, wholePaper } from '@golden-thread/domain/authority/exemption';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { type ReportText, reportTexts } from '@golden-thread/domain/report/report-texts';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
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

/** What is marked, in a sentence: 'recovery plan', 'commentary on Quarter 1 2026/27'. */
export function exemptLabel({ paper, part }: Pick<ExemptNamed, 'paper' | 'part'>): string {
  if (paper === 'measure') return `commentary on ${findPeriod(part)?.label ?? part}`;
  if (paper === 'performance-report') return `text “${reportTexts[part as ReportText] ?? part}”`;
  return paper.replaceAll('-', ' ');
}

/** The page on which it is read. */
export const pageOfExempt = ({ paper, id }: Pick<ExemptNamed, 'paper' | 'id'>): string => addressOfThing(paper, id) ?? '/tasks';

/** The notice of an exemption on the page of a paper, and the way to mark it or to lift it for whoever may. */
export const exemptionNote = (view: ExemptNamed & Pick<ExemptionView, 'exemption'>, mayMark: boolean): Readonly<Record<string, unknown>> => ({
  exemption: view.exemption && { under: formatParagraph(view.exemption.paragraph), until: longDate(view.exemption.until) },
  markExempt: mayMark ? { href: authorityPaths.exemptionOf(view), text: view.exemption ? 'Change what it is exempt under' : 'Mark as exempt from publication' } : null,
  liftExemption: mayMark && view.exemption ? { href: authorityPaths.liftingOf(view), text: 'Lift the exemption' } : null,
});

/** What the page on which it is read is of. */
export const backTo = ({ paper }: Pick<ExemptNamed, 'paper'>): string => (paper === 'performance-report' ? 'report' : paper.replaceAll('-', ' '));

function markExemptView(view: ExemptionView, form: FilledForm<object>): Page {
  const { exemption } = view;
  const label = exemptLabel(view);
  const chosen = form.typed('paragraph') === '' ? String(exemption?.paragraph ?? '') : form.typed('paragraph');
  return new Page('authority/mark-exempt', {
    heading: exemption ? `Change the exemption of this ${label}` : `Mark this ${label} as exempt`,
    area: 'Reports',
    back: { href: pageOfExempt(view), text: `Back to the ${backTo(view)}` },
    lifting: exemption && authorityPaths.liftingOf(view),
    form,
    paragraphs: exemptParagraphNumbers.map((number: ExemptParagraph) => ({ value: String(number), text: formatParagraph(number), checked: chosen === String(number) })),
    until: form.typed('until') === '' ? (exemption?.until ?? '') : form.typed('until'),
  });
}

/** Which text of the thing the address means; repeated or missing it means the whole. */
export const partAsked = (part: unknown): string => (typeof part === 'string' ? part : wholePaper);

const navigation = { section: 'reports', trail: 'back' } as const;

/** Whoever looks after the reports marks a paper as exempt under Schedule 12A, or changes its mark. */
@Controller(authorityPaths.exemption)
export class MarkExemptPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.exempt', audit: 'exemption.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('type') paper: string, @Param('id') id: string, @Query('part') part?: string): Promise<Page> {
    const view = accepted(await getExemption(this.database, actor, { paper, id, part: partAsked(part) }));
    return markExemptView(view, blankForm({}, view.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.exempt', audit: 'exemption.mark', navigation })
  async mark(
    @CurrentActor() actor: Actor,
    @Param('type') paper: string,
    @Param('id') id: string,
    @FormBody(MarkExemptForm) form: FilledForm<MarkExemptForm>,
    @Query('part') part?: string,
  ): Promise<Page | SeeOther> {
    const named = { paper, id, part: partAsked(part) };
    const again = async (shown: FilledForm<object>): Promise<Page> => markExemptView(accepted(await getExemption(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { paragraph, until, reason } = form.values;
    const marked = await markExempt(this.database, actor, { ...named, paragraph: Number(paragraph) as ExemptParagraph, until, reason, ...form.sent });
    if (!marked.ok) return again(form.refused(showRefusal(marked.refusal)));
    return new SeeOther(pageOfExempt(marked.value), `Exempt until ${longDate(until)}. It is out of the public reports, and closed to everybody outside its circle.`);
  }
}
