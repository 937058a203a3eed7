/**
 * How each sign of danger of our check reads in a text. The ids are those of the check's rules; empty where a
 * sentence tells people to call without naming a sign.
 */
export const SIGNS: readonly { id: string; pattern: RegExp }[] = [
  {
    id: 'soaking',
    pattern: /(?:empap|satur|llena)\w* .{0,40}(?:compresas?|toallas?)|\bsangra\w* (?:mucho|abundante)|hemorragia/i,
  },
  { id: 'clots', pattern: /coágulos? (?:muy )?grandes?|coágulos? (?:más|mayores|del tamaño)/i },
  { id: 'strong-pain', pattern: /dolor (?:muy )?(?:fuerte|intenso|agudo|insoportable)|fuerte dolor/i },
  { id: 'smell', pattern: /(?:flujo|sangre|olor) .{0,20}(?:mal olor|fétid\w+|maloliente)|huele mal/i },
  {
    id: 'soaking',
    pattern:
      /\b(?:soak\w*|fill\w*|saturat\w*|chang\w*|go(?:es|ing)? through|us(?:e|ing))\b.{0,60}\b(?:pads?|sanitary (?:towel|napkin)s?)\b|\bpads?\b.{0,60}\b(?:per|an|every|each|in an|within an)\s(?:\d+\s)?(?:hour|minutes)|\b(?:very )?heavy bleeding|\bbleed\w* (?:very )?heavily|\bh(?:a)?emorrhag\w*|\bsangrado (?:muy )?abundante/i,
  },
  {
    id: 'fainted',
    pattern:
      /\b(?:faint(?:s|ed|ing|ness)?|pass(?:es|ed|ing)? out|collaps\w*|los(?:e|ing) consciousness|black(?:ed|ing)? out|desmay\w*)\b/i,
  },
  {
    id: 'shaky',
    pattern:
      /\b(?:dizz\w*|light-?headed\w*|racing heart|rapid heart\w*|fast heart\w*|palpitations|cold sweat|clammy|pale skin|mareo\w*)\b/i,
  },
  {
    id: 'shoulder',
    pattern: /\bshoulder(?:[- ]tip)?\b.{0,20}\bpain|\bpain\b.{0,40}\bshoulders?\b|dolor .{0,20}hombro/i,
  },
  {
    id: 'strong-pain',
    pattern:
      /\b(?:severe|sharp|intense|sudden|unbearable|excruciating|strong|worst)\b.{0,30}\b(?:pains?|cramp\w*|abdominal|stomach|pelvic|dolor)\b/i,
  },
  {
    id: 'one-side',
    pattern: /\b(?:one|left|right|single)[- ]sided?\b.{0,40}\bpain|\bpain\b.{0,40}\b(?:one|left|right) side\b/i,
  },
  {
    id: 'clots',
    pattern:
      /\b(?:large|big|huge|golf|lemon|fist|size of|larger than|bigger than)\b.{0,40}\b(?:clots?|tissue|coágulos)\b|\bclots?\b.{0,40}\b(?:larger|bigger|size|as big|large)\b/i,
  },
  {
    id: 'fever',
    pattern:
      /\b(?:fever\w*|high temperature|temperature (?:of|over|above|higher)|chills|shiver\w*|fiebre|escalofr\w*)\b/i,
  },
  {
    id: 'very-ill',
    pattern: /\b(?:sepsis|septic|confus(?:ed|ion)|mottled|fast breathing|rapid breathing|blue (?:skin|lips))\b/i,
  },
  {
    id: 'smell',
    pattern:
      /\b(?:foul|bad|smelly|unpleasant|strange|offensive|strong|mal)\b[- ]?.{0,20}\b(?:smell\w*|odou?r|discharge|olor)\b|\bsmell(?:s|ing)? (?:bad|foul|awful)\b/i,
  },
  {
    id: 'bleeding',
    pattern:
      /\b(?:second trimester|after (?:the )?(?:12|13|14|twelve)(?:th)? weeks?)\b.{0,80}\bbleed|\bbleed\w*\b.{0,80}\b(?:second trimester|after (?:12|13|14|twelve) weeks)/i,
  },
  {
    id: 'bleeding',
    pattern: /\b(?:any|light|some|spotting|first[- ]trimester|early)\b.{0,20}\bbleed\w*|\bspotting\b/i,
  },
  {
    id: 'waters',
    pattern:
      /\b(?:gush|leak\w*|trickle)\b.{0,30}\b(?:fluid|water)|\bwaters? (?:break|broke|breaking)\b|\bfluid\b.{0,30}\bvagina/i,
  },
  {
    id: 'pressure',
    pattern: /\b(?:contractions|labou?r-like|pressure (?:in|on) (?:your|the) pelvis|pelvic pressure)\b/i,
  },
  {
    id: 'long-bleeding',
    pattern:
      /\bbleed\w*\b.{0,60}\b(?:more than|longer than|over|beyond|past)\s(?:two|2|14|three|3|four|4)\s(?:weeks|days)/i,
  },
  {
    id: 'chest-or-leg',
    pattern:
      /\b(?:chest pain|trouble breathing|shortness of breath|breathless\w*|leg swelling|swollen leg|coughing blood)\b/i,
  },
  {
    id: 'suicide-thoughts',
    pattern:
      /\b(?:suicid\w*|kill (?:yourself|myself)|end(?:ing)? (?:your|my) life|want to die|not (?:want(?:ing)? to )?be here)\b/i,
  },
  { id: 'self-harm', pattern: /\b(?:self-?harm\w*|hurt(?:ing)? yourself|harm(?:ing)? yourself|cutting yourself)\b/i },
  {
    id: 'afraid',
    pattern: /\b(?:domestic (?:violence|abuse)|abusive partner|partner (?:hits|hurts|threatens)|violent partner)\b/i,
  },
  { id: 'rhesus-alone', pattern: /\b(?:rh[- ]?negative|rhesus negative|rhogam|anti-d|immune globulin)\b/i },
  {
    id: '',
    pattern:
      /\b(?:emergency|911|999|112|ambulance|a&e|urgent(?:ly)?|life[- ]threatening|immediate(?:ly)? (?:medical|care|help)|seek (?:immediate|medical|urgent)|call (?:your|a|the) (?:doctor|midwife|provider|healthcare)|contact (?:your|a) (?:doctor|midwife|healthcare|provider|ob)|urgencias)\b/i,
  },
];

