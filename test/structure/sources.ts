import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the root of the repository, with forward slashes. */
  file: string;
  text: string;
}

const LEFT_OUT = /(^|\/)(node_modules|dist|\.git|\.data|coverage|fixtures)(\/|$)/;

/** Every TypeScript and script file under some folders. */
export function filesUnder(...folders: string[]): Source[] {
  return pathsUnder(...folders)
    .filter((file) => /\.(ts|tsx|mts|mjs|cjs)$/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/** The paths of all files under some folders. */
export function pathsUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(path.relative('.', entry.parentPath), entry.name).replaceAll('\\', '/'))
      .filter((file) => !LEFT_OUT.test(file)),
  );
}

/** The texts in quotes and templates of a source, comments and imports left out; a placeholder reads "x". */
export function textsOf(source: string): string[] {
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) {
      texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('x'));
    }
    ts.forEachChild(node, walk);
  };
  walk(parsed(source));
  return texts;
}

/** The names a source imports from files that match. */
export function wordsOf(source: string, from: RegExp): string[] {
  return parsed(source).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    if (!from.test((statement.moduleSpecifier as ts.StringLiteral).text)) return [];
    const names = statement.importClause?.namedBindings;
    if (!names) return ['everything'];
    return ts.isNamedImports(names)
      ? names.elements.map((name) => (name.propertyName ?? name.name).text)
      : ['everything'];
  });
}

function parsed(source: string): ts.SourceFile {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
}
