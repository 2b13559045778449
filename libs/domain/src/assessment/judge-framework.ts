import { isBlank } from '../shared/text';
import { type Framework, frameworkFormat, frameworkKeyPattern, frameworkLimits, type Scale, scales } from './framework';

/** Something wrong with the file of a framework: where in it, with dots (`sections.0.statements.2.poor`), and what is expected there. */
export interface FrameworkFault {
  readonly at: string;
  readonly says: string;
}

export type JudgedFramework = { readonly ok: true; readonly framework: Framework } | { readonly ok: false; readonly faults: readonly FrameworkFault[] };

/**
 * Judges what a file says, and names everything that is wrong with it, so that its author mends it in one go. A field that the format does not
 * have is a fault, because it may be a misspelt one. Beyond the form: keys are said once, tips are numbered from 1 through a section without
 * a gap, and a statement says what it is about: its two ends on the scale of five, else a text.
 */
export function judgeFramework(file: unknown): JudgedFramework {
  const judge = new Judge();
  judge.framework(file);
  if (judge.faults.length > 0) return { ok: false, faults: judge.faults };
  return { ok: true, framework: file as Framework };
}

type Fields = Readonly<Record<string, unknown>>;

/** Gathers the faults on the way through the file. */
class Judge {
  readonly faults: FrameworkFault[] = [];
  private readonly keys = new Set<string>();
  private scale: unknown;

  framework(file: unknown): void {
    const found = this.fields(file, '', ['format', 'key', 'version', 'title', 'source', 'scale', 'sections']);
    if (!found) return;
    if (found['format'] !== frameworkFormat) this.fault('format', `Say "${frameworkFormat}": that is the format this release reads.`);
    this.key(found['key'], 'key');
    this.text(found['version'], 'version', frameworkLimits.version);
    this.text(found['title'], 'title', frameworkLimits.title);
    this.source(found['source']);
    this.scale = found['scale'];
    if (!Object.hasOwn(scales, String(this.scale))) this.fault('scale', `Choose one of ${Object.keys(scales).join(', ')}.`);
    this.list(found['sections'], { at: 'sections', least: 1, most: frameworkLimits.sections }, (section, at) => this.section(section, at));
  }

  private source(file: unknown): void {
    const found = this.fields(file, 'source', ['title', 'publisher', 'address', 'licence', 'wording']);
    if (!found) return;
    for (const part of ['title', 'publisher', 'licence']) this.text(found[part], `source.${part}`, frameworkLimits.title);
    this.textOrNull(found['address'], 'source.address', frameworkLimits.title);
    if (!['restated', 'verbatim', 'own'].includes(String(found['wording']))) this.fault('source.wording', 'Choose one of restated, verbatim, own.');
  }

  private section(file: unknown, at: string): void {
    const found = this.fields(file, at, ['key', 'title', 'introduction', 'minutes', 'questions', 'statements']);
    if (!found) return;
    this.key(found['key'], `${at}.key`);
    this.text(found['title'], `${at}.title`, frameworkLimits.title);
    this.text(found['introduction'], `${at}.introduction`, frameworkLimits.text);
    this.minutes(found['minutes'], `${at}.minutes`);
    this.list(found['questions'], { at: `${at}.questions`, least: 0, most: frameworkLimits.questions }, (one, where) => this.text(one, where, frameworkLimits.question));
    let tips = 0;
    this.list(found['statements'], { at: `${at}.statements`, least: 1, most: frameworkLimits.statements }, (one, where) => (tips = this.statement(one, where, tips)));
  }

  /** Answers the number of the last tip of the section so far. */
  private statement(file: unknown, at: string, tipsBefore: number): number {
    const found = this.fields(file, at, ['key', 'title', 'text', 'poor', 'excellent', 'tips'], ['given']);
    if (!found) return tipsBefore;
    this.key(found['key'], `${at}.key`);
    this.text(found['title'], `${at}.title`, frameworkLimits.title);
    for (const part of ['text', 'poor', 'excellent']) this.textOrNull(found[part], `${at}.${part}`, frameworkLimits.text);
    const ends = this.scale === 'one-to-five' && found['text'] === null ? ['poor', 'excellent'] : [];
    for (const end of ends) if (found[end] === null) this.fault(`${at}.${end}`, 'A statement on the scale of five says what a poor and what an excellent service is like, or has a text.');
    // What a statement must say depends on the scale: while nobody knows it, its own fault is enough.
    if (ends.length === 0 && found['text'] === null && Object.hasOwn(scales, String(this.scale))) this.fault(`${at}.text`, 'Say what the statement is about.');
    this.given(found['given'], `${at}.given`);
    let last = tipsBefore;
    this.list(found['tips'], { at: `${at}.tips`, least: 0, most: frameworkLimits.tips }, (one, where) => (last = this.tip(one, where, last)));
    return last;
  }

