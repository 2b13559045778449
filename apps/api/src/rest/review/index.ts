import { ExceptionsResource } from './exceptions.controller';
import { RoundsResource } from './rounds.controller';
import { ServiceReviewsResource } from './service-reviews.controller';

export const reviewResources = [RoundsResource, ServiceReviewsResource, ExceptionsResource];
