import type { Element } from '../reading/tree.js';
import type { Measure } from './furniture.rules.js';

export type Measures = ReadonlyMap<Element, Measure>;

const SILENT = new Set(['head', 'title', 'svg', 'template', 'select', 'textarea']);

/** How much text and how many links every element holds, from one walk. */
export function measured(root: Element): Measures {
  const measures = new Map<Element, Measure>();
  const walk = (element: Element, isLinked: boolean): Measure => {
    const own: Measure = { length: 0, linked: 0, links: 0, hasTitle: false, hasInput: false };
    const linked = isLinked || element.name === 'a';
    for (const child of element.children) {
      if (child.kind === 'words') count(own, child.text.trim().length, linked);
      else add(own, walk(child, linked));
    }
    if (element.name === 'a') own.links += 1;
    if (element.name === 'h1') own.hasTitle = true;
    if (element.name === 'input') own.hasInput = !/^(?:hidden|checkbox)$/i.test(element.attributes.get('type') ?? '');
    if (SILENT.has(element.name)) own.length = own.linked = 0;
    measures.set(element, own);
    return own;
  };
  walk(root, false);
  return measures;
}

function count(measure: Measure, length: number, isLinked: boolean): void {
  measure.length += length;
  if (isLinked) measure.linked += length;
}

function add(to: Measure, part: Measure): void {
  to.length += part.length;
  to.linked += part.linked;
  to.links += part.links;
  to.hasTitle ||= part.hasTitle;
  to.hasInput ||= part.hasInput;
}
