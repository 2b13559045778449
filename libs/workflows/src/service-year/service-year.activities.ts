import type { ServiceYearPhase } from '@golden-thread/domain/plan';
import type { TurnTaker } from '../shared';

/** The turns of a service's year, by the level of the cascade they see to. */
export interface ServiceYearActivities {
  /** Reminds of the service plan until its director has approved it. */
  seeServicePlanApproved: TurnTaker<ServiceYearPhase>;
  /** Asks for the units' plans and reminds of them; opens the people of each unit whose targets are set. */
  seeUnitPlansApproved: TurnTaker<ServiceYearPhase>;
  /** Waits for the appraisal window, where that is all that is missing. */
  seePeopleAsked: TurnTaker<ServiceYearPhase>;
}
