import type { DeskView } from '@golden-thread/application/assessment/get-desk-assessment';
import type { WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { type Scale, scales, scoreName } from '@golden-thread/domain/assessment/framework';
import type { Movement } from '@golden-thread/domain/assessment/movement';
import { longDate } from '@golden-thread/domain/calendar/date-format';

/** Where a row of the picture begins, how wide its scale is drawn, and how high a row is. */
const drawn = { left: 76, width: 220, row: 26, head: 22 } as const;

/** How a workshop's statements moved since the one it follows; null where it follows none. */
export const workshopMovement = ({ movement, framework }: Pick<WorkshopView, 'movement' | 'framework'>): object | null =>
  movement && movementView(`${movement.since.reference}, ${longDate(movement.since.meetsOn)}`, framework.scale, movement.of);

/** How a desk assessment's characteristics moved since the one it follows; null where it follows none. */
export const deskMovement = ({ movement, framework }: Pick<DeskView, 'movement' | 'framework'>): object | null =>
  movement && movementView(`${movement.since.reference}${movement.since.closedOn === null ? '' : `, ${longDate(movement.since.closedOn)}`}`, framework.scale, movement.of);

/** How scores moved since the assessment before, as `assessment/movement.njk` draws it. `since`: which one, and when. */
function movementView(since: string, scale: Scale, movements: readonly Movement[]): object {
  const name = (score: number | null): string => (score === null ? 'no score' : scoreName(scale, score));
  return {
    since,
    rows: movements.map(({ statement, title, before, now, wantedBefore, by }) => ({
      code: statement.toUpperCase(), title, before: name(before), now: name(now), wanted: name(wantedBefore), by: by === null ? 'cannot be compared' : by === 0 ? 'unchanged' : by > 0 ? `up ${by}` : `down ${-by}`,
    })),
    picture: pictureOf(scale, movements),
  };
}

/** The statements that can be compared, each as a way from the score then to the score now; null where there are none. */
function pictureOf(scale: Scale, movements: readonly Movement[]): object | null {
  const { least, most, names } = scales[scale];
  const at = (score: number): number => drawn.left + ((score - least) / (most - least)) * drawn.width;
  const compared = movements.filter(({ by }) => by !== null);
  if (compared.length === 0) return null;
  const height = drawn.head + compared.length * drawn.row;
  return {
    width: drawn.left + drawn.width + 24,
    height,
    says: compared.map(({ statement, before, now }) => `${statement.toUpperCase()} from ${scoreName(scale, before!)} to ${scoreName(scale, now!)}`).join(', '),
    scale: names.map((text, index) => ({ text, x: at(least + index), from: drawn.head - 6, to: height })),
    rows: compared.map(({ statement, before, now, wantedBefore, by }, index) => ({
      code: statement.toUpperCase(), y: drawn.head + index * drawn.row + drawn.row / 2, before: at(before!), now: at(now!), wanted: wantedBefore === null ? null : at(wantedBefore), how: by! > 0 ? 'up' : by! < 0 ? 'down' : 'same',
    })),
  };
}
