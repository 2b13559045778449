import { ClinicsResource } from './clinics.controller';
import { ExceptionsResource } from './exceptions.controller';

export const exceptionResources = [ExceptionsResource, ClinicsResource];
