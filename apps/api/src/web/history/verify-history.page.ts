import { verifyEventLog } from '@golden-thread/application/engine/verify-event-log';
import { nameThings } from '@golden-thread/application/history/get-history';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { faultTitles } from '@golden-thread/domain/record/record-fault';
import { isThingType, type ThingType } from '@golden-thread/domain/shared/areas';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { historyPaths } from './paths';

/** The thing whose events a fault is about; undefined where it is about a seal. */
function thingInFault({ where }: { readonly where: string }): { readonly type: ThingType; readonly id: Id } | undefined {
  const [type, id] = where.split(' ');
  return isThingType(type) && isId(id) ? { type, id } : undefined;
}

type Verified = Extract<Awaited<ReturnType<typeof verifyEventLog>>, { ok: true }>['value'];

/** The thing by its name, with its history, in which the event can be read; a seal by its number. */
function whereOf(fault: Verified['faults'][number], names: ReadonlyMap<string, string>): { text: string; href: string | null } {
  const thing = thingInFault(fault);
  return { text: (thing && names.get(thing.id)) ?? fault.where, href: thing ? historyPaths.of(thing.type, thing.id) : null };
}

const number = (count: number): string => count.toLocaleString('en-GB');

/** Whether the whole record holds, how far it is sealed, and every fault. */
function verifyHistoryView(verified: Verified, names: ReadonlyMap<string, string>): Page {
  const { events, streams, seals, notYetSealed, lastSealedAt, faults } = verified;
  return new Page('history/verify-history', {
    heading: faults.length === 0 ? 'The record holds' : 'The record does not hold',
    area: 'History',
    back: { href: historyPaths.all, text: 'Back to History of everything' },
    holds: faults.length === 0,
    rows: [
      { key: { text: 'Events' }, value: { text: `${number(events)} about ${number(streams)} things` } },
      { key: { text: 'Seals' }, value: { text: number(seals.length) } },
      { key: { text: 'Last sealed' }, value: { text: lastSealedAt === null ? 'Not yet' : `${longDate(londonDate(lastSealedAt))}, ${londonTime(lastSealedAt)}` } },
      { key: { text: 'Not yet sealed' }, value: { text: `${number(notYetSealed)} ${notYetSealed === 1 ? 'event' : 'events'}` } },
    ],
    faults: faults.slice(0, 500).map((fault) => ({ ...whereOf(fault, names), title: faultTitles[fault.kind], what: fault.what })),
  });
}

/** Walks every stream and seal of the council now, and says what it found. */
@Controller(historyPaths.verification)
export class VerifyHistoryPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.verify', navigation: { section: 'history', trail: 'back' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const verified = accepted(await verifyEventLog(this.database, actor));
    const things = verified.faults.map(thingInFault).filter((thing) => thing !== undefined);
    return verifyHistoryView(verified, accepted(await nameThings(this.database, actor, things)));
  }
}
