import { normalText } from '@golden-thread/domain/shared/text';
import type { FieldLimits } from './field-limits';
import { type DayParts, partsOfDay } from './typed-day';

/** A field as a page drew it: what it is called there, and what it holds, in words. */
export interface DrawnField {
  readonly name: string;
  /** Where a link to it leads. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

interface Words {
  readonly text?: string;
  readonly html?: string;
}

interface Choice extends Words {
  readonly value?: unknown;
  readonly checked?: boolean;
  readonly selected?: boolean;
  /** Fields that are shown where this is chosen. */
  readonly conditional?: { readonly html?: unknown };
}

/** The arguments of the components that fields are drawn with, as govuk-frontend names them. */
interface Component {
  readonly name?: string;
  readonly id?: string;
  readonly idPrefix?: string;
  readonly label?: Words;
  readonly fieldset?: { readonly legend?: Words };
  readonly value?: unknown;
  readonly values?: readonly unknown[];
  readonly items?: readonly (Choice | null | undefined)[];
}

type Kind = 'input' | 'textarea' | 'select' | 'radios' | 'checkboxes';

/**
 * The fields of the form with a version that a page draws, noted while it draws them: by the components themselves, in the words that
 * stand on the page. So a field is named once, where it is drawn, and every form can be compared with how things stand now.
 */
export class FieldsDrawn {
  private noted: DrawnField[] | undefined;
  private group = '';
  private limits: FieldLimits = () => undefined;

  /** The fields that are drawn by `draw`, in their order. */
  of(draw: () => unknown): readonly DrawnField[] {
    this.noted = [];
    draw();
    const noted = this.noted;
    this.noted = undefined;
    return noted;
  }

  /** Draws a page whose fields hold so many characters. */
  within<T>(limits: FieldLimits, draw: () => T): T {
    this.limits = limits;
    try {
      return draw();
    } finally {
      this.limits = () => undefined;
    }
  }

  /** For templates: how many characters a field holds, so that they are counted while it is typed; undefined where nothing is said. */
  limitOf(name: string): number | undefined {
    return this.limits(name);
  }

  /** For templates: the three fields of a day. */
  partsOfDay(value: unknown): DayParts {
    return partsOfDay(value);
  }

  /** For templates: what was drawn before the form is no part of it. */
  formBegins(): string {
    this.noted?.splice(0);
    this.group = '';
    return '';
  }

  /** For templates: the legend over the fields that follow; '' ends it. */
  under(legend: string): string {
    this.group = legend;
    return legend;
  }

  /** For templates: a component draws a field. */
  note(kind: Kind, params: Component): string {
    const { name = '', id, idPrefix } = params;
    const choices = kind === 'radios' || kind === 'checkboxes';
    const label = [this.group, wordsOf(choices ? params.fieldset?.legend : params.label)].filter(Boolean).join(', ');
    const text = kind === 'input' || kind === 'textarea' ? textOf(params.value) : chosenIn(params);
    this.noted?.splice(this.placeOf(params), 0, { name, id: (choices ? idPrefix : id) ?? name, label, text });
    return '';
  }

  /** A choice stands before the fields that it reveals, although those are drawn first. */
  private placeOf({ items = [] }: Component): number {
    const revealed = items.map((item) => String(item?.conditional?.html ?? '')).join('');
    const first = this.noted?.findIndex(({ id }) => revealed.includes(`id="${id}"`)) ?? -1;
    return first < 0 ? (this.noted?.length ?? 0) : first;
  }
}

function chosenIn({ items = [], value, values }: Component): string {
  const given = (values ?? (value === undefined ? [] : [value])).map(String);
  const isChosen = ({ value: own, checked, selected }: Choice): boolean => checked ?? selected ?? given.includes(String(own ?? ''));
  return items.filter((item): item is Choice => Boolean(item)).filter((item) => isChosen(item) && item.value !== '').map(wordsOf).join('; ');
}

const wordsOf = (words: Words | undefined): string => textOf(words?.text ?? words?.html?.replaceAll(/<[^<>]*>/g, ''));
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? normalText(String(value)) : '');
