import { getRiskRegister } from '@golden-thread/application/risk/get-risks';
import { setRiskMatrix } from '@golden-thread/application/risk/review-risk';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type MatrixSize, matrixSizes, type RiskMatrix } from '@golden-thread/domain/risk/risk-matrix';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Min } from 'class-validator';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { riskPaths } from './paths';

/** `what`: of which score of the matrix. */
const score = (what: string): { readonly message: string } => ({ message: `Give ${what} as a whole number: impact times likelihood.` });
const medium = score('the score from which a risk is medium');
const high = score('the score from which a risk is high');
const appetite = score('the highest score that the council accepts');

/** The council's matrix. */
export class SetRiskMatrixForm implements RiskMatrix {
  @Type(() => Number)
  @IsIn(matrixSizes, { message: 'Choose the size of the matrix.' })
  size!: MatrixSize;

  @Type(() => Number)
  @IsInt(medium)
  @Min(1, medium)
  mediumFrom!: number;

  @Type(() => Number)
  @IsInt(high)
  @Min(1, high)
  highFrom!: number;

  @Type(() => Number)
  @IsInt(appetite)
  @Min(1, appetite)
  appetite!: number;
}

const setRiskMatrixView = (form: FilledForm<object>): Page =>
  new Page('risk/matrix', {
    heading: 'The risk matrix',
    area: 'Risks',
    back: { href: riskPaths.list, text: 'Back to the risks' },
    form,
    sizes: matrixSizes.map((size) => ({ value: String(size), text: size === 3 ? '3 by 3, with H, M and L' : `${size} by ${size}`, checked: String(form.typed('size')) === String(size) })),
  });

const navigation = { section: 'risks', trail: 'back' } as const;

/** The policy team sets the council's matrix, its zones and its appetite. */
@Controller(riskPaths.matrix)
export class SetRiskMatrixPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.configure', audit: 'risk-matrix.open', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const { matrix } = accepted(await getRiskRegister(this.database, actor, { closed: false }));
    return setRiskMatrixView(blankForm({ size: String(matrix.size), mediumFrom: String(matrix.mediumFrom), highFrom: String(matrix.highFrom), appetite: String(matrix.appetite) }));
  }

  @Post()
  @RoutePolicy({ permission: 'risks.configure', audit: 'risk-matrix.set', navigation })
  async set(@CurrentActor() actor: Actor, @FormBody(SetRiskMatrixForm) form: FilledForm<SetRiskMatrixForm>): Promise<Page | SeeOther> {
    if (!form.ok) return setRiskMatrixView(form);
    const set = await setRiskMatrix(this.database, actor, { matrix: { ...form.values }, submission: form.submission });
    if (!set.ok) return setRiskMatrixView(form.refused(showRefusal(set.refusal)));
    return new SeeOther(riskPaths.list, 'The matrix is set.');
  }
}
