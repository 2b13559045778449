import { getRisk, type RiskView } from '@golden-thread/application/risk/get-risks';
import { changeRiskState, recordCorporateRegister } from '@golden-thread/application/risk/review-risk';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { riskLimits } from '@golden-thread/domain/risk/risk';
import { corporateTransitions, riskTransitions } from '@golden-thread/domain/risk/transitions';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { riskPaths } from './paths';

const stateMoves = { accept: 'Accepted: we live with it', close: 'Closed: it cannot happen any more', reopen: 'Open again' } as const;
type StateMove = keyof typeof stateMoves;

const corporateMoves = { take: 'Taken into the corporate register', leave: 'Left to its service', 'take-off': 'Taken off the corporate register' } as const;
type CorporateMove = keyof typeof corporateMoves;

/** A risk accepted, closed or reopened. */
export class ChangeRiskStateForm {
  @IsIn(Object.keys(stateMoves), { message: 'Choose what becomes of it.' })
  move!: StateMove;

  @MustSay('RiskReasonMissing')
  @IsString()
  @UpTo(riskLimits.reason, 'The reason')
  reason = '';
}

/** A risk in the corporate register, or not. */
export class DecideCorporateRegisterForm {
  @IsIn(Object.keys(corporateMoves), { message: 'Choose what becomes of it.' })
  move!: CorporateMove;

  @MustSay('RiskReasonMissing')
  @IsString()
  @UpTo(riskLimits.reason, 'The reason')
  reason = '';
}

/** What can be done with a risk now, in words. */
interface Choice {
  readonly heading: string;
  readonly moves: readonly (readonly [move: string, text: string])[];
}

const moveView = (risk: RiskView, { heading, moves }: Choice, form: FilledForm<object>): Page =>
  new Page('risk/move', {
    heading,
    caption: risk.title,
    area: 'Risks',
    back: { href: riskPaths.of(risk.reference), text: `Back to ${risk.reference}` },
    form,
    moves: moves.map(([value, text]) => ({ value, text, checked: form.typed('move') === value || moves.length === 1 })),
  });

const stateChoice = ({ reference, state }: RiskView): Choice => ({
  heading: `What becomes of ${reference}?`, moves: Object.entries(stateMoves).filter(([move]) => riskTransitions.next(state, move as StateMove) !== null),
});
const corporateChoice = ({ reference, corporate }: RiskView): Choice => ({
  heading: `${reference} and the corporate register`, moves: Object.entries(corporateMoves).filter(([move]) => corporateTransitions.next(corporate, move as CorporateMove) !== null),
});

const navigation = { section: 'risks', trail: 'back' } as const;

/** Whoever owns a risk accepts, closes or reopens it. */
@Controller(riskPaths.state)
export class ChangeRiskStatePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.write', audit: 'risk.open-state', navigation })
  async show(@CurrentActor() actor: Actor, @Param('risk') named: string): Promise<Page> {
    const risk = accepted(await getRisk(this.database, actor, named));
    return moveView(risk, stateChoice(risk), blankForm({}, risk.version));
  }

  @Post()
  @RoutePolicy({ permission: 'risks.write', audit: 'risk.change-state', navigation })
  async change(@CurrentActor() actor: Actor, @Param('risk') named: string, @FormBody(ChangeRiskStateForm) form: FilledForm<ChangeRiskStateForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const risk = accepted(await getRisk(this.database, actor, named));
      return moveView(risk, stateChoice(risk), shown);
    };
    if (!form.ok) return again(form);
    const changed = await changeRiskState(this.database, actor, { riskId: named, ...form.values, ...form.sent });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(riskPaths.of(changed.value.reference), 'It is recorded.');
  }
}

/** The policy team decides whether a risk stands in the corporate register. */
@Controller(riskPaths.corporate)
export class DecideCorporateRegisterPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.configure', audit: 'risk.open-corporate', navigation })
  async show(@CurrentActor() actor: Actor, @Param('risk') named: string): Promise<Page> {
    const risk = accepted(await getRisk(this.database, actor, named));
    return moveView(risk, corporateChoice(risk), blankForm({}, risk.version));
  }

  @Post()
  @RoutePolicy({ permission: 'risks.configure', audit: 'risk.decide-corporate', navigation })
  async decide(@CurrentActor() actor: Actor, @Param('risk') named: string, @FormBody(DecideCorporateRegisterForm) form: FilledForm<DecideCorporateRegisterForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const risk = accepted(await getRisk(this.database, actor, named));
      return moveView(risk, corporateChoice(risk), shown);
    };
    if (!form.ok) return again(form);
    const decided = await recordCorporateRegister(this.database, actor, { riskId: named, ...form.values, ...form.sent });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(riskPaths.of(decided.value.reference), 'It is recorded.');
  }
}
