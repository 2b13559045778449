import { judgePlanTypes, type PlanTypeFault } from '@golden-thread/domain/plan-type/judge-plan-types';
import { type PlanForm, planFormKeys, type PlanSection, type PlanType, planTypeLimits, typedCountPattern, usualSection } from '@golden-thread/domain/plan-type/plan-type';
import { approverLine, formatApprover, readApprover } from '@golden-thread/domain/plan-type/plan-type-text';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import type { JudgedByRule } from '../../http/faults-by-rule';
import type { FieldFault } from '../../http/refusals/show-refusal';
import { MustSay, orEmpty, UpTo } from '../../http/text-field';

const Ticked = (): PropertyDecorator => Transform(({ value }) => value === 'yes' || value === true);
const whole = (what: string): { readonly message: string } => ({ message: `Give ${what} as a whole number.` });

class SectionRow {
  @IsString() @UpTo(planTypeLimits.key) key = '';

  @IsString() @UpTo(planTypeLimits.title, 'The title') title = '';

  @IsString() @UpTo(planTypeLimits.hint, 'What belongs there') hint = '';

  @Matches(orEmpty(typedCountPattern), whole('how many characters the section holds')) most = '';

  @Ticked() @IsBoolean() mayBeNone = false;
}

/** A type of plan as a policy officer writes it. Sections whose title is left empty are none. */
export class PlanTypeForm implements JudgedByRule {
  @IsString() @UpTo(planTypeLimits.key, 'The key') key = '';

  @IsIn(planFormKeys, { message: 'Choose what plans of the type are.' })
  planForm!: PlanForm;

  @MustSay({ message: 'Say what plans of the type are called.' })
  @IsString()
  @UpTo(planTypeLimits.title, 'The title')
  title = '';

  @Matches(typedCountPattern, whole('the shortest time in years')) leastYears = '1';

  @Matches(typedCountPattern, whole('the longest time in years')) mostYears = '1';

  @Ticked() @IsBoolean() statutory = false;

  @Ticked() @IsBoolean() bridge = false;

  @IsString() @UpTo(planTypeLimits.publication, 'The publication duty') publication = '';

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayMaxSize(planTypeLimits.parents, { message: `A type serves at most ${planTypeLimits.parents} others.` })
  @IsString({ each: true })
  parents: string[] = [];

  @IsString() @UpTo(planTypeLimits.named * planTypeLimits.approvers, 'The list of approvers') approvers = '';

  @Ticked() @IsBoolean() evidence = false;

  @Matches(orEmpty(typedCountPattern), whole('the limit in pages')) pages = '';

  @Matches(typedCountPattern, whole('how many other plans it refers to')) references = '0';

  @Ticked() @IsBoolean() teamDay = false;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(planTypeLimits.sections, { message: `A plan has at most ${planTypeLimits.sections} sections.` })
  @ValidateNested({ each: true })
  @Type(() => SectionRow)
  sections: SectionRow[] = [];

  /** What the type says by itself; what it serves is judged among the others. */
  faults(): readonly FieldFault[] {
    const unread = linesOf(this.approvers).some((line) => readApprover(line) === null);
    const type = { ...typeOfForm(this), key: this.key || 'new', parents: [] };
    return [...(unread ? [{ field: 'approvers', message: approverLine }] : []), ...judgePlanTypes([type]).map(faultOnForm)];
  }
}

const fields: Readonly<Record<PlanTypeFault['part'], string>> = {
  key: 'key', form: 'planForm', title: 'title', years: 'leastYears', publication: 'publication', parents: 'parents', approvers: 'approvers', sections: 'sections.0.title', pages: 'pages', references: 'references',
};

/** A fault of the rule beside the field that it is about. */
export const faultOnForm = ({ part, says }: PlanTypeFault): FieldFault => ({ field: fields[part], message: says });

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).map(normalText).filter((line) => line !== '');

/** The key of a section that has none yet: its title in small letters, at most as long as a key. */
const keyOfTitle = (title: string, taken: readonly string[]): string => {
  const key = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-$/g, '').slice(0, planTypeLimits.key - 3) || 'section';
  return taken.includes(key) ? `${key}-${taken.length}` : key;
};

/** What was typed, as a type. */
export function typeOfForm({ planForm, sections, ...typed }: PlanTypeForm): PlanType {
  const rows = sections.filter(({ title }) => !isBlank(title));
  const keys = rows.map(({ key }) => key).filter((key) => key !== '');
  return {
    key: normalText(typed.key), form: planForm, title: normalText(typed.title), years: [Number(typed.leastYears), Number(typed.mostYears)], statutory: typed.statutory, bridge: typed.bridge,
    publication: normalText(typed.publication), parents: typed.parents, evidence: typed.evidence, pages: typed.pages === '' ? null : Number(typed.pages), references: Number(typed.references),
    teamDay: typed.teamDay,
    approvers: linesOf(typed.approvers).flatMap((line) => readApprover(line) ?? []),
    sections: rows.map(({ key, title, hint, most, mayBeNone }): PlanSection => ({
      key: key || keyOfTitle(title, keys), title: normalText(title), hint: normalText(hint), most: most === '' ? usualSection : Number(most), mayBeNone,
    })),
  };
}

const tick = (said: boolean): string => (said ? 'yes' : '');

/** A type as the form's fields. */
export const fieldsOfType = ({ form, years: [least, most], approvers, sections, pages, references, statutory, bridge, evidence, teamDay, ...type }: PlanType): Readonly<Record<string, unknown>> => ({
  ...type, planForm: form, leastYears: String(least), mostYears: String(most), statutory: tick(statutory), bridge: tick(bridge), evidence: tick(evidence), teamDay: tick(teamDay),
  pages: pages === null ? '' : String(pages), references: String(references), approvers: approvers.map(formatApprover).join('\n'),
  sections: sections.map(({ most: holds, mayBeNone, ...section }) => ({ ...section, most: String(holds), mayBeNone: tick(mayBeNone) })),
});
