/** What of the events of a thing is told to whom: the facts to whoever may see the history, the words as far as the thing is theirs to read. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type Access, isPaper, type Paper } from '@golden-thread/domain/authority/reading-rights';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { EvidenceId, Id, PowerRequestId, RecognitionId } from '@golden-thread/domain/shared/id';
import { findAccess, findAccessByPaper, findServicesReadBy } from '@golden-thread/persistence/authority/reading-access';
import { findApprovers, findPowerRequest } from '@golden-thread/persistence/authority/power-requests';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import { listManagementChains } from '@golden-thread/persistence/organisation/posts';
import { findReportNamed } from '@golden-thread/persistence/report/performance-reports';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { mayReadPowerRequest } from '../organisation/get-power-requests';
import { isKeyPlanOpen, withholdKeyPlans } from '../key-plan/key-plan-access';
import { isRecognitionOpen, withholdConsequences } from './withhold-consequences';
import { isEvidenceOpen, withholdEvidence } from './withhold-evidence';
import { withholdExempt } from './withhold-exempt';

type Stream = HistoryEvent['stream'];

/**
 * How much of the thing a stream is about is the actor's to read; a challenge is read with its report, a file with what it shows, a request for power by those whose
 * it is, a consequence by its circle, what is no paper by everybody.
 */
export async function findAccessToStream(reading: Reading, actor: Actor, { type, id }: Stream): Promise<Access> {
  if (isPaper(type)) return findAccess(reading, actor, { paper: type, id });
  if (type === 'evidence') return (await isEvidenceOpen(reading, actor, id as EvidenceId)) ? 'whole' : 'none';
  if (type === 'key-plan') return (await isKeyPlanOpen(reading, actor, { thing: type, thingId: id })) ? 'whole' : 'heading';
  if (type === 'recognition') return (await isRecognitionOpen(reading, actor, id as RecognitionId)) ? 'whole' : 'none';
  if (type === 'power-request') return findAccessToPowerRequest(reading, actor, id as PowerRequestId);
  if (type !== 'challenge' && type !== 'report-challenge') return 'whole';
  const reportId = await findReportNamed(reading, id);
  return reportId === undefined ? 'none' : findAccess(reading, actor, { paper: 'performance-report', id: reportId });
}

async function findAccessToPowerRequest(reading: Reading, actor: Actor, id: PowerRequestId): Promise<Access> {
  const request = await findPowerRequest(reading, id);
  return request && mayReadPowerRequest(actor, request, await findApprovers(reading)) ? 'whole' : 'none';
}

/** The events without the words that are not the actor's to read. What they said themselves they are always told. */
export async function withholdTexts(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const papers = await withholdEvidence(reading, actor, await withholdPapers(reading, actor, events));
  const plans = await withholdKeyPlans(reading, actor, papers);
  const spoken = await withholdConsequences(reading, actor, await withholdExempt(reading, actor, plans));
  return withholdAbsences(reading, actor, await withholdIssues(reading, actor, spoken));
}

const isOwn = (actor: Actor, { actorId }: HistoryEvent): boolean => actorId !== null && actorId === actor.personId;
const without = (event: HistoryEvent): HistoryEvent => ({ ...event, wording: {} });

async function withholdPapers(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const kinds = [...new Set(events.map(({ stream }) => stream.type))].filter((type): type is Paper & typeof type => isPaper(type));
  const idsOf = (kind: Paper): Id[] => [...new Set(events.flatMap(({ stream }) => (stream.type === kind ? [stream.id] : [])))];
  const access = new Map(await Promise.all(kinds.map(async (kind) => [kind, await findAccessByPaper(reading, actor, kind, idsOf(kind))] as const)));
  return events.map((event) => {
    const { type, id } = event.stream;
    return !isPaper(type) || isOwn(actor, event) || access.get(type)?.get(id) === 'whole' ? event : without(event);
  });
}

/** An issue of the corporate review is read in the circles of the services that take it back. */
async function withholdIssues(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  if (!events.some(({ name }) => name === 'CorporateIssueRaised')) return events;
  const services = new Set<string>(await findServicesReadBy(reading, actor));
  const isTheirs = ({ payload }: HistoryEvent): boolean => (payload['serviceIds'] as readonly string[]).some((id) => services.has(id));
  return events.map((event) => (event.name !== 'CorporateIssueRaised' || isOwn(actor, event) || isTheirs(event) ? event : without(event)));
}

type DeputyNamed = HistoryEvent & Extract<GoldenThreadEvent, { name: 'DeputyNamed' }>;
const isDeputyNamed = (event: HistoryEvent): event is DeputyNamed => event.name === 'DeputyNamed';

/**
 * The events without the reasons for people's absences, but for those whose business they are: the two concerned, the post itself and
 * the line above it, and the administrator. That a deputy was named, and for which days, stays for everybody.
 */
async function withholdAbsences(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const named = events.filter(isDeputyNamed);
  if (named.length === 0 || may(actor, 'organisation.change')) return events;
  const lines = await listManagementChains(reading, named.map(({ stream }) => stream.id));
  const concerns = ({ stream, payload, actorId }: DeputyNamed): boolean => {
    const people = [actorId, payload.holderId, payload.personId];
    const posts = [stream.id, ...(lines.get(stream.id) ?? []).map(({ postId }) => postId)];
    return (actor.personId !== null && people.includes(actor.personId)) || posts.some((post) => actor.postIds.includes(post));
  };
  return events.map((event) => (isDeputyNamed(event) && !concerns(event) ? without(event) : event));
}
