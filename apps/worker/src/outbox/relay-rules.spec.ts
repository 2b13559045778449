import type { OutboxMessageId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import type { ClaimedMessage } from '@golden-thread/persistence/outbox/relay-queue';
import { backOffMs, isOutage, groupSameMessages } from './relay-rules';

const delivery = (id: OutboxMessageId, more: Partial<ClaimedMessage> = {}): ClaimedMessage => ({
  id, councilId: anId('c'), eventId: null, errand: 'nudge-workflow', target: { kind: 'recovery-plan', subjectId: 's' }, attempts: 1, ...more,
});

describe('dispatching outbox messages', () => {
  it('takes signals of one workflow as one, and everything else by itself', () => {
    const letter = { errand: 'send-letter', target: { letterId: 'l' } } as const;
    const groups = groupSameMessages([delivery(anId('1')), delivery(anId('2')), delivery(anId('3'), { councilId: anId('other') }), delivery(anId('4'), letter), delivery(anId('5'), letter)]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4'], ['5']]);
  });

  it.each([
    [Object.assign(new Error('14 UNAVAILABLE'), { code: 14 })],
    [new Error('wrapped', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) })],
    [new Error("Stream isn't writeable and enableOfflineQueue options is false")],
    [Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' })],
    [new Error('Redis timed out after 3000 ms')],
  ])('knows an outage when it sees one: %s', (error) => {
    expect(isOutage(error)).toBe(true);
  });

  it('does not take a fault of ours for an outage', () => {
    expect(isOutage(new Error('There is no workflow of the kind "x".'))).toBe(false);
    expect(isOutage('text')).toBe(false);
  });

  it('waits longer and longer, but never long for a server that will be back', () => {
    expect([1, 2, 3, 9].map((tries) => backOffMs(tries, false))).toEqual([1_000, 2_000, 4_000, 256_000]);
    expect(backOffMs(40, false)).toBe(30 * 60_000);
    expect(backOffMs(40, true)).toBe(15_000);
  });
});
