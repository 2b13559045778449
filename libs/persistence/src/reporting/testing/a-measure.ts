import type { ImportedMeasure } from '../../measure/import-measures';
import type { SmallCouncil } from '../../testing/small-council';

/** A measure of a small council's service, as an import brings one. */
export const aMeasure = ({ serviceId, posts }: SmallCouncil): ImportedMeasure => ({
  ref: 'M1', title: 'Repairs in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false, formula: 'value', multiplier: '100',
  tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim', lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators',
  serviceId, ownerPostId: posts.serviceManager, verifierPostId: posts.director, memberPostId: null,
  register: { definition: 'Repairs done in their target time', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '' },
});
