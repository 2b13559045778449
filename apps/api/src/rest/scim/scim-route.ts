import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { RoutePolicy } from '../../http/route-policy';
import { scimType } from './scim-message';

/** What an answer says of itself: people and posts are not kept on the way, what the interface is may be. */
const answers: Readonly<Record<'resource' | 'description' | 'nothing', readonly MethodDecorator[]>> = {
  resource: [Header('content-type', scimType), Header('cache-control', 'no-store')],
  description: [Header('content-type', scimType)],
  nothing: [HttpCode(204)],
};

/** A route of the HR system's, for a service account with the scope `feed:write` alone. `method`: `Get('Users')` and the like; `audit`: thing.verb, as in the access log. */
export const ScimRoute = (method: MethodDecorator, audit: string, answer: keyof typeof answers = 'resource'): MethodDecorator =>
  applyDecorators(method, RoutePolicy({ permission: 'feed.run', audit, navigation: 'machine' }), ...answers[answer]);
