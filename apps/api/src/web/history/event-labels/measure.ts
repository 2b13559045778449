import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { FigureFact, MeasureEvent } from '@golden-thread/domain/measure/events';
import { findPeriod, periodAt } from '@golden-thread/domain/measure/period';
import { counted } from '../../../http/paging';
import { formatDefinitionParts } from '../../measure/labels';
import type { EventLabels } from './event-label';

/** '2026-Q1' as people say it; the key itself where it names no period. */
const labelOf = (period: string): string => findPeriod(period)?.label ?? period;
const listed = (figures: readonly FigureFact[]): string => figures.map((figure) => `${figure.ref}, ${labelOf(figure.period)}: ${figure.value ?? 'no cases'}`).join('; ');
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
  MeasureRetired: ({ ref, retiredOn }) => ({ title: `Measure ${ref} retired`, detail: `From ${retiredOn}.` }),
  MeasureAuditSet: ({ ref, audited }) => ({ title: `Year-end figure of ${ref} ${audited ? 'is audited: a working paper is needed' : 'is no longer audited'}` }),
  TargetSet: ({ ref, period, target }) => ({ title: `Target of ${ref} set for ${labelOf(period)}`, detail: `Target: ${orNone(target)}.` }),
  TargetChanged: ({ ref, period, was, becomes }) => ({
    title: `Target of ${ref} changed for ${labelOf(period)}`,
    changes: [{ what: 'Target', before: was, after: orNone(becomes) }],
  }),
  FiguresOpened: ({ year, quarter, month, figures, sheets }) => ({
    title: `Figures asked for: ${month === undefined ? `${year}, quarter ${quarter}` : periodAt(year, 'monthly', month).label}`,
    detail: `${counted(figures, 'figure')} on ${counted(sheets, 'sheet')}.`,
  }),
  FiguresAdded: ({ refs, dueOn }) => ({ title: 'More figures asked for', detail: `${refs.join(', ')}, by ${longDate(dueOn)}.` }),
  FigureSheetChased: () => ({ title: 'Figures chased' }),
  FiguresEntered: ({ figures, missing }) => ({
    title: 'Figures entered',
    detail: `${listed(figures)}.${missing > 0 ? ` ${counted(missing, 'figure')} still missing.` : ''}`,
  }),
  FiguresVerified: ({ figures }) => ({ title: 'Figures verified', detail: `${listed(figures)}.` }),
  FiguresReturned: ({ figures }) => ({ title: 'Figures returned with reasons', detail: `${listed(figures)}.` }),
  FigureCorrected: ({ ref, period, was, becomes, version, afterFreeze }) => ({
    title: `Figure of ${ref} corrected for ${labelOf(period)}${afterFreeze ? ', after the freeze' : ''}`,
    changes: [{ what: `Value (now version ${version})`, before: was ?? 'No cases', after: becomes ?? 'No cases' }],
  }),
  FiguresFrozen: ({ year, quarter, figures, missing }) => ({
    title: `Figures frozen: ${year}, quarter ${quarter}`,
    detail: `${counted(figures, 'figure')}, ${missing} missing.`,
  }),
} satisfies EventLabels<MeasureEvent>;