/** How soon a sentence tells people to act. */
export const TELLS: readonly { what: 'now' | 'today' | 'soon'; pattern: RegExp }[] = [
  { what: 'now', pattern: /(?:vaya|acuda|llame) (?:de inmediato|enseguida|ya|a urgencias|al 112)|ambulancia/i },
  {
    what: 'soon',
    pattern: /(?:llame|consulte|contacte|acuda|avise) (?:a |con |al )?(?:su |un |la |el )?(?:médic|doctor|matrona)/i,
  },
  {
    what: 'now',
    pattern:
      /\b(?:911|999|112|000|111|emergency (?:room|department|number|services?|care|help)|ambulance|a&e|\ber\b|immediately|right away|at once|straight away|go to (?:the )?(?:hospital|nearest)|immediate|urgencias|inmediatamente|medical emergency|without delay)\b/i,
  },
  {
    what: 'today',
    pattern: /\b(?:same day|today|urgent(?:ly)?|as soon as possible|promptly|soon as|within 24 hours)\b/i,
  },
  {
    what: 'soon',
    pattern:
      /\b(?:(?:call|contact|see|consult|tell|talk to|speak (?:to|with)|notify|reach out to|check with|let|ring|phone|visit) (?:your |a |the |with your )?(?:doctor|midwife|provider|healthcare|health care|ob|gp|physician|nurse|gyn\w*|medical|hospital|clinic)|medical (?:attention|advice|help|care)|seek (?:help|care|medical))\b/i,
  },
];

/** What a text on this subject should name; each is said to be missing when it is. */
export const EXPECTED: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'how much bleeding is too much (pads and hours)',
    pattern: /\bpads?\b.{0,80}\bhours?\b|(?:compresa|toalla).{0,80}hora/i,
  },
  {
    what: 'fainting, dizziness or a racing heart',
    pattern: /\b(?:faint|dizz|light-?headed|collaps|racing heart|pass(?:ing)? out|desmay)/i,
  },
  { what: 'ectopic pregnancy', pattern: /\bectopic|ectópico/i },
  { what: 'pain at the tip of the shoulder', pattern: /\bshoulder|hombro/i },
  {
    what: 'fever, with a temperature',
    pattern: /(?:\b3[89](?:[.,]\d)?|\b10[0-4](?:[.,]\d)?)\s?(?:°|º|degrees|c\b|f\b)/i,
  },
  { what: 'discharge that smells bad', pattern: /\b(?:smell|odou?r|foul|mal olor|huele)/i },
  {
    what: 'whom to call in an emergency',
    pattern: /\b(?:911|999|112|emergency (?:number|room|department|services?)|ambulance|a&e|urgencias)\b/i,
  },
  { what: 'thoughts of suicide, and where to turn', pattern: /\b(?:suicid|self-?harm|988|samaritans|crisis line)/i },
];
