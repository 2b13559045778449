import { RoundActsResource } from './round-acts.controller';
import { RoundsResource } from './rounds.controller';
import { ServiceReviewsResource } from './service-reviews.controller';

export const reviewResources = [RoundsResource, RoundActsResource, ServiceReviewsResource];
