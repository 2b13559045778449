/** Baskets of measures, as the REST interface gives them out. */

import type { BasketView } from '@golden-thread/application/basket/keep-basket';
import { levels } from '@golden-thread/domain/status/status';
import { ApiProperty } from '@nestjs/swagger';

/** A measure in a basket, with its own status. */
export class BasketMemberDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: Object.keys(levels) })
  level!: string;
}

/** Measures that together show an outcome. There is no average of them. */
export class BasketDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: '2 green, 1 red' })
  says!: string;

  @ApiProperty({ type: [BasketMemberDto] })
  members!: BasketMemberDto[];

  static of({ id, title, says, members }: BasketView): BasketDto {
    return { id, title, says, members: members.map(({ ref, title: name, status }) => ({ ref, title: name, level: status.level })) };
  }
}

/** The council's baskets. */
export class BasketsDto {
  @ApiProperty({ type: [BasketDto] })
  baskets!: BasketDto[];
}
