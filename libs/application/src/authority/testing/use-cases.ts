import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** A declaration at the top of a module: its name and its text. */
interface Declaration {
  readonly name: string;
  readonly text: string;
}

const declarationsOf = (source: string): readonly Declaration[] =>
  source.split(/^(?=(?:export )?(?:async )?(?:function|const) )/m).flatMap((text) => {
    const name = /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, text }];
  });

const isSource = (path: string): boolean => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !/(^|\/)testing\//.test(path);

/** Exported, and given a database and who is acting: what pages and API call. */
const isUseCase = /^export (?:async )?(?:function \w+(?:<[^(]*>)?\(|const \w+ =\s*(?:async )?\()\s*database: Database,\s*(?:\w+|\{[^}]*\}): Actor\b/;

/** What a declaration calls, as far as its text says. */
const callsOf = ({ name, text }: Declaration): readonly string[] =>
  [...text.matchAll(/(?<![.\w])([a-z]\w+)\s*(?:<[^()]*>)?\(/g)].map(([, called]) => called!).filter((called) => called !== name);

/** The names of all use cases by which a person can change something: those that open a transaction, by whatever others they call. */
export function listWritingUseCases(): readonly string[] {
  const paths = (readdirSync(root, { recursive: true }) as string[]).filter(isSource);
  const declared = paths.flatMap((path) => declarationsOf(readFileSync(join(root, path), 'utf8'))).map((one) => ({ ...one, calls: callsOf(one) }));
  const writing = new Set(declared.filter(({ text }) => /\.transact[<(]/.test(text)).map(({ name }) => name));
  for (let before = -1; before !== writing.size; ) {
    before = writing.size;
    for (const { name, calls } of declared) if (calls.some((called) => writing.has(called))) writing.add(name);
  }
  return declared.filter(({ name, text }) => isUseCase.test(text) && writing.has(name)).map(({ name }) => name);
}
