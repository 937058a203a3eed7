import type { ComponentType } from 'preact';

/** What the `:names` of a pattern stand for in an address. */
export type Params = Readonly<Record<string, string>>;

/** What is shown at an address. */
export type Screen = ComponentType<{ params: Params }>;
