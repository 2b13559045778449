import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { asked, holders } from './notice';

/** What follows when something happens to measures and their figures: people are asked, and learn of corrections; no workflow waits for them. */
export const measureEvents = {
  MeasureRegistered: nothing,
  MeasureDefinitionChanged: nothing,
  MeasureObjectivesChosen: nothing,
  MeasureRetired: nothing,
  MeasureAuditSet: nothing,
  TargetSet: nothing,
  TargetChanged: nothing,
  FiguresOpened: { notifies: asked },
  FiguresAdded: { notifies: asked },
  FigureSheetChased: { notifies: holders('You are asked for this again') },
  FiguresEntered: { notifies: asked },
  FiguresVerified: nothing,
  FiguresReturned: { notifies: asked },
  FigureCorrected: {
    notifies: ({ ref, period }) => ({ audience: 'contributors', subject: () => `A figure of ${ref} for ${period} was corrected` }),
  },
  FiguresFrozen: nothing,
} satisfies EventDescriptors<MeasureEvent>;
