import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';

/** A quarterly measure of repairs of the small council's service, its manager the owner and its director the verifier. */
export const measureOf = (council: { readonly serviceId: SmallCouncil['serviceId']; readonly posts: Pick<SmallCouncil['posts'], 'serviceManager' | 'director'> }, ref: string, more: Partial<MeasureDefinition> = {}): MeasureDefinition => ({
  ref, title: `Measure ${ref}`, kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
  formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim',
  lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: council.serviceId,
  ownerPostId: council.posts.serviceManager, verifierPostId: council.posts.director, memberPostId: null,
  register: {
    definition: 'Repairs done in time', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '',
    workingPapers: '', evidence: '',
  },
  ...more,
});

/** A year of figures before the one that specs live through. */
export const yearBefore = [['2025-Q1', '74'], ['2025-Q2', '75'], ['2025-Q3', '73'], ['2025-Q4', '76']].map(([period, value]) => ({
  ref: 'HR01', period: period as string, endsOn: '2026-03-31' as const, value: value as string, numerator: null, denominator: null, dataStatus: 'final', commentary: '',
}));

/** The open tasks of a council, in the order in which they were opened. */
export const openTasksOf = (fresh: FreshDatabase, council: SmallCouncil) =>
  fresh.asOwner<{ kind: string; post: string; due: string; label: string }>(
    `select t.kind, p.code as post, t.due_on::text as due, t.subject_label as label from task t join post p on p.id = t.post_id
     where t.council_id = $1 and t.state = 'open' order by t.opened_at, t.kind`,
    [council.id],
  );

/** What its history says has happened, in order. */
export const eventNamesOf = async (fresh: FreshDatabase, council: SmallCouncil): Promise<string[]> =>
  (await fresh.asOwner<{ name: string }>('select name from event where council_id = $1 order by occurred_at, id', [council.id])).map(({ name }) => name);
