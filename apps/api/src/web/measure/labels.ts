import { hasNoCases } from '@golden-thread/domain/measure/figure';
import { unitOfDistance } from '@golden-thread/domain/measure/judged-levels';
import type { Measure, Polarity } from '@golden-thread/domain/measure/measure';
import type { Frequency } from '@golden-thread/domain/measure/period';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';

export const frequencyLabels: Readonly<Record<Frequency, string>> = {
  monthly: 'Every month',
  quarterly: 'Every quarter',
  'half-yearly': 'Every half year',
  annual: 'Once a year',
  'even-years': 'Every second year, those that begin in an even one (2026/27)',
  'odd-years': 'Every second year, those that begin in an odd one (2027/28)',
  'two-years-rolling': 'Once a year, of the last two years',
  'three-years-rolling': 'Once a year, of the last three years',
  'four-years-rolling': 'Once a year, of the last four years',
};

export const polarityLabels: Readonly<Record<Polarity, string>> = {
  maximise: 'More is better',
  minimise: 'Less is better',
  'plan-is-best': 'Nearest to plan is best',
  representative: 'Representative: nearest to the share of the population is best',
  'data-only': 'Data only',
};

/** "Amber within 5% of the target, green only on it": the tolerance in words. */
export function formatTolerance({ polarity, tolerance, unit }: Pick<Measure, 'polarity' | 'tolerance' | 'unit'>): string {
  if (polarity === 'data-only') return 'Not judged';
  const reach = (amount: string): string =>
    tolerance.basis === 'percent' ? `${amount}% of the target` : writeFigure(amount, { unit: unitOfDistance(unit), decimals: placesOf(amount) });
  const met = tolerance.strict === true ? (polarity === 'minimise' ? 'Green below the target, not on it' : 'Green above the target, not on it') : 'Green where the target is met';
  const green = Number(tolerance.green) === 0 ? met : `Green within ${reach(tolerance.green)}`;
  const amber = Number(tolerance.amber) === 0 ? 'red otherwise' : `amber within ${reach(tolerance.amber)}, red beyond`;
  return `${green}, ${amber}; exactly on the edge counts as the ${tolerance.edge} level`;
}

const placesOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

/** What a part of a definition is called on pages, by its name in events and rows. */
const definitionPartLabels: Readonly<Record<string, string>> = {
  ref: 'reference', title: 'title', kind: 'kind', unit: 'unit', decimals: 'decimals shown', polarity: 'which way is better',
  frequency: 'how often it is collected', cumulative: 'what a figure counts', formula: 'how it is entered', multiplier: 'multiplier',
  tolerance: 'tolerance', zeroTarget: 'what a target of 0 means', lowest: 'lowest possible figure', highest: 'highest possible figure',
  dimension: 'dimension', group: 'group on the scorecard', serviceId: 'lead service', ownerPostId: 'who enters it',
  verifierPostId: 'who verifies it', memberPostId: 'member responsible', definition: 'what is counted', dataType: 'data type',
  dataSource: 'data source', calculationGuidance: 'calculation guidance', benchmarking: 'opportunities for benchmarking', feeds: 'feeds',
  workingPapers: 'working papers', evidence: 'evidence', levels: 'levels in words',
};

/** The changed parts of a definition in words: "tolerance, which way is better". */
export const formatDefinitionParts = (fields: readonly string[]): string => fields.map((field) => definitionPartLabels[field] ?? field).join(', ');

/** A figure as it is read: its value, that there were no cases, or that there is none. */
export const formatFigure = (figure: { readonly value: string | null } | null, shown: { readonly unit: string; readonly decimals: number }): string =>
  hasNoCases(figure) ? 'No cases' : writeFigure(figure?.value ?? null, shown);
