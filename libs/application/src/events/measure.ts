import type { AuditSampleEvent } from '@golden-thread/domain/audit-sample/audit-sample';
import type { BasketKept } from '@golden-thread/domain/basket/basket';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import type { TargetEvent } from '@golden-thread/domain/target/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { named } from './notice';

/** What follows when something happens to a measure: whoever is asked beside it learns of it. */
export const measureEvents = {
  MeasureRegistered: nothing,
  MeasureDefinitionChanged: nothing,
  MeasureObjectivesChosen: nothing,
  MeasureRetired: nothing,
  MeasureCommented: {
    notifies: ({ mentionedIds, ownerPostId }) => named({ people: mentionedIds, posts: [ownerPostId] }, (measure) => `A question or comment: ${measure}`),
  },
} satisfies EventDescriptors<MeasureEvent>;

/** Targets and baskets are looked up; nobody is told of each. */
export const targetEvents = {
  TargetSet: nothing,
  TargetChanged: nothing,
  TargetStated: nothing,
  TargetRulesSet: nothing,
} satisfies EventDescriptors<TargetEvent>;

export const basketEvents = {
  BasketKept: nothing,
} satisfies EventDescriptors<BasketKept>;

/** What Internal Audit finds is told to whoever is to correct it. */
export const auditSampleEvents = {
  MeasureAuditSet: nothing,
  AuditSampleDrawn: nothing,
  FigureAudited: {
    notifies: ({ result, ownerPostId, verifierPostId }) => {
      if (result === 'pass') return named({ people: [] }, (measure) => `Internal Audit passed a figure: ${measure}`);
      const recipients = { posts: [ownerPostId, verifierPostId], roles: ['policy-officer' as const] };
      return result === 'amend'
        ? named(recipients, (measure) => `Internal Audit wants a figure corrected: ${measure}`, 'Correct it on the measure’s page, with the reason.')
        : named(recipients, (measure) => `Internal Audit failed a figure: ${measure}`, 'It cannot be shown, and is not to be relied on until it is.');
    },
  },
} satisfies EventDescriptors<AuditSampleEvent>;
