/** Which files of its own one has to open to understand a feature: found by following names from where people meet it, and compared with what ARCHITECTURE.md lists. */

import { posix } from 'node:path';
import {
  createSourceFile, isClassDeclaration, isIdentifier, isImportDeclaration, isMethodDeclaration, isNamedImports, isPropertyAccessExpression, isVariableStatement, type Node,
  ScriptTarget, type Statement, SyntaxKind,
} from 'typescript';
import type { SourceFile } from './source-files';

/** A feature of ARCHITECTURE.md, "Reading one feature". */
export interface Feature {
  /** As it is headed there. */
  readonly title: string;
  readonly areas: readonly string[];
  /** Where people and API clients meet it: file, class, and of a class that answers other requests too its methods. */
  readonly entries: readonly (readonly [file: string, name: string, ...methods: string[]])[];
  /** As many files at most, to be opened for the way itself. */
  readonly aim: number;
}

const web = 'apps/api/src/web';
const rest = 'apps/api/src/rest';
/** The four that the aims were set for, and these: 15, 25, 30 and 35. */
export const features: readonly Feature[] = [
  {
    title: 'Decide a recovery plan', areas: ['recovery'], aim: 15,
    entries: [[`${web}/recovery/decide-recovery-plan.page.ts`, 'DecideRecoveryPlanPage'], [`${rest}/recovery/recovery-plans.controller.ts`, 'RecoveryPlansResource', 'decide']],
  },
  {
    title: 'Submit a service review', areas: ['review'], aim: 25,
    entries: [[`${web}/review/submit-service-review.page.ts`, 'SubmitServiceReviewPage'], [`${rest}/review/service-reviews.controller.ts`, 'ServiceReviewsResource', 'submit']],
  },
  {
    title: 'Change a stage and see what would move', areas: ['timetable'], aim: 30,
    entries: [
      [`${web}/timetable/change-rule.page.ts`, 'ChangeRulePage'], [`${web}/timetable/apply-change.page.ts`, 'ApplyChangePage'],
      [`${rest}/timetable/previews.controller.ts`, 'PreviewsResource', 'preview', 'apply'],
    ],
  },
  {
    title: 'Enter figures', areas: ['figure-sheet', 'measure', 'status'], aim: 35,
    entries: [
      [`${web}/figure-sheet/enter-figures.page.ts`, 'EnterFiguresPage'], [`${web}/figure-sheet/check-figures.page.ts`, 'CheckFiguresPage'],
      [`${rest}/figure-sheet/figure-sheets.controller.ts`, 'FigureSheetsResource', 'enter'],
    ],
  },
];

/** What an area announces of itself is read once for all its features. */
const announced = /\/(paths|labels|refusals|events|pages|kit)\.ts$/;
const areaOf = (path: string): string | undefined => /^(?:libs\/\w+\/src|apps\/api\/src\/(?:web|rest))\/([^/]+)\//.exec(path)?.[1];

interface Names {
  /** Its declarations by name. */
  readonly own: ReadonlyMap<string, Statement>;
  /** What it imports: the local name, whence, and what it is called there. */
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

function namesOf(path: string, text: string): Names {
  const own = new Map<string, Statement>();
  const imported = new Map<string, { file: string; name: string }>();
  for (const statement of createSourceFile(path, text, ScriptTarget.Latest, true).statements) {
    if (isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const file = fileOf(path, statement.moduleSpecifier.getText().slice(1, -1));
      if (file !== null && bindings && isNamedImports(bindings)) {
        for (const { name, propertyName } of bindings.elements) imported.set(name.text, { file, name: (propertyName ?? name).text });
      }
    } else if (isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) for (const one of identifiersIn(name)) own.set(one, statement);
    } else {
      const { name } = statement as Statement & { readonly name?: { readonly text: string } };
      if (name !== undefined) own.set(name.text, statement);
    }
  }
  return { own, imported };
}

function fileOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return `${posix.join(posix.dirname(from), specifier)}.ts`;
  const [, layer, file] = /^@golden-thread\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  return layer === undefined ? null : `libs/${layer}/src/${file}.ts`;
}

