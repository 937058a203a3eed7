import type { Element } from '../reading/tree.js';

/** How much text an element holds, and how much of it is links. */
export interface Measure {
  length: number;
  linked: number;
  links: number;
  hasTitle: boolean;
  hasInput: boolean;
}

/** What names of parts of a page say about them; the first that fits counts. */
const NAMED: readonly { reason: string; names: RegExp }[] = [
  { reason: 'cookie or consent notice', names: names('cookies?|consent|gdpr|ccpa|onetrust|cookiebot|cmp') },
  { reason: 'comments by readers', names: names('comments?|commentlist|disqus|respond|replies|comment-respond') },
  {
    reason: 'links to other articles',
    names: names(
      'related|relatedposts|recommended|recommendations?|recirc|recirculation|more-stories|more-from|more-like|read-next' +
        '|read-more|readmore|up-next|also-like|you-may|youmaylike|you-might|popular|most-read|trending|latest-posts|similar' +
        '|suggested|outbrain|taboola|revcontent|zergnet|mgid|dianomi|around-the-web|clickbait|internal-links|teasers?' +
        '|jp-relatedposts|yarpp|crp|next-article|also-read|must-read',
    ),
  },
  {
    reason: 'advertising',
    names: names(
      'ads?|advert|adverts|advertisement|advertising|adsbygoogle|adsense|adslot|ad-?(?:slot|unit|container|wrapper|box)' +
        '|sponsor|sponsored|promo|promotion|promoted|affiliate|dfp|gpt-ad|commercial|billboard|leaderboard|banner-ad|cta',
    ),
  },
  {
    reason: 'share and follow buttons',
    names: names('share|shares|sharing|sharedaddy|social|socials|addthis|addtoany|follow-us|a2a|sharethis|tweet'),
  },
  {
    reason: 'newsletter box',
    names: names(
      'newsletter|subscribe|subscription|signup|sign-up|optin|opt-in|mailchimp|mc4wp|email-capture|mailing-list',
    ),
  },
  {
    reason: 'navigation',
    names: names(
      'nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|page-numbers|skip-?links?|sitemap|masthead|topbar|top-bar' +
        '|site-header|global-header|post-navigation|hamburger|language-switcher|screen-reader-shortcut',
    ),
  },
  {
    reason: 'about the author',
    names: names(
      'author|authors|author-?(?:bio|box|info|card)|about-(?:the-)?author|byline|contributor|bio|vcard|reviewer-card',
    ),
  },
  { reason: 'side column', names: names('sidebar|side-bar|widget|widgets|widget-area|rail|right-rail|left-rail') },
  {
    reason: 'pop-up',
    names: names('popup|pop-up|modal|overlay|lightbox|toast|offcanvas|drawer|interstitial|chat-?widget'),
  },
  { reason: 'foot of the page', names: names('footer|copyright|colophon|site-info|legal-links|page-footer') },
  {
    reason: 'dates, tags and categories',
    names: names(
      'tags|tag-?cloud|tag-links|post-?meta|entry-?meta|meta-data|cat-links|categories|timestamp|read(?:ing)?-time',
    ),
  },
  {
    reason: 'table of contents',
    names: names('toc|table-of-contents|ez-toc|contents-list|jump-links|in-this-article'),
  },
  {
    reason: 'embedded player or frame',
    names: names('video-player|jwplayer|player|twitter-tweet|instagram-media|fb-post'),
  },
];

