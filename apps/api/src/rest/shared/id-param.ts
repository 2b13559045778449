import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ParseId } from '../../http/parse-id';

/**
 * `@IdParam('plan') planId: PlanId`: an id in an address, as the OpenAPI document says it (the type of an id does not tell it there). What
 * has not the form of one is the address of nothing: 404.
 */
export const IdParam =
  (name: string): ParameterDecorator =>
  (resource, method, index) => {
    Param(name, ParseId)(resource, method, index);
    const route = method && Object.getOwnPropertyDescriptor(resource, method);
    if (route) ApiParam({ name, type: String, format: 'uuid' })(resource, method, route);
  };
