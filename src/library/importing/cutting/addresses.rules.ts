/** Where a link leads, as far as its address tells. */
export type Lead =
  /** A page that may be a source. */
  | { to: 'page'; href: string; host: string }
  /** Within this site or this page, so that it leads nowhere from ours. */
  | { to: 'here' }
  /** A shop, a network, a counter of clicks. */
  | { to: 'shop'; host: string }
  /** An address that would run something, or pretends to be another one. */
  | { to: 'danger'; what: string }
  /** A number or an address to write to. */
  | { to: 'contact' };

const RUNS = /^(?:javascript|vbscript|data|blob|file|filesystem|about|livescript|mocha|view-source|intent|jar)\b/;
const SHOPS =
  /(?:^|\.)(?:amazon\.[a-z.]{2,6}|amzn\.to|ebay\.[a-z.]{2,6}|etsy\.com|walmart\.com|bit\.ly|tinyurl\.com|goo\.gl|ow\.ly|t\.co|facebook\.com|fb\.com|twitter\.com|x\.com|pinterest\.[a-z.]{2,6}|instagram\.com|tiktok\.com|whatsapp\.com|wa\.me|t\.me|linkedin\.com|reddit\.com|tumblr\.com|youtube\.com|youtu\.be|taboola\.com|outbrain\.com|doubleclick\.net|googleadservices\.com|googlesyndication\.com|shareasale\.com|awin1\.com|skimresources\.com|clickbank\.net|linksynergy\.com|zergnet\.com|mgid\.com|revcontent\.com)$/;
const AFFILIATE = /[?&](?:aff(?:iliate)?(?:_?id)?|tag|ref|clickid|aff_sub)=|\/(?:go|aff|out|recommends)\//i;
const LONGEST = 2_000;

/** Where an address leads. Whatever cannot be told for certain leads nowhere. */
export function leadOf(address: string): Lead {
  // Safety: browsers drop these characters from an address before they look what it begins with.
  const bare = address.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, '');
  const scheme = bare.slice(0, 40).toLowerCase();
  if (RUNS.test(scheme) && /^[a-z-]+:/.test(scheme)) return { to: 'danger', what: schemeOf(scheme) };
  if (/^(?:mailto|tel|sms):/.test(scheme)) return { to: 'contact' };
  if (!/^(?:https?:)?\/\//.test(scheme)) return /^[a-z][a-z0-9+.-]*:/.test(scheme) ? danger(scheme) : { to: 'here' };
  return pageOf(bare.startsWith('//') ? `https:${bare}` : bare);
}

function pageOf(address: string): Lead {
  if (address.length > LONGEST) return { to: 'danger', what: 'a very long address' };
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { to: 'here' };
  }
  if (url.username || url.password) return { to: 'danger', what: 'an address that pretends to be another one' };
  const host = url.hostname.replace(/^www\./, '');
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('['))
    return { to: 'danger', what: 'an address without a name' };
  if (SHOPS.test(host) || AFFILIATE.test(url.pathname + url.search)) return { to: 'shop', host };
  return { to: 'page', href: withoutTracking(url), host };
}

const danger = (scheme: string): Lead => ({ to: 'danger', what: schemeOf(scheme) });

/** Named without its colon, so that nothing that reads the report takes it for an address. */
function schemeOf(scheme: string): string {
  const name = scheme.split(':')[0]!.slice(0, 20);
  if (/script|mocha/.test(name)) return 'an address that runs a script';
  return name === 'data' ? 'an address that holds a file' : `an address of the kind “${name}”`;
}

function withoutTracking(url: URL): string {
  for (const key of [...url.searchParams.keys()]) {
    if (/^(?:utm_|fbclid|gclid|mc_|msclkid|igshid|ito$|ns_)/i.test(key)) url.searchParams.delete(key);
  }
  // What would end a link in Markdown, or open something else, is written as its code.
  const href = url.href.replace(/(javascript|vbscript|data):/gi, '$1%3A');
  return href.replace(/[()<>[\]\\"'`|*_]/g, (c) => (c === '_' || c === '*' ? c : `%${c.charCodeAt(0).toString(16)}`));
}
