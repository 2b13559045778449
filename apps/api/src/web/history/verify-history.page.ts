import type { Anchors } from '@golden-thread/application/record/open-anchor-store';
import { type AnchorsSeen, type RecordVerified, verifyRecord } from '@golden-thread/application/record/verify-record';
import { nameThings } from '@golden-thread/application/history/get-history';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { faultTitles } from '@golden-thread/domain/record/record-fault';
import { isThingType } from '@golden-thread/domain/shared/areas';
import { type Id, isId, type ThingType } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { ANCHORS } from '../../injection-tokens';
import { historyPaths } from './paths';

/** The thing whose events a fault is about; undefined where it is about a seal. */
function thingInFault({ where }: { readonly where: string }): { readonly type: ThingType; readonly id: Id } | undefined {
  const [type, id] = where.split(' ');
  return isThingType(type) && isId(id) ? { type, id } : undefined;
}

/** The thing by its name, with its history, in which the event can be read; a seal by its number. */
function whereOf(fault: RecordVerified['faults'][number], names: ReadonlyMap<string, string>): { text: string; href: string | null } {
  const thing = thingInFault(fault);
  return { text: (thing && names.get(thing.id)) ?? fault.where, href: thing ? historyPaths.of(thing.type, thing.id) : null };
}

const number = (count: number): string => count.toLocaleString('en-GB');

const moment = (instant: Instant): string => `${longDate(londonDate(instant))}, ${londonTime(instant)}`;

/** How long ago, in the largest unit that says enough. */
function ago(seconds: number): string {
  const [count, unit] = seconds < 120 * 60 ? [Math.floor(seconds / 60), 'minute'] : seconds < 48 * 3600 ? [Math.floor(seconds / 3600), 'hour'] : [Math.floor(seconds / 86_400), 'day'];
  return count === 0 ? 'less than a minute ago' : `${number(count)} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** What is kept outside the database: how old the last of it is, and how much is younger. */
function anchorRows(anchors: AnchorsSeen): { key: { text: string }; value: { text: string } }[] {
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  if (anchors.state === 'nowhere') return [row('Kept outside the database', 'Nowhere but in e-mails to the auditors: the installation names no place for anchors')];
  if (anchors.state === 'unreadable') return [row('Kept outside the database', `Could not be read: ${anchors.why}`)];
  const { compared: { last, younger }, lastAgeSeconds } = anchors;
  return [
    row('Last anchor', last === null || lastAgeSeconds === null ? 'None is kept outside the database yet' : `Seal ${number(last.sequence)}, ${moment(last.at)} (${ago(lastAgeSeconds)})`),
    row('Younger than the last anchor', `${number(younger)} ${younger === 1 ? 'event' : 'events'}, held by the database alone`),
  ];
}

/** The newest anchors as they are kept, the newest first. */
const anchorTable = (anchors: AnchorsSeen) =>
  anchors.state !== 'read'
    ? []
    : anchors.newest.map(({ kind, sequence, at, totalEvents, hash }) => ({
        at: moment(at), what: kind === 'restore' ? `Put back to seal ${number(sequence)}` : `Seal ${number(sequence)}`, events: number(totalEvents), hash: hash.slice(0, 16),
      }));

/** Whether the whole record holds, how far it is sealed, and every fault. */
function verifyHistoryView(verified: RecordVerified, names: ReadonlyMap<string, string>): Page {
  const { events, streams, seals, notYetSealed, lastSealedAt, faults } = verified;
  return new Page('history/verify-history', {
    heading: faults.length === 0 ? 'The record holds' : 'The record does not hold',
    area: 'History',
    back: { href: historyPaths.all, text: 'Back to History of everything' },
    holds: faults.length === 0,
    rows: [
      { key: { text: 'Events' }, value: { text: `${number(events)} about ${number(streams)} things` } },
      { key: { text: 'Seals' }, value: { text: number(seals.length) } },
      { key: { text: 'Last sealed' }, value: { text: lastSealedAt === null ? 'Not yet' : moment(lastSealedAt) } },
      { key: { text: 'Not yet sealed' }, value: { text: `${number(notYetSealed)} ${notYetSealed === 1 ? 'event' : 'events'}` } },
      ...anchorRows(verified.anchors),
    ],
    anchors: anchorTable(verified.anchors),
    faults: faults.slice(0, 500).map((fault) => ({ ...whereOf(fault, names), title: faultTitles[fault.kind], what: fault.what })),
  });
}

/** Walks every stream and seal of the council now, compares them with what is kept outside the database, and says what it found. */
@Controller(historyPaths.verification)
export class VerifyHistoryPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ANCHORS) private readonly anchors: Anchors,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.verify', navigation: { section: 'history', trail: 'back' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const verified = accepted(await verifyRecord(this.database, actor, { store: this.anchors }));
    const things = verified.faults.map(thingInFault).filter((thing) => thing !== undefined);
    return verifyHistoryView(verified, accepted(await nameThings(this.database, actor, things)));
  }
}
