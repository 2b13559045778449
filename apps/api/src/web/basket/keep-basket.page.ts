import { type BasketView, keepBasket, readBaskets } from '@golden-thread/application/basket/keep-basket';
import type { Database } from '@golden-thread/application/shared/command';
import { basketLimits } from '@golden-thread/domain/basket/basket';
import type { Id } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { planPaths } from '../plan/paths';
import { formatPosition, statusView } from '../status/labels';
import { measurePaths } from '../measure/paths';

/** A basket: what its measures show together, and which they are. */
export class KeepBasketForm {
  @MustSay('BasketTitleMissing')
  @IsString()
  @UpTo(basketLimits.title, 'The title')
  title = '';

  @MustSay({ message: `Name at least ${basketLimits.fewest} measures by their references.` })
  @IsString()
  @UpTo(basketLimits.refs, 'The list')
  refs = '';
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** The baskets with their members: each with its own status, never with one of the basket. */
@Controller(measurePaths.baskets)
export class ListBasketsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'baskets.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    const { baskets, mayConfigure } = accepted(await readBaskets(this.database, actor));
    return new Page('basket/baskets', {
      heading: 'Baskets of measures',
      area: 'Measures',
      breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }],
      addHref: mayConfigure ? measurePaths.newBasket : null,
      baskets: baskets.map(({ id, title, says, members, objective }) => ({
        title, says, changeHref: mayConfigure ? measurePaths.basketOf(id) : null,
        objective: objective && { href: planPaths.objectiveOf(objective.id), text: `${objective.reference}: ${objective.title}` },
        members: members.map((one) => ({ href: measurePaths.of(one.ref), text: `${one.ref}: ${one.title}`, value: formatPosition(one), status: statusView(one.status) })),
      })),
    });
  }
}

const keepBasketView = (basket: BasketView | null, form: FilledForm<object>): Page =>
  new Page('basket/keep-basket', { heading: basket === null ? 'Add a basket of measures' : `Change the basket “${basket.title}”`, area: 'Measures', back: { href: measurePaths.baskets, text: 'Back to the baskets' }, form });

const refsOf = (typed: string): readonly string[] => typed.split(/[\s,;]+/).filter((ref) => ref !== '');

/** Adds a basket of measures. */
@Controller(measurePaths.newBasket)
export class AddBasketPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'basket.open-new', navigation })
  show(): Page {
    return keepBasketView(null, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'basket.add', navigation })
  async add(@CurrentPerson() { actor }: SignedIn, @FormBody(KeepBasketForm) form: FilledForm<KeepBasketForm>): Promise<Page | SeeOther> {
    if (!form.ok) return keepBasketView(null, form);
    const { title, refs } = form.values;
    const kept = await keepBasket(this.database, actor, { title, refs: refsOf(refs), submission: form.submission });
    return kept.ok ? new SeeOther(measurePaths.baskets, 'The basket is kept.') : keepBasketView(null, form.refused(showRefusal(kept.refusal)));
  }
}

/** Changes a basket of measures. */
@Controller(measurePaths.basket)
export class ChangeBasketPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'basket.open-change', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('basket', ParseId) id: Id): Promise<Page> {
    const basket = await this.read(person, id);
    return keepBasketView(basket, blankForm({ title: basket.title, refs: basket.members.map(({ ref }) => ref).join(', ') }, basket.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'basket.change', navigation })
  async change(@CurrentPerson() person: SignedIn, @Param('basket', ParseId) id: Id, @FormBody(KeepBasketForm) form: FilledForm<KeepBasketForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const basket = await this.read(person, id);
      return redisplay((as) => keepBasketView(basket, as), shown, blankForm({ title: basket.title, refs: basket.members.map(({ ref }) => ref).join(', ') }));
    };
    if (!form.ok) return again(form);
    const { title, refs } = form.values;
    const kept = await keepBasket(this.database, person.actor, { id, title, refs: refsOf(refs), ...form.sent });
    return kept.ok ? new SeeOther(measurePaths.baskets, 'The basket is kept.') : again(form.refused(showRefusal(kept.refusal)));
  }

  private async read({ actor }: SignedIn, id: Id): Promise<BasketView> {
    const basket = accepted(await readBaskets(this.database, actor)).baskets.find((one) => one.id === id);
    if (basket === undefined) throw new NotFoundException();
    return basket;
  }
}
