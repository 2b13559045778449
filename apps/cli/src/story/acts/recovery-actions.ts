import { reportAction } from '@golden-thread/application/action/report-action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Act, Cast } from '../cast';
import { actionNamed } from '../find-things';

async function achieve(cast: Cast, name: string, { title, reason }: { readonly title: string; readonly reason: string }): Promise<void> {
  const { reference, dueOn } = await actionNamed(cast, title);
  const said = { status: 'achieved', progress: 100, dueOn, reason } as const;
  await cast.expectAccepted(reportAction(cast.database, await cast.as(name), { actionId: reference, ...said, submission: cast.submission() }));
}

const achieved = (key: string, on: CalendarDate, name: string, said: { readonly title: string; readonly reason: string }): Act => ({
  key: `recovery-${key}`, on, summary: `${name} has done it: ${said.title.charAt(0).toLowerCase()}${said.title.slice(1)}`, play: (cast) => achieve(cast, name, said),
});

/** What the two recovery plans promise, as their owners say in the register that it is done. */
export const recoveryActions: readonly Act[] = [
  achieved('voids-gang', '2026-09-21', 'Yusuf Demir', { title: 'Voids gang on Mondays until January', reason: 'The gang has worked three Mondays and goes on.' }),
  achieved('agency-gangs', '2026-10-05', 'Leanne Hopcroft', { title: 'Two agency gangs for six months', reason: 'Both gangs started today.' }),
  achieved('second-visits', '2026-10-16', 'Leanne Hopcroft', { title: 'Second visits booked before leaving', reason: 'Every gang books on its tablet since Monday.' }),
  achieved('supplement', '2026-11-30', 'Alistair Penhaligon', { title: 'Fill two posts with a market supplement', reason: 'Both planners have signed; they start in January.' }),
  achieved('forty-decisions', '2026-12-15', 'Alistair Penhaligon', { title: 'Buy forty decisions from a neighbour', reason: 'The neighbour decided all forty.' }),
  achieved('oldest-first', '2027-01-29', 'Alistair Penhaligon', { title: 'Decide the oldest first', reason: 'None is older than a year now.' }),
];
