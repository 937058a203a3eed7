import type { Viewer } from './viewer.js';

/** A thing that can be shown on a shelf or in a list of news: its title, and the way to it. */
export interface Preview {
  id: string;
  title: string;
  slug?: string;
}

/** How a kind of thing says who may see it. */
export interface Audience {
  /** The previews of those among the ids that the viewer may see; the others are left out. */
  previews(viewer: Viewer | null, ids: readonly string[]): Promise<Preview[]>;
}

/** Registry 1 of 3: inner rings ask about things of outer rings by kind, and the outer ring answers. */
export class Audiences {
  private readonly byKind = new Map<string, Audience>();

  register(kind: string, audience: Audience): void {
    if (this.byKind.has(kind)) throw new Error(`Two audiences for "${kind}"`);
    this.byKind.set(kind, audience);
  }

  /** The previews a viewer may see, by id. */
  async previews(viewer: Viewer | null, kind: string, ids: readonly string[]): Promise<Map<string, Preview>> {
    const audience = this.byKind.get(kind);
    if (!audience || ids.length === 0) return new Map();
    return new Map((await audience.previews(viewer, ids)).map((preview) => [preview.id, preview]));
  }
}
