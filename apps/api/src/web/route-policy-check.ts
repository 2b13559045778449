import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE_POLICY, type RoutePolicyRule } from './route-policy';

/** A handler as it is routed. */
export interface DeclaredRoute {
  readonly handler: string;
  readonly path: string;
  readonly policy: RoutePolicyRule | undefined;
}

/** Refuses to start a process that has a route without a policy: what nobody thought about is nobody's to open. */
@Injectable()
export class RoutePolicyCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const bare = this.routes().filter((route) => route.policy === undefined);
    if (bare.length > 0) throw new Error(`Routes without a policy: ${bare.map((route) => route.handler).join(', ')}.`);
  }

  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        const policy = Reflect.getMetadata(ROUTE_POLICY, handler) as RoutePolicyRule | undefined;
        return pathsOf(metatype).flatMap((above) => pathsOf(handler).map((own) => ({ handler: `${metatype.name}.${name}`, path: `${above}/${own}`, policy })));
      });
    });
  }
}

/** A controller or a handler may stand at several addresses. */
const pathsOf = (routed: object): string[] => [Reflect.getMetadata(PATH_METADATA, routed) as string | string[]].flat();
