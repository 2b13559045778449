import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { AuditSampleId, MeasureId, PersonId, PostId, ServiceId } from '../shared/id';
import type { AuditResult } from './audit-sample';
import type { SmartWording } from './smart';
import type { TargetClass, TargetForm } from './target-statement';

/** What happens to measures and their figures. Reasons and commentaries travel as wording, beside the event. */
export type MeasureEvent =
  | DomainEvent<'MeasureRegistered', { readonly ref: string; readonly title: string; readonly serviceId: ServiceId; readonly ownerPostId: PostId }, 'measure'>
  | DomainEvent<'MeasureDefinitionChanged', { readonly ref: string; readonly fromPeriod: string; readonly changed: readonly string[]; readonly version: number }, 'measure'>
  | DomainEvent<'MeasureObjectivesChosen', { readonly ref: string; readonly added: readonly string[]; readonly removed: readonly string[] }, 'measure'>
  | DomainEvent<'MeasureRetired', { readonly ref: string; readonly retiredOn: CalendarDate; readonly version: number }, 'measure'>
  | DomainEvent<'MeasureAuditSet', { readonly ref: string; readonly audited: boolean }, 'measure'>
  | DomainEvent<'TargetSet', { readonly ref: string; readonly period: string; readonly target: string | null }, 'measure'>
  | DomainEvent<'TargetChanged', { readonly ref: string; readonly period: string; readonly was: string; readonly becomes: string | null }, 'measure'>
  | DomainEvent<'TargetStated', { readonly ref: string; readonly targetClass: TargetClass; readonly form: TargetForm; readonly comparator: string | null }, 'measure'>
  | DomainEvent<'TargetRulesSet', { readonly smartWording: SmartWording; readonly measureCap: number }, 'figures'>
  | DomainEvent<'BasketKept', { readonly title: string; readonly refs: readonly string[] }, 'figures'>
  | DomainEvent<'FiguresOpened', { readonly year: FinancialYear; readonly quarter: Quarter; /** Of what is measured monthly: 1 is April. */ readonly month?: number; readonly dueOn: CalendarDate; readonly sheets: number; readonly figures: number }, 'figures'>
  | DomainEvent<'FiguresAdded', { readonly year: FinancialYear; readonly quarter: Quarter; readonly dueOn: CalendarDate; readonly refs: readonly string[] }, 'figure-sheet'>
  | DomainEvent<'FiguresEntered', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: readonly FigureFact[]; readonly missing: number }, 'figure-sheet'>
  | DomainEvent<'FigureSheetChased', { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId: ServiceId }, 'figure-sheet'>
  | DomainEvent<'FigureSheetExtended', { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId: ServiceId; readonly from: CalendarDate; readonly to: CalendarDate }, 'figure-sheet'>
  /** How the policy team follows a late sheet up; the note stands in `wording`. */
  | DomainEvent<'FigureSheetNoted', { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId: ServiceId; readonly followedUpById: PersonId | null }, 'figure-sheet'>
  | DomainEvent<'FiguresVerified', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: readonly FigureFact[] }, 'figure-sheet'>
  | DomainEvent<'FiguresReturned', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: readonly FigureFact[]; readonly verified: number }, 'figure-sheet'>
  | DomainEvent<'FigureCorrected', { readonly ref: string; readonly period: string; readonly version: number; readonly replaces: number; readonly was: string | null; readonly becomes: string | null; readonly afterFreeze: boolean }, 'measure'>
  /** A question or a comment beside a figure, or (period null) the measure; what it says stands in `wording`. */
  | DomainEvent<'MeasureCommented', { readonly ref: string; readonly period: string | null; readonly ownerPostId: PostId; readonly mentionedIds: readonly PersonId[] }, 'measure'>
  /** Internal Audit drew a sample; what it found of each figure is told on the measure's own history. */
  | DomainEvent<'AuditSampleDrawn', { readonly year: FinancialYear; readonly seed: string; readonly refs: readonly string[] }, 'figures'>
  | DomainEvent<'FigureAudited', { readonly ref: string; readonly period: string; readonly figureVersion: number; readonly result: AuditResult; readonly sampleId: AuditSampleId; readonly ownerPostId: PostId; readonly verifierPostId: PostId }, 'measure'>
  | DomainEvent<'FiguresFrozen', { readonly year: FinancialYear; readonly quarter: Quarter; readonly figures: number; readonly missing: number }, 'figures'>;

/** One figure inside an event: which, which version, and its value as a decimal. */
export type FigureFact = { readonly measureId: MeasureId; readonly ref: string; readonly period: string; readonly version: number; readonly value: string | null };
