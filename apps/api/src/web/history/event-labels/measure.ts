import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { AuditSampleEvent } from '@golden-thread/domain/audit-sample/audit-sample';
import type { BasketKept } from '@golden-thread/domain/basket/basket';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import type { TargetEvent } from '@golden-thread/domain/target/events';
import { targetClasses, targetForms } from '@golden-thread/domain/target/target-statement';
import { formatDefinitionParts } from '../../measure/labels';
import type { EventLabels } from './event-label';
import { periodLabelOf } from './figure-sheet';

export const measureEventLabels = {
  MeasureRegistered: ({ ref, title }) => ({ title: `Measure ${ref} registered`, detail: title }),
  MeasureDefinitionChanged: ({ ref, fromPeriod, changed }) => ({
    title: `Definition of ${ref} changed${fromPeriod === '' ? '' : ` from ${periodLabelOf(fromPeriod)} on`}`,
    detail: `Changed: ${formatDefinitionParts(changed)}.`,
  }),
  MeasureObjectivesChosen: ({ ref, added, removed }) => ({
    title: `Objectives of ${ref} chosen`,
    detail: [added.length > 0 && `Now also: ${added.join(', ')}.`, removed.length > 0 && `No longer: ${removed.join(', ')}.`].filter(Boolean).join(' '),
  }),
  MeasureRetired: ({ ref, retiredOn }) => ({ title: `Measure ${ref} retired`, detail: `From ${longDate(retiredOn)}.` }),
  MeasureCommented: ({ ref, period, mentionedIds }, name) => ({
    title: period === null ? `Question or comment on ${ref}` : `Question or comment on ${ref} for ${periodLabelOf(period)}`,
    ...(mentionedIds.length > 0 && { detail: `For: ${mentionedIds.map(name).join(', ')}.` }),
  }),
} satisfies EventLabels<MeasureEvent>;

const orNone = (value: string | null): string => value ?? 'none';

export const targetEventLabels = {
  TargetSet: ({ ref, period, target }) => ({ title: `Target of ${ref} set for ${periodLabelOf(period)}`, detail: `Target: ${orNone(target)}.` }),
  TargetChanged: ({ ref, period, was, becomes }) => ({
    title: `Target of ${ref} changed for ${periodLabelOf(period)}`,
    changes: [{ what: 'Target', before: was, after: orNone(becomes) }],
  }),
  TargetStated: ({ ref, targetClass, form, comparator }) => ({
    title: `What the target of ${ref} says was written`,
    detail: `${targetClasses[targetClass]}; ${targetForms[form].toLowerCase()}${comparator === null ? '' : `, ${comparator}`}.`,
  }),
  TargetRulesSet: ({ measureCap }) => ({ title: 'How targets are worded and looked at was set', detail: `At most ${measureCap} measures.` }),
} satisfies EventLabels<TargetEvent>;

export const basketEventLabels = {
  BasketKept: ({ title, refs }) => ({ title: `Basket “${title}” kept`, detail: `${refs.join(', ')}.` }),
} satisfies EventLabels<BasketKept>;

export const auditSampleEventLabels = {
  MeasureAuditSet: ({ ref, audited }) => ({ title: `Year-end figure of ${ref} ${audited ? 'is audited: a working paper is needed' : 'is no longer audited'}` }),
  AuditSampleDrawn: ({ year, seed, refs }) => ({ title: `Internal Audit drew a sample of ${year}`, detail: `Seed ${seed}: ${refs.join(', ')}.` }),
  FigureAudited: ({ ref, period, figureVersion, result }) => ({
    title: `Internal Audit: ${ref} for ${periodLabelOf(period)} ${{ pass: 'passed', amend: 'to be corrected', fail: 'failed' }[result]}`,
    detail: `Version ${figureVersion} of the figure.`,
  }),
} satisfies EventLabels<AuditSampleEvent>;
