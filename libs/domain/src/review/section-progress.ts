import { isBlank } from '../shared/text';
import { type ReviewAnswers, type ReviewAsked, type ReviewSection, reviewSectionKeys } from './service-review';

export type SectionState = 'not-started' | 'in-progress' | 'complete';

export interface SectionProgress {
  readonly section: ReviewSection;
  readonly state: SectionState;
}

const written = (text: string): boolean => !isBlank(text);

const byCount = (answered: number, asked: number): SectionState => {
  if (answered >= asked) return 'complete';
  return answered === 0 ? 'not-started' : 'in-progress';
};

const byText = (text: string): SectionState => (written(text) ? 'complete' : 'not-started');

function actionsState(answers: ReviewAnswers, asked: ReviewAsked): SectionState {
  if (asked.actionIds.length === 0) return byText(answers.actionsNote);
  const said = asked.actionIds.filter((id) => answers.actions.some((a) => a.actionId === id && a.progress !== null));
  return byCount(said.length, asked.actionIds.length);
}

function issuesState(answers: ReviewAnswers, asked: ReviewAsked): SectionState {
  const said = asked.issueIds.filter((id) => answers.issues.some((i) => i.issueId === id && written(i.response)));
  return byCount(said.length, asked.issueIds.length);
}

/**
 * How far each section is, in the order of the page. Part 2 is complete when every tagged issue is answered; a service without
 * issues has nothing to answer there.
 */
export function sectionProgress(answers: ReviewAnswers, asked: ReviewAsked): readonly SectionProgress[] {
  const states: Readonly<Record<ReviewSection, SectionState>> = {
    measures: byText(answers.measures),
    actions: actionsState(answers, asked),
    risks: byText(answers.risks),
    budget: byText(answers.budget),
    issues: issuesState(answers, asked),
  };
  return reviewSectionKeys.map((section) => ({ section, state: states[section] }));
}
