import { targetClasses, targetForms } from '@golden-thread/domain/measure/target-statement';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { FigureFact, MeasureEvent } from '@golden-thread/domain/measure/events';
import { findPeriod, periodAt } from '@golden-thread/domain/measure/period';
import { distinguishingDecimals } from '@golden-thread/domain/measure/write-figure';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { capitalised } from '@golden-thread/domain/shared/text';
import { counted } from '../../../http/paging';
import { formatDefinitionParts } from '../../measure/labels';
import type { EventLabels } from './event-label';

/** '2026-Q1' as people say it; the key itself where it names no period. */
const labelOf = (period: string): string => findPeriod(period)?.label ?? period;

/** A history does not know its measures' decimals, and what was divided has many: two are read, or as many as tell the value apart. The record holds all. */
const figureRead = (value: Decimal | null, against: Decimal | null = null): string =>
  value === null ? 'no cases' : decimal.round(value, distinguishingDecimals(value, against === null ? [] : [against], 2));
const listed = (figures: readonly FigureFact[]): string => figures.map((figure) => `${figure.ref}, ${labelOf(figure.period)}: ${figureRead(figure.value)}`).join('; ');
const orNone = (value: string | null): string => value ?? 'none';

export const measureEventLabels = {
  MeasureRegistered: ({ ref, title }) => ({ title: `Measure ${ref} registered`, detail: title }),
  MeasureDefinitionChanged: ({ ref, fromPeriod, changed }) => ({
    title: `Definition of ${ref} changed${fromPeriod === '' ? '' : ` from ${labelOf(fromPeriod)} on`}`,
    detail: `Changed: ${formatDefinitionParts(changed)}.`,
  }),
  MeasureObjectivesChosen: ({ ref, added, removed }) => ({
    title: `Objectives of ${ref} chosen`,
    detail: [added.length > 0 && `Now also: ${added.join(', ')}.`, removed.length > 0 && `No longer: ${removed.join(', ')}.`].filter(Boolean).join(' '),
  }),
  MeasureRetired: ({ ref, retiredOn }) => ({ title: `Measure ${ref} retired`, detail: `From ${longDate(retiredOn)}.` }),
  MeasureAuditSet: ({ ref, audited }) => ({ title: `Year-end figure of ${ref} ${audited ? 'is audited: a working paper is needed' : 'is no longer audited'}` }),
  MeasureCommented: ({ ref, period, mentionedIds }, name) => ({
    title: period === null ? `Question or comment on ${ref}` : `Question or comment on ${ref} for ${labelOf(period)}`,
    ...(mentionedIds.length > 0 && { detail: `For: ${mentionedIds.map(name).join(', ')}.` }),
  }),
  TargetSet: ({ ref, period, target }) => ({ title: `Target of ${ref} set for ${labelOf(period)}`, detail: `Target: ${orNone(target)}.` }),
  TargetChanged: ({ ref, period, was, becomes }) => ({
    title: `Target of ${ref} changed for ${labelOf(period)}`,
    changes: [{ what: 'Target', before: was, after: orNone(becomes) }],
  }),
  TargetStated: ({ ref, targetClass, form, comparator }) => ({
    title: `What the target of ${ref} says was written`,
    detail: `${targetClasses[targetClass]}; ${targetForms[form].toLowerCase()}${comparator === null ? '' : `, ${comparator}`}.`,
  }),
  TargetRulesSet: ({ measureCap }) => ({ title: 'How targets are worded and looked at was set', detail: `At most ${measureCap} measures.` }),
  BasketKept: ({ title, refs }) => ({ title: `Basket “${title}” kept`, detail: `${refs.join(', ')}.` }),
  FiguresOpened: ({ year, quarter, month, figures, sheets }) => ({
    title: `Figures asked for: ${month === undefined ? `${year}, quarter ${quarter}` : periodAt(year, 'monthly', month).label}`,
    detail: `${counted(figures, 'figure')} on ${counted(sheets, 'sheet')}.`,
  }),
  FiguresAdded: ({ refs, dueOn }) => ({ title: 'More figures asked for', detail: `${refs.join(', ')}, by ${longDate(dueOn)}.` }),
  FigureSheetChased: () => ({ title: 'Figures chased' }),
  FigureSheetExtended: ({ from, to }) => ({ title: 'Date of the figures extended', changes: [{ what: 'Due', before: shortDate(from), after: shortDate(to) }] }),
  FigureSheetNoted: ({ followedUpById }, name) => ({ title: 'Note on how the late figures are followed up', ...(followedUpById !== null && { detail: `By ${name(followedUpById)}.` }) }),
  FiguresEntered: ({ figures, missing }) => ({
    title: 'Figures entered',
    detail: `${listed(figures)}.${missing > 0 ? ` ${counted(missing, 'figure')} still missing.` : ''}`,
  }),
  FiguresVerified: ({ figures }) => ({ title: 'Figures verified', detail: `${listed(figures)}.` }),
  FiguresReturned: ({ figures }) => ({ title: 'Figures returned with reasons', detail: `${listed(figures)}.` }),
  FigureCorrected: ({ ref, period, was, becomes, version, afterFreeze }) => ({
    title: `Figure of ${ref} corrected for ${labelOf(period)}${afterFreeze ? ', after the freeze' : ''}`,
    changes: [{ what: `Value (now version ${version})`, before: capitalised(figureRead(was, becomes)), after: capitalised(figureRead(becomes, was)) }],
  }),
  AuditSampleDrawn: ({ year, seed, refs }) => ({ title: `Internal Audit drew a sample of ${year}`, detail: `Seed ${seed}: ${refs.join(', ')}.` }),
  FigureAudited: ({ ref, period, figureVersion, result }) => ({
    title: `Internal Audit: ${ref} for ${labelOf(period)} ${{ pass: 'passed', amend: 'to be corrected', fail: 'failed' }[result]}`,
    detail: `Version ${figureVersion} of the figure.`,
  }),
  FiguresFrozen: ({ year, quarter, figures, missing }) => ({
    title: `Figures frozen: ${year}, quarter ${quarter}`,
    detail: `${counted(figures, 'figure')}, ${missing} missing.`,
  }),
} satisfies EventLabels<MeasureEvent>;
