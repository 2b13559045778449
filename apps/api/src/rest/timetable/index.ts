import { PreviewsResource } from './previews.controller';
import { YearsResource } from './years.controller';

export const timetableResources = [YearsResource, PreviewsResource];
