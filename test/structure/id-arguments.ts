import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isLeafType,
} from 'graphql';

/** One place in an operation where a caller names a thing by its id. */
export interface IdArgument {
  kind: 'Query' | 'Mutation';
  operation: string;
  /** "threadId" or "input.threadId". */
  path: string;
}

/** Makes up values; an id it makes up is the id of nothing. */
export interface Inventor {
  id(): string;
  /** What is sent for a text of this name. */
  text(path: string): string;
  /** Which of some words is sent. */
  choice(words: string[]): string;
}

/** Every place where an id of something that stands is taken; `clientId`, which names something new, is not one. */
export function idArgumentsOf(schema: GraphQLSchema): IdArgument[] {
  return (['Query', 'Mutation'] as const).flatMap((kind) => {
    const fields = Object.values(
      (kind === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
    );
    return fields.flatMap((field) =>
      field.args.flatMap((argument) =>
        idPaths(argument.type, argument.name).map((path) => ({ kind, operation: field.name, path })),
      ),
    );
  });
}

function idPaths(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (named.name === 'Id') return path.endsWith('clientId') ? [] : [path];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, `${path}.${field.name}`));
}

/** A document and variables that call the operation with this id in its place and made-up values elsewhere. */
export function callWith(schema: GraphQLSchema, argument: IdArgument, id: string, invent: Inventor) {
  const type = argument.kind === 'Query' ? schema.getQueryType()! : schema.getMutationType()!;
  const field = type.getFields()[argument.operation]!;
  const wanted = field.args.filter(({ name, type }) => isNonNullType(type) || argument.path.split('.')[0] === name);
  const variables = Object.fromEntries(
    wanted.map(({ name, type }) => [name, made(type, name, argument.path, id, invent)]),
  );
  const declared = wanted.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = wanted.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const document = `${argument.kind.toLowerCase()} (${declared}) { answer: ${field.name}(${passed})${selection} }`;
  return { document, variables };
}

function made(type: GraphQLInputType, path: string, wanted: string, id: string, invent: Inventor): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [made(bare.ofType, path, wanted, id, invent)];
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) =>
        isNonNullType(field.type) || wanted === `${path}.${field.name}` || wanted.startsWith(`${path}.${field.name}.`),
    );
    return Object.fromEntries(
      fields.map((field) => [field.name, made(field.type, `${path}.${field.name}`, wanted, id, invent)]),
    );
  }
  if (isEnumType(bare)) return invent.choice(bare.getValues().map(({ name }) => name));
  if (bare.name === 'Id') return path === wanted ? id : invent.id();
  if (bare.name === 'Int' || bare.name === 'Float') return 1;
  if (bare.name === 'Boolean') return true;
  return invent.text(path);
}
