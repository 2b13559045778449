import type { DefinitionWithoutPlaces, MeasurePlaceCodes } from '@golden-thread/application/measure';
import type { ScorecardDimension } from '@golden-thread/domain/measure';
import type { DefineMeasureForm } from './define-measure.form';

/** The definition that a form describes, with the places its codes stand for. */
export function definitionOfForm(form: DefineMeasureForm): DefinitionWithoutPlaces {
  const { ref, title, kind, unit, decimals, polarity, frequency, formula, multiplier, zeroTarget, basis, green, amber, edge } = form;
  const [dimension, group = ''] = form.place.split('/');
  const { definition, dataType, dataSource, formulaText, calculationGuidance, benchmarking, feeds, workingPapers, evidence } = form;
  return {
    ref, title: title.trim(), kind, unit: unit.trim(), decimals, polarity, frequency, formula, multiplier, zeroTarget,
    cumulative: form.counts === 'year',
    tolerance: { basis, green, amber, edge },
    lowest: form.lowest === '' ? null : form.lowest,
    highest: form.highest === '' ? null : form.highest,
    dimension: dimension as ScorecardDimension,
    group,
    register: { definition, dataType, dataSource, formula: formulaText, calculationGuidance, benchmarking, feeds, workingPapers, evidence },
  };
}

/** The codes of its service and posts as they were typed. */
export const placesOfForm = ({ service, owner, verifier, member }: DefineMeasureForm): MeasurePlaceCodes => ({
  service, owner, verifier, member: member === '' ? null : member,
});
