import type { FactsByEvent, GoldenThreadEvent, StreamIdByEvent } from '@golden-thread/domain/shared/events';
import type { ThingType } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { actionEvents } from './action';
import { assessmentEvents } from './assessment';
import { failedDeliveryEvents, importEvents, recordEvents, taskEvents, tokenEvents } from './administration';
import { authorityEvents } from './authority';
import { commentEvents } from './comment';
import { consultationEvents } from './consultation';
import { lessonEvents } from './lesson';
import { contributionEvents } from './contribution';
import { documentEvents } from './document';
import { evidenceEvents } from './evidence';
import { type EventDescriptors, signalWorkflow } from './event-descriptor';
import { exceptionEvents } from './exception';
import { keyPlanEvents } from './key-plan';
import { externalChallengeEvents } from './external-challenge';
import { figureSheetEvents } from './figure-sheet';
import { auditSampleEvents, basketEvents, measureEvents, targetEvents } from './measure';
import { type Notice, recipientRuleOf } from './notice';
import { moneyEvents } from './money';
import { organisationEvents } from './organisation';
import { planEvents } from './plan';
import { planChangeEvents } from './plan-change';
import { planTypeEvents } from './plan-type';
import { recognitionEvents } from './recognition';
import { recoveryEvents } from './recovery';
import { reportEvents } from './report';
import { reviewEvents } from './review';
import { riskEvents } from './risk';
import { stageReturnEvents } from './stage-return';
import { clockEvents, timetableEvents } from './timetable';

/** What follows from every event. Does not compile while an event has no entry. */
const descriptors: EventDescriptors<GoldenThreadEvent> = {
  ...actionEvents,
  ...assessmentEvents,
  ...auditSampleEvents,
  ...authorityEvents,
  ...basketEvents,
  ...clockEvents,
  ...commentEvents,
  ...consultationEvents,
  ...lessonEvents,
  ...contributionEvents,
  ...documentEvents,
  ...evidenceEvents,
  ...failedDeliveryEvents,
  ...exceptionEvents,
  ...externalChallengeEvents,
  ...figureSheetEvents,
  ...importEvents,
  ...keyPlanEvents,
  ...measureEvents,
  ...moneyEvents,
  ...organisationEvents,
  ...planChangeEvents,
  ...planEvents,
  ...planTypeEvents,
  ...recordEvents,
  ...recognitionEvents,
  ...recoveryEvents,
  ...reportEvents,
  ...reviewEvents,
  ...riskEvents,
  ...stageReturnEvents,
  ...targetEvents,
  ...taskEvents,
  ...timetableEvents,
  ...tokenEvents,
};

type EventName = keyof FactsByEvent;
type EventOf<Name extends EventName> = { readonly name: Name; readonly stream: { readonly type: ThingType; readonly id: StreamIdByEvent[Name] }; readonly payload: FactsByEvent[Name] };

/** Who is told of an event, beside those it asks for something; null where nobody is. */
export const noticeOf = <Name extends EventName>({ name, stream, payload }: EventOf<Name>): Notice | null =>
  descriptors[name].notifies?.(payload, stream.id) ?? null;

function signalsOf<Name extends EventName>({ name, stream, payload }: EventOf<Name>): readonly OutboxMessage[] {
  const { signals } = descriptors[name];
  if (signals === undefined) return [];
  return typeof signals === 'string' ? [signalWorkflow(signals, stream.id)] : signals(payload, stream.id);
}

const raisesNotices = (notice: Notice | null): readonly OutboxMessage[] => (notice === null ? [] : [{ errand: 'raise-notices', rule: recipientRuleOf(notice) }]);

/** The messages that follow from one event, for the transaction that records it: workflows are signalled first, then people are told. */
export function outboxMessagesOf<Name extends EventName>(event: EventOf<Name>): readonly OutboxMessage[] {
  return [...signalsOf(event), ...raisesNotices(noticeOf(event))];
}

/** Whether this version records such an event. The log holds only what was recorded, so that its facts are those of its name. */
export const isKnownEvent = <Seen extends { readonly name: string }>(event: Seen): event is Seen & GoldenThreadEvent => Object.hasOwn(descriptors, event.name);
