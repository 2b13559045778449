import type { Permission } from '@golden-thread/domain/authority';
import { SetMetadata } from '@nestjs/common';

/** The parts of the product in the sub-navigation; 'none' for what stands outside it (sign-in, errors, a public report). */
export type Section =
  | 'tasks'
  | 'reviews'
  | 'measures'
  | 'plans'
  | 'recovery'
  | 'timetable'
  | 'reports'
  | 'administration'
  | 'history'
  | 'deliveries'
  | 'none';

/** What a route says about itself. A route without it keeps the process from starting. */
export interface RoutePolicyRule {
  /** What the person's posts must give; 'public' needs nobody signed in; 'signed-in' anybody who is. */
  readonly permission: Permission | 'public' | 'signed-in';
  /** The action under which the access log names it: thing.verb, such as `recovery-plan.decide`. */
  readonly audit: string;
  /** 'machine' for answers that are no pages (REST, downloads, images, health). */
  readonly navigation: { readonly section: Section; readonly trail: 'back' | 'breadcrumbs' | 'none' } | 'machine';
}

/** Metadata key of the rule. */
export const ROUTE_POLICY = 'golden-thread:route-policy';

/** Says who may open a route, under which name that is logged, and where the page stands. On every handler. */
export const RoutePolicy = (rule: RoutePolicyRule): MethodDecorator => SetMetadata(ROUTE_POLICY, rule);
