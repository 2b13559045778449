/** Why an import leaves a row as it stands although its pack says otherwise, and where it is changed: by sheet. */
const whys: Readonly<Record<string, string>> = {
  measures: 'what a measure counts is changed on its page, with a reason and from a period on',
  targets: 'a target that stands is changed on the measure’s page, with a reason',
  'target-statements': 'what a target says is changed on the measure’s page',
  values: 'a figure that stands is corrected with a reason: in the column correction, or on the measure’s page',
  'published-statuses': 'what was published stays as it was published',
  aims: 'aims are renamed under Plans, Aims and priorities',
  priorities: 'priorities are changed under Plans, Aims and priorities',
  objectives: 'an objective is changed on its plan, or by a change of a plan that is decided',
  'budget-lines': 'a line is revised on the page of its service’s money',
  actions: 'how an action stands is said on its page, with a reason',
  risks: 'a risk is looked at again on its page',
  'risk-matrix': 'the matrix is set on the page of the risks',
  'action-moves': 'what was is not told otherwise',
  'risk-reviews': 'what was is not told otherwise',
  links: 'what an objective contributes to is changed on its plan',
};

/** In words; of every other sheet nothing is left. */
export const whyLeft = (sheet: string): string => whys[sheet] ?? 'it is changed on its own page';