  private tip(file: unknown, at: string, before: number): number {
    const found = this.fields(file, at, ['number', 'text']);
    if (!found) return before + 1;
    if (found['number'] !== before + 1) this.fault(`${at}.number`, `The next tip of this section is number ${before + 1}: they are numbered through a section without a gap.`);
    this.text(found['text'], `${at}.text`, frameworkLimits.tip);
    return before + 1;
  }

  /** What the source was scored is on the file's scale, where it is said. */
  private given(found: unknown, at: string): void {
    if (found === undefined || !Object.hasOwn(scales, String(this.scale))) return;
    const { least, most } = scales[this.scale as Scale];
    if (!Number.isInteger(found) || (found as number) < least || (found as number) > most) this.fault(at, `A score of this scale is a whole number from ${least} to ${most}. Leave the field out where the source tells none.`);
  }

  private minutes(found: unknown, at: string): void {
    if (found === null) return;
    const [shortest, longest, ...more] = Array.isArray(found) ? (found as unknown[]) : [];
    const whole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= frameworkLimits.minutes;
    if (!whole(shortest) || !whole(longest) || more.length > 0 || shortest > longest) {
      this.fault(at, `Say the shortest and the longest time in whole minutes up to ${frameworkLimits.minutes}, such as [60, 90], or null.`);
    }
  }

  private key(found: unknown, at: string): void {
    if (typeof found !== 'string' || found.length > frameworkLimits.key || !frameworkKeyPattern.test(found)) {
      return this.fault(at, `A key is made of small letters, figures and dashes, at most ${frameworkLimits.key} characters: "pm-1".`);
    }
    if (this.keys.has(found)) this.fault(at, `"${found}" is the key of something else in this file. Give each its own.`);
    this.keys.add(found);
  }

  private text(found: unknown, at: string, most: number): void {
    if (typeof found !== 'string' || isBlank(found)) return this.fault(at, 'Write a text here.');
    if (found.length > most) this.fault(at, `Shorten it: at most ${most} characters.`);
  }

  private textOrNull(found: unknown, at: string, most: number): void {
    if (found !== null) this.text(found, at, most);
  }

  private list(found: unknown, { at, least, most }: { readonly at: string; readonly least: number; readonly most: number }, each: (one: unknown, at: string) => void): void {
    if (!Array.isArray(found)) return this.fault(at, 'A list stands here.');
    if (found.length < least || found.length > most) this.fault(at, `There are ${found.length} here; at least ${least} and at most ${most} are accepted.`);
    found.slice(0, most).forEach((one, index) => each(one, `${at}.${index}`));
  }

  /** The fields of an object; undefined, with its fault, where there is none. */
  private fields(found: unknown, at: string, names: readonly string[], optional: readonly string[] = []): Fields | undefined {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) {
      this.fault(at || 'file', `Something with the fields ${names.join(', ')} stands here.`);
      return undefined;
    }
    const under = (name: string): string => (at === '' ? name : `${at}.${name}`);
    for (const name of Object.keys(found)) if (!names.includes(name) && !optional.includes(name)) this.fault(under(name), `The format has no field of this name. It has ${names.join(', ')}.`);
    for (const name of names) if (!Object.hasOwn(found, name)) this.fault(under(name), 'This field is missing. Write null where there is nothing to say, if the format allows it.');
    return found as Fields;
  }

  /** One fault a place: of a field that is missing its own rule has nothing to add. */
  private fault(at: string, says: string): void {
    if (!this.faults.some((fault) => fault.at === at)) this.faults.push({ at, says });
  }
}
