import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { LARGEST_PAGE } from '../page.js';
import { RefusalCode } from '../refusal.js';

/** The limits of one document; `quality.md` has the figures. */
const LIMITS = { depth: 10, aliases: 15, cost: 5_000, selections: 20_000 };

/** One pass over each distinct document: one operation, depth, aliases and worst-case cost. The verdict is cached. */
export const documentLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    // Safety: the compiled plan is cached by the document alone, so a second operation would run the first one.
    if (operations.length !== 1) context.reportError(refuse(RefusalCode.INVALID, 'Exactly one operation per document'));
    const fragments = new Map(
      document.definitions
        .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((definition) => [definition.name.value, definition]),
    );
    const measure = new Measure(fragments);
    for (const operation of operations) {
      if (measure.cost(operation.selectionSet, 1, []) > LIMITS.cost) {
        context.reportError(refuse(RefusalCode.TOO_COMPLEX, 'The document asks for too much at once'));
      }
    }
    if (measure.aliases > LIMITS.aliases) context.reportError(refuse(RefusalCode.TOO_COMPLEX, 'Too many aliases'));
  },
});

class Measure {
  aliases = 0;
  private selections = 0;

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  /** The worst-case number of fields, or infinity when the document is deeper or larger than allowed. */
  cost(set: SelectionSetNode | undefined, depth: number, spreads: readonly string[]): number {
    if (!set) return 0;
    this.selections += 1;
    if (depth > LIMITS.depth || this.selections > LIMITS.selections) return Infinity;
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) this.aliases += 1;
        cost += 1 + pageSize(selection) * this.cost(selection.selectionSet, depth + 1, spreads);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        cost += this.cost(selection.selectionSet, depth, spreads);
      } else {
        const name = selection.name.value;
        // A fragment that spreads itself is refused by GraphQL's own rules; here it only must not loop.
        if (spreads.includes(name)) return 0;
        cost += this.cost(this.fragments.get(name)?.selectionSet, depth, [...spreads, name]);
      }
    }
    return cost;
  }
}

function pageSize(field: FieldNode): number {
  const asked = field.arguments?.find((argument) => argument.name.value === 'first');
  if (!asked) return 1;
  // A variable counts as the largest page.
  return asked.value.kind === Kind.INT ? Math.min(Number(asked.value.value), LARGEST_PAGE) : LARGEST_PAGE;
}

function refuse(code: RefusalCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
