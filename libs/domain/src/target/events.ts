import type { DomainEvent } from '../shared/domain-event';
import type { SmartWording } from './smart';
import type { TargetClass, TargetForm } from './target-statement';

/**
 * What happens to targets: set and changed period by period, what each says, and how the council words and looks at them. Reasons and what a
 * statement says travel as wording, beside the event.
 */
export type TargetEvent =
  | DomainEvent<'TargetSet', { readonly ref: string; readonly period: string; readonly target: string | null }, 'measure'>
  | DomainEvent<'TargetChanged', { readonly ref: string; readonly period: string; readonly was: string; readonly becomes: string | null }, 'measure'>
  | DomainEvent<'TargetStated', { readonly ref: string; readonly targetClass: TargetClass; readonly form: TargetForm; readonly comparator: string | null }, 'measure'>
  | DomainEvent<'TargetRulesSet', { readonly smartWording: SmartWording; readonly measureCap: number }, 'figures'>;
