/** A number of a reviewed fact: what it measures, and its value, range or limit. */
export interface FactValue {
  quantity: string;
  unit: string;
  value?: number;
  from?: number;
  to?: number;
  limit?: 'min' | 'max';
}

/** A reviewed fact: what was read, and where. */
export interface Fact {
  id: string;
  statement: string;
  mark: 'read' | 'ours';
  sources: string[];
  values: FactValue[];
}

/** A myth with its verdict. */
export interface Myth {
  slug: string;
  myth: string;
  verdict: string;
  facts: string[];
}

/** A sign of danger and what our check asks for. */
export interface RedFlag {
  id: string;
  /** Call now, today, or ask when there is time. */
  level: 'now' | 'today' | 'ask';
  /** From where on, in words. */
  limit: string;
}

/** What a text is compared with: everything that was reviewed here. */
export interface Knowledge {
  facts: ReadonlyMap<string, Fact>;
  /** Names of organisations by the key that facts cite them with. */
  organisations: ReadonlyMap<string, string>;
  myths: readonly Myth[];
  redFlags: ReadonlyMap<string, RedFlag>;
}
