import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { asked, holders, named } from './notice';

/** What follows when something happens to figures: people are asked, and learn of corrections; no workflow waits for them. */
export const figureSheetEvents = {
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
  FiguresFrozen: nothing,
} satisfies EventDescriptors<FigureSheetEvent>;
