import type { Picture } from '../document.js';
import type { Element } from '../reading/tree.js';

const PICTURES = new Set(['img', 'amp-img', 'picture', 'image', 'source', 'input']);
const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'data-srcset', 'srcset', 'src', 'href', 'xlink:href'];
const COUNTERS =
  /pixel|beacon|track|doubleclick|facebook\.com\/tr|google-analytics|scorecardresearch|quantserve|\/collect\?|spacer\.gif|1x1|blank\.gif/i;
const BACKGROUND = /background(?:-image)?\s*:[^;]{0,200}?url\(\s*["']?([^"')]{1,2000})/i;

/** The picture that an element would fetch, or undefined. */
export function pictureIn(element: Element): Picture | undefined {
  const { name, attributes } = element;
  const style = attributes.get('style') ?? '';
  const background = BACKGROUND.exec(style.slice(0, 4_000))?.[1];
  if (background)
    return { address: background, alt: '', caption: '', line: element.line, isTracker: COUNTERS.test(background) };
  if (!PICTURES.has(name) || (name === 'input' && attributes.get('type')?.toLowerCase() !== 'image')) return undefined;
  const address = ADDRESSES.map((key) => attributes.get(key)).find((one) => one);
  if (!address) return undefined;
  const sizes = [attributes.get('width') ?? '', attributes.get('height') ?? ''];
  const isDot =
    sizes.some((size) => /^[012](?:px)?$/.test(size.trim())) || /(?:width|height)\s*:\s*[012]px/i.test(style);
  return {
    address: address.trim().split(/\s/)[0]!,
    alt: (attributes.get('alt') ?? '').trim(),
    caption: '',
    line: element.line,
    isTracker: isDot || COUNTERS.test(address),
  };
}
