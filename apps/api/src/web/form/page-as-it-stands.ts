import { type ExecutionContext, HttpException, Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ExternalContextCreator, ModuleRef } from '@nestjs/core';
import { RouteParamsFactory } from '@nestjs/core/router/route-params-factory';
import { Page } from '../page';

type Handler = (...args: unknown[]) => unknown;

const ofRoutes = new RouteParamsFactory();
/** A handler's parameters, taken from the request as its own route takes them. */
const parameters = {
  exchangeKeyForValue: (key: number, data: string, [req, res, next]: [object, object, () => void]): unknown =>
    ofRoutes.exchangeKeyForValue(key, data, { req, res, next }),
};

/** A form that was refused as stale is set beside what its own page would show if it were opened now. */
@Injectable()
export class PageAsItStands {
  constructor(
    private readonly external: ExternalContextCreator,
    private readonly modules: ModuleRef,
  ) {}

  /** The page that stands at the address of a POST, asked as GET; null where there is none, or it opens no more (it is decided, say). */
  async find(context: ExecutionContext): Promise<Page | null> {
    const controller = context.getClass<object>();
    const name = askedAt(controller, pathOf(context.getHandler()));
    if (name === undefined) return null;
    const instance = this.modules.get<Record<string, Handler>>(controller, { strict: false });
    const bare = { guards: false, interceptors: false, filters: false };
    const ask = this.external.create(instance, instance[name]!, name, ROUTE_ARGS_METADATA, parameters, undefined, undefined, bare, 'http');
    try {
      const answer: unknown = await ask(...context.getArgs<unknown[]>());
      return answer instanceof Page ? answer : null;
    } catch (error) {
      if (error instanceof HttpException) return null;
      throw error;
    }
  }
}

const pathOf = (handler: object): unknown => Reflect.getMetadata(PATH_METADATA, handler);

function askedAt(controller: { readonly prototype: object }, path: unknown): string | undefined {
  const handlers = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype));
  return handlers.find(
    ([, { value }]) => typeof value === 'function' && Reflect.getMetadata(METHOD_METADATA, value as object) === RequestMethod.GET && pathOf(value as object) === path,
  )?.[0];
}
