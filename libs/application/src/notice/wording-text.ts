import { clinicQuestions } from '@golden-thread/domain/exception';
import { reviewSections } from '@golden-thread/domain/review';

/** What people wrote beside an event, under these words and in this order; a text on its own needs none. */
const labels: Readonly<Record<string, string>> = {
  reason: 'The reason given',
  ...clinicQuestions,
  ...Object.fromEntries(Object.entries(reviewSections).map(([section, { title }]) => [section, title])),
  objective: 'What the plan is to reach',
  progress: 'Progress',
  forecast: 'Forecast',
  asks: 'What is asked for',
  challenge: 'The challenge',
  answer: 'The answer',
  statement: 'The statement',
};

/** The texts beside an event as its letter quotes them. */
export function wordingText(wordings: Readonly<Record<string, string>>): string {
  const order = Object.keys(labels);
  const fields = Object.keys(wordings)
    .filter((field) => wordings[field]!.trim() !== '')
    .sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return fields.map((field) => (labels[field] ? `${labels[field]}${/\?$/.test(labels[field]) ? '' : ':'} ${wordings[field]}` : wordings[field])).join('\n');
}
