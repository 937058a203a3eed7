import { CLINICAL_WORDS, NEARBY_WORDS } from './clinical.words.js';

/** Where a statement stands: words of an item or a row need no verb to state something. */
export type Place = 'sentence' | 'item' | 'row';

// Letters of every language end a word, which `\b` knows nothing of.
const wordOf = (groups: Readonly<Record<string, readonly string[]>>): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.values(groups).flat().join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const CLINICAL = wordOf(CLINICAL_WORDS);
const NEARBY = wordOf(NEARBY_WORDS);

/** Something to count or measure. */
const MEASURED = /\d|\b(?:half|third|quarter|one in|percent|most|majority|mitad|mayoría|por ciento)\b/i;

/** What makes a statement out of words that stand near medicine: that something works, harms, lasts or has to be done. */
const ASSERTS = wordOf({
  works: [
    'help(?:s|ed)?',
    'works',
    'effective\\w*',
    'improv\\w*',
    'boost\\w*',
    'reduc\\w*',
    'lower\\w*',
    'ayuda[nr]?',
    'reduce[nr]?',
  ],
  harms: ['harm\\w*', 'danger\\w*', 'unsafe', 'safe(?:ly)?', 'increas\\w*', 'rais\\w*', 'trigger\\w*', 'leads? to'],
  judges: [
    'normal(?:ly)?',
    'common(?:ly)?',
    'rare(?:ly)?',
    'usual(?:ly)?',
    'likel(?:y|ihood)',
    'chances?',
    'odds',
    'peligros\\w*',
    'segur[oa]s?',
  ],
  lasts: ['lasts?', 'returns?', 'resum\\w*', 'within', 'dura[n]?'],
  asks: [
    'should',
    'must',
    'needs?',
    'recommend\\w*',
    'advis\\w*',
    'necessar\\w*',
    'avoid\\w*',
    'wait (?:at least|until|for|\\w+ (?:days|weeks|months))',
    'debe[ns]?',
    'hay que',
    'evit\\w+',
    'esper[ae]\\w*',
    'recomiend\\w*',
  ],
  shows: ['shows?', 'shown', 'suggests?', 'found', 'proven', 'prove[sd]?', 'agree', 'demuestran?', 'muestran?'],
  ends: [
    'results? in',
    'ends? in',
    'sign of',
    'means?',
    'linked',
    'associated',
    'due to',
    'because of',
    'signific[ao]\\w*',
    'señal(?:es)? de',
  ],
});

/** A claim that leans on somebody without saying where: it still needs a source. */
const LEANS = new RegExp(
  [
    'according to|studies (?:show|suggest|have)|research (?:shows|suggests|has)',
    '(?:experts?|doctors?) (?:say|agree|believe|recommend)',
    'it is (?:known|estimated|believed|thought)|reported(?:ly)? by',
    'según (?:los |las |la |el )?\\w+|los (?:estudios|expertos|médicos) \\w+',
    '(?:acog|nhs|nice|rcog|who|cdc|mayo clinic|march of dimes|cleveland clinic|johns hopkins|harvard)(?![a-z])',
    "tommy['’]?s|american (?:college|pregnancy|academy)",
  ]
    .map((one) => `\\b(?:${one})`)
    .join('|'),
  'i',
);

/** What states nothing that could be read somewhere: each tried on one sentence. */
const NO_CLAIM: Readonly<Record<string, RegExp>> = {
  question: /[?]["”’)]*$/,
  speech: /^["“«]/,
  leadIn: /:["”]?$/,
  aboutTheText:
    /^(?:in this (?:article|guide|post|section|blog)|this (?:article|guide|post|page|section)|below,? (?:we|you)|here(?:['’]s| is| are)|let(?:['’]s| us)|we(?:['’]ll| will) (?:explore|discuss|look|cover|explain)|read on|keep reading|now (?:that|let)|en este artículo|a continuación)\b/i,
  ownStory: /^(?:i|my|me|when i|we|yo|mi|cuando yo)\b(?!.*\b(?:studies|research|doctors say)\b)/i,
  disclaimer:
    /\b(?:not (?:a substitute|intended)|informational purposes|medical advice|consult (?:your|a) (?:doctor|healthcare|physician) before)\b/i,
  // Safety: our own rules have no source to read; they say whose they are, in the words that readers see.
  ownRule: /\b(?:our (?:own )?rules?|its own limits|limits that (?:your|a) hospital gave)\b/i,
  aboutThisPlace:
    /\b(?:there is a group here|nobody here|(?:the|this|our) (?:page|group|chat|room|list) (?:[“"]|here|is|was|has)|(?:open|read|see) the page)\b/i,
};

/** Fewer state nothing, unless they are an item or a cell. */
const FEWEST_WORDS = 4;

/** An item that is nothing but the name of what is said to cause a loss. */
const NAMED_CAUSE =
  /^(?:\p{L}+ )?(?:age|stress|exercise|coffee|weight|lifting|edad|estrés|ejercicio|café|peso)[.;,]?$/iu;

/** What people are told to say, ask or do, without a word on what the body does. */
const PRACTICAL =
  /^(?:(?:you|they) (?:can|could|may|might) )?(?:ask|say|tell|write|ring|call|phone|bring|plan|leave|read|talk to|note|keep)\b/i;

/** Whether words state something about the body, an illness or care, for which a reader may ask a source. */
export function makesClaim(words: string, place: Place): boolean {
  const text = words.trim();
  if (Object.values(NO_CLAIM).some((pattern) => pattern.test(text))) return false;
  const isShort = text.split(/\s+/).length < FEWEST_WORDS;
  if (place !== 'sentence') {
    if (CLINICAL.test(text) || NAMED_CAUSE.test(text)) return true;
  } else if (isShort) return false;
  else if (CLINICAL.test(text)) return true;
  if (isShort || !NEARBY.test(text)) return LEANS.test(text) && MEASURED.test(text);
  return MEASURED.test(text) || (ASSERTS.test(text) && !PRACTICAL.test(text));
}

/** Whom a statement leans on without saying where, or undefined. */
export const leansOn = (text: string): string | undefined => LEANS.exec(text)?.[0];
