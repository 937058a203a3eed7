interface Asks {
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
}

/** The schema of a database as sorted SQL text: equal texts mean equal schemas. */
export function printCatalog(client: Asks): Promise<string>;
