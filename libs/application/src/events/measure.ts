import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { asked, holders, named } from './notice';

/** What follows when something happens to measures and their figures: people are asked, and learn of corrections; no workflow waits for them. */
export const measureEvents = {
  MeasureRegistered: nothing,
  MeasureDefinitionChanged: nothing,
  MeasureObjectivesChosen: nothing,
  MeasureRetired: nothing,
  MeasureAuditSet: nothing,
  TargetSet: nothing,
  TargetChanged: nothing,
  TargetStated: nothing,
  TargetRulesSet: nothing,
  BasketKept: nothing,
  FiguresOpened: { notifies: asked },
  FiguresAdded: { notifies: asked },
  FigureSheetChased: { notifies: holders('You are asked for this again') },
  FigureSheetExtended: { notifies: holders('There is a new date for this') },
  FigureSheetNoted: {
    notifies: ({ followedUpById }) => named({ people: followedUpById === null ? [] : [followedUpById] }, (sheet) => `You follow this up: ${sheet}`),
  },
  FiguresEntered: { notifies: asked },
  FiguresVerified: nothing,
  FiguresReturned: { notifies: asked },
  FigureCorrected: {
    notifies: ({ ref, period }) => ({ audience: 'contributors', subject: () => `A figure of ${ref} for ${period} was corrected` }),
  },
  MeasureCommented: {
    notifies: ({ mentionedIds, ownerPostId }) => named({ people: mentionedIds, posts: [ownerPostId] }, (measure) => `A question or comment: ${measure}`),
  },
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
  FiguresFrozen: nothing,
} satisfies EventDescriptors<MeasureEvent>;
