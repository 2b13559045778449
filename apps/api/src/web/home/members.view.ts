import type { Home } from '@golden-thread/application/home/read-home';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { challengeBodies } from '@golden-thread/domain/report/performance-report';
import { counted } from '../../http/paging';
import { addressOfConnected } from '../connection/connections.view';
import { formatState } from '../history/things';
import { reportName } from '../report/labels';
import { reportPaths } from '../report/paths';

/** As much of a question as stands in a line. */
const longestLine = 160;

const shortened = (text: string): string => (text.length <= longestLine ? text : `${text.slice(0, text.lastIndexOf(' ', longestLine))} …`);

/** What members asked of reports, and what came of it; null for whoever asks nothing. */
export function questionsView({ questions }: Home['members']): object | null {
  return questions && {
    counted: questions.all === 0 ? null : `${counted(questions.all, 'question')} in the last year, ${questions.unanswered === 0 ? 'all answered' : `${questions.unanswered} not answered`}`,
    more: questions.all - questions.shown.length,
    rows: questions.shown.map(({ reportId, number, text, body, askedOn, answeredOn, own, ...report }) => ({
      href: reportPaths.of(reportId), number, text: shortened(text), report: reportName(report), by: own ? 'you' : challengeBodies[body].title,
      asked: shortDate(askedOn), answered: answeredOn && shortDate(answeredOn),
    })),
  };
}

/** What waits for a decision in a member's portfolio; null for whoever has none. */
export function portfolioView({ portfolio }: Home['members']): object | null {
  return portfolio && {
    counted: `${counted(portfolio.all, 'decision')} awaited`,
    more: portfolio.all - portfolio.shown.length,
    rows: portfolio.shown.map(({ kind, id, reference, title, state }) => ({
      href: addressOfConnected({ kind, id }), text: reference === null ? title : `${reference}: ${title}`, state: kind === 'objective' ? null : formatState(kind, state),
    })),
  };
}