const BY_ELEMENT: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  form: 'form',
  footer: 'foot of the page',
  dialog: 'pop-up',
  select: 'form',
  button: 'form',
  input: 'form',
  textarea: 'form',
  iframe: 'embedded player or frame',
  video: 'embedded player or frame',
  audio: 'embedded player or frame',
  object: 'embedded player or frame',
  embed: 'embedded player or frame',
  applet: 'embedded player or frame',
  svg: 'drawing in code',
  canvas: 'drawing in code',
  math: 'drawing in code',
  template: 'text hidden from readers',
  del: 'crossed-out text',
  s: 'crossed-out text',
  strike: 'crossed-out text',
};
const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'form',
  banner: 'navigation',
  contentinfo: 'foot of the page',
  complementary: 'side column',
  dialog: 'pop-up',
  alertdialog: 'pop-up',
};
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,}/i;
const HIDDEN_NAME = names('sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader|hidden|d-none');
/** A name that says what a page has or lacks, not what this part of it is. */
const ABOUT_PAGE = /^(?:has|no|with|without|is|js|not|hide|show|single|category)-/;
const WHOLE = new Set(['#page', 'html', 'body', 'main', 'head', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Why a part of a page is no part of its article, or undefined; `whole` measures the page. */
export function reasonToDrop(element: Element, measure: Measure, whole: Measure): string | undefined {
  const { name } = element;
  if (WHOLE.has(name)) return undefined;
  const byElement = BY_ELEMENT[name];
  if (byElement && !isKeptForm(element, measure, whole)) return byElement;
  if (measure.hasTitle) return undefined;
  if (isHidden(element) && !holdsMost(measure, whole)) return 'text hidden from readers';
  const named = givenReason(element, measure);
  if (named === 'comments by readers') return measure.length < whole.length * 0.9 ? named : undefined;
  if (named && !holdsMost(measure, whole)) return named;
  return isSmallForm(measure) && !/^(?:p|li|td|article|section)$/.test(name) ? 'form' : undefined;
}

/** What the names, the role or the kind of an element say it is. */
function givenReason(element: Element, measure: Measure): string | undefined {
  const role = BY_ROLE[element.attributes.get('role')?.toLowerCase() ?? ''];
  return nameReason(element.attributes) ?? role ?? asideReason(element, measure);
}

/** Whether most of the page's own words stand in this part, so that it is the article whatever it is called. */
const holdsMost = (measure: Measure, whole: Measure): boolean =>
  measure.length - measure.linked > (whole.length - whole.linked) * 0.5;

/** A form around the whole page, a button that opens a section, a foot with the article in it. */
function isKeptForm(element: Element, measure: Measure, whole: Measure): boolean {
  if (element.name === 'button')
    return element.attributes.has('aria-controls') || element.attributes.has('aria-expanded');
  return (element.name === 'form' || element.name === 'footer' || element.name === 'nav') && holdsMost(measure, whole);
}

const isSmallForm = (measure: Measure): boolean => measure.hasInput && measure.length < 400;

/** An aside without links is often a box with what matters most. */
function asideReason(element: Element, measure: Measure): string | undefined {
  return element.name === 'aside' && (measure.links > 0 || measure.length < 20) ? 'side column' : undefined;
}

function nameReason(attributes: ReadonlyMap<string, string>): string | undefined {
  const given = namesOf(attributes.get('class'));
  // An id may come from the words of a heading ("sharing-the-news"), so it has to fit whole.
  const id = namesOf(attributes.get('id')).map((one) => one.replace(/-\d+$/, ''));
  if (given.length === 0 && id.length === 0) return undefined;
  const fits = ({ names: fitting }: (typeof NAMED)[number]) =>
    given.some((one) => fitting.test(one)) || id.some((one) => one.length === fitting.exec(one)?.[0].length);
  return NAMED.find(fits)?.reason;
}

function isHidden(element: Element): boolean {
  const { attributes } = element;
  if (attributes.has('hidden') || HIDDEN_STYLE.test(attributes.get('style') ?? '')) return true;
  return namesOf(attributes.get('class')).some((one) => HIDDEN_NAME.test(one));
}

function namesOf(given = ''): string[] {
  if (given === '') return [];
  const split = given
    .slice(0, 2_000)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/);
  return split.map((one) => one.replace(/_+/g, '-')).filter((one) => one !== '' && !ABOUT_PAGE.test(one));
}

/** Fits a name that is one of these, or has one as a part between hyphens. */
function names(alternatives: string): RegExp {
  return new RegExp(`(?:^|-)(?:${alternatives})(?:$|-)`);
}