/** The names that a declaration uses; of a class, where methods are named, in those and in what they call on it alone. */
function identifiersIn(node: Node, methods: readonly string[] = []): Set<string> {
  const found = new Set<string>();
  const wanted = new Set(methods);
  const isLeftOut = (one: Node): boolean => methods.length > 0 && isMethodDeclaration(one) && one.parent === node && !wanted.has(one.name.getText());
  const visit = (one: Node): void => {
    if (isLeftOut(one)) return;
    if (isPropertyAccessExpression(one)) {
      if (one.expression.kind === SyntaxKind.ThisKeyword) wanted.add(one.name.text);
      return visit(one.expression);
    }
    if (isIdentifier(one)) found.add(one.text);
    one.forEachChild(visit);
  };
  // Once more for what a method calls that stands before it.
  for (const _ of methods) visit(node);
  visit(node);
  return found;
}

/** The files that names lead to from a feature's entries, within its areas. */
export function filesOfFeature({ areas, entries }: Feature, files: readonly SourceFile[]): ReadonlySet<string> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const parsed = new Map<string, Names>();
  const [reached, gone] = [new Set<string>(), new Set<string>()];
  const go = (path: string, name: string, methods: readonly string[] = []): void => {
    const text = texts.get(path);
    if (text === undefined || gone.has(`${path} ${name}`)) return;
    gone.add(`${path} ${name}`);
    const names = parsed.get(path) ?? namesOf(path, text);
    parsed.set(path, names);
    const declared = names.own.get(name);
    if (declared === undefined) return;
    reached.add(path);
    for (const used of identifiersIn(declared, isClassDeclaration(declared) ? methods : [])) {
      const from = names.imported.get(used);
      if (names.own.has(used)) go(path, used);
      else if (from && areas.includes(areaOf(from.file) ?? '') && !announced.test(from.file)) go(from.file, from.name);
    }
  };
  for (const [path, name, ...methods] of entries) go(path, name, methods);
  return reached;
}

const layers: Readonly<Record<string, string>> = { web: web, rest, application: 'libs/application/src', domain: 'libs/domain/src', persistence: 'libs/persistence/src' };

/** The files that ARCHITECTURE.md lists of a feature, each with its layer: "- web: `a.page.ts`, `b.view.ts`; rest: `c.dto.ts`". */
function listedOf({ title }: Feature, architecture: string): { readonly said: number; readonly files: readonly { readonly layer: string; readonly name: string }[] } | null {
  const [, said, list] = new RegExp(`\\*\\*${title}\\*\\* \\((\\d+);[^\\n]*\\n([\\s\\S]*?)\\n\\n`).exec(architecture) ?? [];
  if (list === undefined) return null;
  const parts = list.split(new RegExp(`\\b(${Object.keys(layers).join('|')})\\b(?=[^\`]*:)`)).slice(1);
  const files = parts.flatMap((part, at) => (at % 2 === 0 ? [...parts[at + 1]!.matchAll(/`([\w/.-]+\.(?:ts|njk))`/g)].map(([, name]) => ({ layer: part, name: name! })) : []));
  return { said: Number(said), files };
}

/**
 * Where ARCHITECTURE.md and the code disagree about the files of a feature: one is listed that nothing leads to, the number is not theirs, there are more than the
 * aim, or all that the feature leads to is more than twice the aim: then it is more than one feature.
 */
export function featureFaults(architecture: string, files: readonly SourceFile[]): string[] {
  return features.flatMap((feature) => {
    const { title, areas, aim } = feature;
    const listed = listedOf(feature, architecture);
    if (listed === null) return [`ARCHITECTURE.md lists no files of "${title}".`];
    const reached = [...filesOfFeature(feature, files), ...files.map(({ path }) => path).filter((path) => path.endsWith('.njk'))];
    const isReached = ({ layer, name }: { layer: string; name: string }): boolean => areas.some((area) => reached.includes(`${layers[layer]}/${name.includes('/') ? name : `${area}/${name}`}`));
    const code = reached.filter((path) => path.endsWith('.ts')).length;
    return [
      ...listed.files.filter((one) => !isReached(one)).map(({ layer, name }) => `Nothing in "${title}" leads to ${name} (${layer}).`),
      ...(listed.said === listed.files.length ? [] : [`"${title}" is said to be ${listed.said} files, and ${listed.files.length} are listed.`]),
      ...(listed.files.length > aim ? [`"${title}" lists ${listed.files.length} files; at most ${aim} are opened for the way itself.`] : []),
      ...(code > 2 * aim ? [`"${title}" leads to ${code} files; more than ${2 * aim} are more than one feature.`] : []),
    ];
  });
}
