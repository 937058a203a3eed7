// Stands in the built app where '@0no-co/graphql.web' stands while it is written and tested: a built document is the text
// that is sent, so nothing has to be read or written there (`scripts/client/made-documents.ts`).

/** A document as the build makes it: the kind and the name are the first two words of what is sent. */
export function made(text: string) {
  const [operation, value] = text.split(/\W/);
  const name = { kind: Kind.NAME, value };
  return { kind: Kind.DOCUMENT, definitions: [{ kind: Kind.OPERATION_DEFINITION, operation, name }], text };
}

export const print = ({ text }: { text: string }) => text;

/** Only a document given as a string would be read; the app has none. */
export function parse(): never {
  throw new Error('Documents are made by the build');
}

export const Kind = {
  DOCUMENT: 'Document',
  OPERATION_DEFINITION: 'OperationDefinition',
  FRAGMENT_DEFINITION: 'FragmentDefinition',
  FIELD: 'Field',
  NAME: 'Name',
};

/** An error in an answer, when the server gave it no extensions. */
export class GraphQLError extends Error {
  constructor(
    message: string,
    readonly nodes?: unknown,
    readonly source?: unknown,
    readonly positions?: unknown,
    readonly path?: unknown,
    readonly originalError?: unknown,
    readonly extensions: unknown = {},
  ) {
    super(message);
  }
}
