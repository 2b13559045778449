import { isThingType, type ThingType } from '@golden-thread/domain';

const thing = /^(\S+) ([0-9a-f]{8}-[0-9a-f-]{27})$/;

/** The thing whose events a fault is about; undefined where it is about a seal. */
export function thingInFault({ where }: { readonly where: string }): { readonly type: ThingType; readonly id: string } | undefined {
  const [, type, id] = thing.exec(where) ?? [];
  return isThingType(type) && id !== undefined ? { type, id } : undefined;
}
