/** What a page says about itself in JSON for search engines. */
export interface LinkedFacts {
  authors: string[];
  dates: string[];
  reviewers: string[];
}

const DEEPEST = 6;
const MOST = 2_000;

/** Authors, reviewers and dates from such JSON; what cannot be read is left alone. */
export function linkedFacts(texts: readonly string[]): LinkedFacts {
  const facts: LinkedFacts = { authors: [], dates: [], reviewers: [] };
  for (const text of texts) {
    try {
      new LinkedWalk(facts).walk(JSON.parse(text), 0);
    } catch {
      // Broken, or nested without end: it is only an addition to what the page itself says.
    }
  }
  return facts;
}

class LinkedWalk {
  private seen = 0;

  constructor(private readonly facts: LinkedFacts) {}

  walk(value: unknown, depth: number): void {
    this.seen += 1;
    if (depth > DEEPEST || this.seen > MOST || typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'author' || key === 'creator') this.facts.authors.push(...namesIn(inner));
      else if (key === 'reviewedBy') this.facts.reviewers.push(...namesIn(inner));
      else if (/^(?:datePublished|dateModified|lastReviewed)$/.test(key) && typeof inner === 'string') {
        this.facts.dates.push(inner.slice(0, 10));
      } else this.walk(inner, depth + 1);
    }
  }
}

/** A name is written as text, as an object with a name, or as a list of either. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.slice(0, 100)];
  if (Array.isArray(value)) return value.slice(0, 3).flatMap(namesIn);
  const name = (value as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? [name.slice(0, 100)] : [];
}
