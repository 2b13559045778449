import { type Id, isId } from '@golden-thread/domain/shared/id';
import { Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';

/**
 * An id in an address: `@Param('post', ParseId) postId: PostId`. What has not the form of one is the address of nothing: 404, as where
 * nothing has that id.
 */
@Injectable()
export class ParseId implements PipeTransform<string, Id> {
  transform(given: string): Id {
    if (!isId(given)) throw new NotFoundException();
    return given;
  }
}

/** All that an address names, each an id: `@Param(ParseIds) named: { plan: PlanId; objective: ObjectiveId }`. */
@Injectable()
export class ParseIds implements PipeTransform<Readonly<Record<string, string>>, Readonly<Record<string, string>>> {
  transform(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (!Object.values(given).every(isId)) throw new NotFoundException();
    return given;
  }
}

/** The one id that an address names, whatever the address calls it: for pages that several kinds of things share. `@Param(ParseOnlyId) thingId: Id`. */
@Injectable()
export class ParseOnlyId implements PipeTransform<Readonly<Record<string, string>>, Id> {
  transform(given: Readonly<Record<string, string>>): Id {
    return new ParseId().transform(Object.values(given)[0] ?? '');
  }
}

/** An id in an address, or the word that may stand for one: `@Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council'`. */
export class ParseIdOr<Word extends string> implements PipeTransform<string, Id | Word> {
  constructor(private readonly word: Word) {}

  transform(given: string): Id | Word {
    if (given === this.word) return this.word;
    return new ParseId().transform(given);
  }
}
