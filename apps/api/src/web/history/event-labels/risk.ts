import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { RiskEvent } from '@golden-thread/domain/risk/events';
import type { Score } from '@golden-thread/domain/risk/risk-matrix';
import { corporateLabels, riskStateTags } from '../../risk/labels';
import type { EventLabels } from './event-label';

const scoreText = ({ impact, likelihood }: Score): string => `impact ${impact}, likelihood ${likelihood}`;

export const riskEventLabels = {
  RiskEntered: ({ residual, nextReviewOn }) => ({ title: 'Risk entered', detail: `With its controls: ${scoreText(residual)}. Next review by ${shortDate(nextReviewOn)}.` }),
  RiskReviewed: ({ was, residual, nextReviewOn }) => ({
    title: 'Risk reviewed', detail: `Again by ${shortDate(nextReviewOn)}.`,
    ...(scoreText(was) !== scoreText(residual) && { changes: [{ what: 'With its controls', before: scoreText(was), after: scoreText(residual) }] }),
  }),
  RiskStateChanged: ({ was, state }) => ({ title: riskStateTags[state].text, changes: [{ what: 'Where it stands', before: riskStateTags[was].text, after: riskStateTags[state].text }] }),
  RiskProposedForCorporateRegister: ({ residual, appetite }) => ({ title: 'Proposed for the corporate register', detail: `Its score, ${residual.impact * residual.likelihood}, is above what the council accepts, ${appetite}.` }),
  CorporateRegisterDecided: ({ corporate }) => ({ title: corporateLabels[corporate] }),
  RiskMatrixSet: ({ was, becomes }) => ({
    title: 'Risk matrix set',
    changes: [
      { what: 'Size', before: `${was.size} by ${was.size}`, after: `${becomes.size} by ${becomes.size}` },
      { what: 'Appetite', before: String(was.appetite), after: String(becomes.appetite) },
    ].filter(({ before, after }) => before !== after),
  }),
} satisfies EventLabels<RiskEvent>;
