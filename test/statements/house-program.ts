import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';

export const repository = resolve(__dirname, '../..');

/** What runs in the product. Specs run their statements themselves; migrations make the schema that all others are held against. */
export const isShipped = (file: string): boolean => /^(libs|apps)\//.test(file) && !/(\.spec\.ts$|\/testing\/|\/migrations\/)/.test(file);

/** Whether SQL may be sent from a file: all of persistence is read, and what calls it, pg or TypeORM. The rest of the house need not be compiled. */
const maySendSql = (file: string): boolean =>
  file.startsWith('libs/persistence/') || /\b(query|send)\s*[<(]|\bStatement\b|'(pg|typeorm)'/.test(readFileSync(resolve(repository, file), 'utf8'));

/** The shipped sources that may send SQL, as TypeScript reads them; or, in their place, files that stand nowhere and what these import. */
export function houseProgram(planted?: Readonly<Record<string, string>>): ts.Program {
  const { config } = ts.readConfigFile(resolve(repository, 'tsconfig.check.json'), ts.sys.readFile) as { config: object };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
  const files = new Map(Object.entries(planted ?? {}).map(([file, code]) => [resolve(repository, file), code]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.getSourceFile = (file, how, ...more) => {
    const code = files.get(file);
    return code === undefined ? getSourceFile(file, how, ...more) : ts.createSourceFile(file, code, how, true);
  };
  const roots = planted ? [...files.keys()] : fileNames.filter((file) => isShipped(relative(repository, file)) && maySendSql(relative(repository, file)));
  return ts.createProgram(roots, { ...options, incremental: false, tsBuildInfoFile: undefined }, host);
}
