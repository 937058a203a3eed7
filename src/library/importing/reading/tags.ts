const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that never have content. */
export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that begin a new line; an open paragraph ends before them. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol option p pre section ' +
    'summary table tbody td template tfoot th thead title tr ul',
);

/** What opening an element closes, up to the elements at which the search for it stops. */
export const ENDS: Readonly<Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { closes: words('li'), within: words('ul ol menu dir') },
  dt: { closes: words('dt dd'), within: words('dl') },
  dd: { closes: words('dt dd'), within: words('dl') },
  tr: { closes: words('tr'), within: words('table thead tbody tfoot') },
  td: { closes: words('td th'), within: words('tr table') },
  th: { closes: words('td th'), within: words('tr table') },
  tbody: { closes: words('thead tbody tfoot'), within: words('table') },
  tfoot: { closes: words('thead tbody tfoot'), within: words('table') },
  option: { closes: words('option'), within: words('select datalist optgroup') },
  a: { closes: words('a'), within: words('p div li td th section article body ul ol table') },
};

/** A closing tag does not reach beyond these. */
export const BOUNDARIES = words('table td th caption html body');

/** Elements that need no closing tag, so that one left open tells nothing. */
export const MAY_STAY_OPEN = words('html body head p li dt dd tr td th tbody thead tfoot option colgroup');
