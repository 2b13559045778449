import type { IdByThing, ThingType } from './id';

/** The thing whose history an event belongs to: `Stream<'year'>` is a year's, with a year's id; `Stream` alone any thing's, whose kind it says. */
export interface Stream<Type extends ThingType = ThingType> {
  readonly type: Type;
  readonly id: IdByThing[Type];
}

/** Facts and ids only; dates as ISO text, decimals as text. Personal or long text travels beside the event (see `Wording`). */
export type Payload = { readonly [fact: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Something that happened, named in the past tense about the kind of thing it happened to. */
export interface DomainEvent<Name extends string = string, P extends object = Payload, Type extends ThingType = ThingType> {
  readonly name: Name;
  readonly stream: Stream<Type>;
  readonly payload: P;
  /**
   * Personal or long text as it was shown (reason, commentary), kept beside the event so that it can be withheld or erased
   * while the chain of hashes, which holds only its digest, still verifies.
   */
  readonly wording?: Readonly<Record<string, string>>;
}
