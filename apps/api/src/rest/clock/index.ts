import { ClockResource } from './clock.controller';

export const clockResources = [ClockResource];
