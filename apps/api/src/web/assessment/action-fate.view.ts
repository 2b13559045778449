import type { Became, WorkshopAction } from '@golden-thread/domain/assessment/workshop';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { measurePaths } from '../measure/paths';
import { timetablePaths } from '../timetable/paths';
import { assessmentPaths } from './paths';

/** Where the thing is that came of an action. */
function becameAddress({ kind, reference }: Became): string {
  if (kind === 'measure') return measurePaths.of(reference);
  if (kind === 'practice') return assessmentPaths.practiceOf(reference);
  const [year, stage] = reference.split('.');
  return timetablePaths.workOf(year as FinancialYear, stage!);
}

const becameSays: Readonly<Record<Became['kind'], string>> = { measure: 'Became a measure', stage: 'Became a stage in the timetable', practice: 'Became a practice' };

/** What became of an action in words, and the thing it became. `names`: titles of posts, by id. */
export function actionFateView({ state, ownerPostId, dueOn, droppedBecause, became }: WorkshopAction, names: ReadonlyMap<string, string>): { readonly fate: string | null; readonly became: object | null } {
  const fates: Readonly<Record<WorkshopAction['state'], () => string | null>> = {
    proposed: () => null,
    dropped: () => `Dropped: ${droppedBecause}`,
    'taken-on': () => `${names.get(ownerPostId!) ?? 'A post'}, by ${shortDate(dueOn!)}`,
    became: () => null,
  };
  return { fate: fates[state](), became: became && { says: becameSays[became.kind], href: becameAddress(became), text: became.kind === 'stage' ? became.title : `${became.reference}: ${became.title}` } };
}
