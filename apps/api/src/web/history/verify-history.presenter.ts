import type { verifyEventLog } from '@golden-thread/application/engine';
import { londonDate, londonTime, longDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { historyPaths } from './paths';
import { thingInFault } from './thing-in-fault';

type Verified = Extract<Awaited<ReturnType<typeof verifyEventLog>>, { ok: true }>['value'];

/** The thing by its name, with its history, in which the event can be read; a seal by its number. */
function whereOf(fault: Verified['faults'][number], names: ReadonlyMap<string, string>): { text: string; href: string | null } {
  const thing = thingInFault(fault);
  return { text: (thing && names.get(thing.id)) ?? fault.where, href: thing ? historyPaths.of(thing.type, thing.id) : null };
}

const number = (count: number): string => count.toLocaleString('en-GB');

/** Whether the whole record holds, how far it is sealed, and every fault. */
export function presentVerification(verified: Verified, names: ReadonlyMap<string, string>): Page {
  const { events, streams, seals, notYetSealed, lastSealedAt, faults } = verified;
  return new Page('history/verify-history', {
    heading: faults.length === 0 ? 'The record holds' : 'The record does not hold',
    area: 'History',
    back: { href: historyPaths.all, text: 'Back to History of everything' },
    holds: faults.length === 0,
    rows: [
      { key: { text: 'Events' }, value: { text: `${number(events)} about ${number(streams)} things` } },
      { key: { text: 'Seals' }, value: { text: number(seals) } },
      { key: { text: 'Last sealed' }, value: { text: lastSealedAt === null ? 'Not yet' : `${longDate(londonDate(lastSealedAt))}, ${londonTime(lastSealedAt)}` } },
      { key: { text: 'Not yet sealed' }, value: { text: `${number(notYetSealed)} ${notYetSealed === 1 ? 'event' : 'events'}` } },
    ],
    faults: faults.slice(0, 500).map((fault) => ({ ...whereOf(fault, names), what: fault.what })),
  });
}
