import { isId } from '@golden-thread/domain/shared/id';
import { Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';

/** An id in an address. What has not the form of one is the address of nothing: 404, as where nothing has that id. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  transform(given: string): string {
    if (!isId(given)) throw new NotFoundException();
    return given;
  }
}
