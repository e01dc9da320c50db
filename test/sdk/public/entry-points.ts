import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const sdk = new URL('../../../sdk/', import.meta.url);

type Manifest = { exports: Record<string, { default: string }> };

/** Each entry point of the package, such as `./verify`, with the source that it is built from. */
export const entryPoints = (): { name: string; source: string }[] => {
  const { exports }: Manifest = JSON.parse(readFileSync(new URL('package.json', sdk), 'utf8'));
  return Object.entries(exports).map(([name, { default: built }]) => {
    const source = built.replace('./dist/', './src/').replace(/\.js$/, '.ts');
    return { name, source: fileURLToPath(new URL(source, sdk)) };
  });
};

/** A name that an entry point exports; types are gone at run time. */
export type ExportedName = { readonly name: string; readonly isType: boolean; readonly from: string };

/**
 * The names in the export lists of a source, as written.
 *
 * @throws Error for anything but lists of names, such as `export *`, under which names appear that nobody wrote down.
 */
export const exportedNames = (source: string): ExportedName[] => {
  const file = ts.createSourceFile(source, readFileSync(source, 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined)
      throw new Error(`${source} holds something else than export lists`);
    const { exportClause, isTypeOnly, moduleSpecifier } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause))
      throw new Error(`${source} exports names that are not written down`);
    const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
    return exportClause.elements.map((element) => ({
      name: element.name.text,
      isType: isTypeOnly || element.isTypeOnly,
      from,
    }));
  });
};
