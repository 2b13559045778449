import type { ActionStatus } from './action';

/** Why something about an action can be refused, and what each refusal tells. */
export interface ActionRefusals {
  readonly NoSuchAction: null;
  readonly ActionTitleMissing: null;
  readonly ActionOwnerMissing: null;
  /** Somebody may promise for a post that they answer for or manage, and for no other. */
  readonly ActionOwnerNotYours: null;
  /** It is a condition of the approval of a recovery plan, which its director has set. */
  readonly ActionIsCondition: { readonly plan: string };
  readonly ActionNotYours: { readonly reference: string };
  readonly ActionDayMissing: null;
  readonly ActionEndsBeforeItStarts: null;
  readonly ActionOriginNotFound: null;
  readonly PredictionWithoutMeasure: null;
  readonly ActionEnded: { readonly status: ActionStatus };
  readonly ActionProgressOutOfRange: null;
  /** `status`: what the one means that is said with a reason; `named`: what the council calls it. */
  readonly ActionReasonMissing: { readonly status: ActionStatus; readonly named: string };
  readonly SlipReasonMissing: null;
  /** `open`: the references of those that it waits for and that are not achieved. */
  readonly ActionWaitsForOthers: { readonly open: readonly string[] };
  readonly ActionWaitsInCircle: { readonly through: readonly string[] };
  /** `offered`: the names of those that can be said. */
  readonly NoSuchActionStatus: { readonly offered: readonly string[] };
  readonly ActionStatusTitleMissing: null;
  readonly ActionStatusNamedAlready: { readonly title: string };
  /** An action must be able to begin, to end well and to end otherwise. */
  readonly ActionStatusNeeded: { readonly means: ActionStatus };
  readonly TooManyActionStatuses: { readonly most: number };
}
export type ActionRefusal = keyof ActionRefusals;
