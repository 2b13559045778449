/** What a part of a definition is called on pages, by its name in events and rows. */
const words: Readonly<Record<string, string>> = {
  ref: 'reference', title: 'title', kind: 'kind', unit: 'unit', decimals: 'decimals shown', polarity: 'which way is better',
  frequency: 'how often it is collected', cumulative: 'what a figure counts', formula: 'how it is entered', multiplier: 'multiplier',
  tolerance: 'tolerance', zeroTarget: 'what a target of 0 means', lowest: 'lowest possible figure', highest: 'highest possible figure',
  dimension: 'dimension', group: 'group on the scorecard', serviceId: 'lead service', ownerPostId: 'who enters it',
  verifierPostId: 'who verifies it', memberPostId: 'member responsible', definition: 'what is counted', dataType: 'data type',
  dataSource: 'data source', calculationGuidance: 'calculation guidance', benchmarking: 'opportunities for benchmarking', feeds: 'feeds',
  workingPapers: 'working papers', evidence: 'evidence',
};

/** The changed parts of a definition in words: "tolerance, which way is better". */
export const fieldWords = (fields: readonly string[]): string => fields.map((field) => words[field] ?? field).join(', ');
