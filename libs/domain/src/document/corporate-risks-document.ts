/** The corporate register of risks as a paper for the audit committee. */

import { longDate } from '../calendar/date-format';
import type { CalendarDate } from '../calendar/dates';
import { type Risk, trendOf, trendTitles } from '../risk/risk';
import { isAboveAppetite, levelName, type RiskMatrix, valueOf, zoneOf, zoneTitles } from '../risk/risk-matrix';
import { riskRow, riskTableColumns } from '../risk/risk-table';
import { committeeSignOff, numberedSections } from './committee-paper';
import type { DocumentBlock, DocumentContent } from './document-content';

/** A risk as the paper tells of it. */
export interface RiskOnPaper extends Pick<Risk, 'reference' | 'title' | 'controls' | 'inherent' | 'residual' | 'corporate' | 'reviews'> {
  readonly owner: string;
}

export interface CorporateRisksPaper {
  readonly council: string;
  readonly today: CalendarDate;
  readonly matrix: RiskMatrix;
  /** Those that can happen, the highest score first. */
  readonly risks: readonly RiskOnPaper[];
}

const widths = [30, 9, 10, 33, 9, 9];

/**
 * The corporate register as it stands: its risks by the columns of the source, how each has moved and who owns it, and what is proposed for it and not decided.
 * Source: Chesterfield 9.1; practice C5 (the audit committee sees the corporate register each quarter).
 */
export function corporateRisksDocument({ council, today, matrix, risks }: CorporateRisksPaper): DocumentContent {
  const inRegister = risks.filter(({ corporate }) => corporate === 'corporate');
  const proposed = risks.filter(({ corporate }) => corporate === 'proposed');
  const above = inRegister.filter(({ residual }) => isAboveAppetite(residual, matrix)).length;
  return {
    title: 'Corporate risks',
    council,
    head: [
      { label: 'Meeting', text: 'Audit committee' },
      { label: 'As it stands on', text: longDate(today) },
      { label: 'Accepted', text: `A score of up to ${matrix.appetite}; ${above} of ${inRegister.length} corporate risks ${above === 1 ? 'is' : 'are'} above it` },
    ],
    foot: `Corporate register of ${longDate(today)}.`,
    blocks: [
      ...numberedSections([
        { title: 'The register', blocks: inRegister.length === 0 ? [said('No risk is in the corporate register.')] : [registerTable(inRegister, matrix)] },
        { title: 'How they have moved', blocks: inRegister.length === 0 ? [said('None has.')] : [movesTable(inRegister, matrix)] },
        { title: 'Proposed for the register', blocks: proposed.length === 0 ? [said('None.')] : [{ kind: 'list', items: proposed.map((risk) => `${risk.reference}: ${risk.title}, ${scoreOf(risk, matrix)}, owned by ${risk.owner}`) }] },
      ]),
      committeeSignOff(),
    ],
  };
}

const said = (text: string): DocumentBlock => ({ kind: 'paragraph', text });

const scoreOf = ({ residual }: RiskOnPaper, matrix: RiskMatrix): string =>
  `${levelName(residual.impact, matrix)} by ${levelName(residual.likelihood, matrix)} (${valueOf(residual)}, ${zoneTitles[zoneOf(residual, matrix)].toLowerCase()})`;

const registerTable = (risks: readonly RiskOnPaper[], matrix: RiskMatrix): DocumentBlock => ({
  kind: 'table',
  caption: 'Corporate risks',
  columns: riskTableColumns.map((title, at) => ({ title, share: widths[at] ?? 10 })),
  rows: risks.map((risk) => [...riskRow({ ...risk, title: `${risk.reference}: ${risk.title}` }, matrix)]),
});

const movesTable = (risks: readonly RiskOnPaper[], matrix: RiskMatrix): DocumentBlock => ({
  kind: 'table',
  caption: 'How corporate risks have moved',
  columns: [{ title: 'Risk', share: 34 }, { title: 'With its controls', share: 22 }, { title: 'Since the review before', share: 18 }, { title: 'Owner', share: 26 }],
  rows: risks.map((risk) => [`${risk.reference}: ${risk.title}`, scoreOf(risk, matrix), reviewOf(risk), risk.owner]),
});

function reviewOf(risk: RiskOnPaper): string {
  const last = risk.reviews.at(-1);
  return last === undefined ? trendTitles[trendOf(risk)] : `${trendTitles[trendOf(risk)]}, looked at on ${longDate(last.on)}${last.reason === '' ? '' : `: ${last.reason}`}`;
}
