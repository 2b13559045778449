/** The names that every page imports, from one place: the one re-export of the house. */
export { CurrentActor, CurrentPerson, type SignedIn } from '../auth/web-request';
export { accepted, showRefusal } from '../http/refusals/show-refusal';
export { RoutePolicy } from '../http/route-policy';
export { DATABASE } from '../injection-tokens';
export { blankForm, FilledForm } from './form/filled-form';
export { FormBody } from './form/read-form';
export { Page, redisplay, SeeOther } from './page';
