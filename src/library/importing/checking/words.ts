import type { Sentence } from './sentences.js';

/** A word or phrase that hurts many, where it stands, and what may be said instead. */
export interface HurtingWord {
  sentence: Sentence;
  found: string;
  instead: string;
  why: string;
}

const WORDS: readonly { pattern: RegExp; instead: string; why: string }[] = [
  {
    pattern: /\b(?:spontaneous|missed|incomplete|complete|threatened|inevitable|habitual|recurrent) abortions?\b/gi,
    instead: '“miscarriage” or “pregnancy loss”',
    why: 'unacceptable to most people who were asked; it may stand once, as the word that notes use',
  },
  {
    pattern: /\b(?:retained )?products? of conception\b|\bcontents of the (?:womb|uterus)\b|\bpoc\b/gi,
    instead: '“the pregnancy”; “tissue from the pregnancy” once, where safety needs it',
    why: 'unacceptable to most people who were asked',
  },
  {
    pattern: /\b(?:incompetent cervix|cervical incompetence|incompetent)\b/gi,
    instead: '“the cervix opened early”',
    why: 'unacceptable to most people who were asked',
  },
  {
    pattern:
      /\b(?:remnants?|remains|leftovers?|clear(?:ing)? out|clean(?:s|ed|ing)? out|expel(?:s|led|ling)?|evacuat\w+|flush(?:ed|ing)? out|get rid of)\b/gi,
    instead: '“the pregnancy”, “bleeding”, “passing tissue from the pregnancy”',
    why: 'words for waste',
  },
  {
    pattern: /\bfet(?:us|al tissue|uses)\b|\bproduct\b(?= of)/gi,
    instead: '“pregnancy”, or “baby” where people say it first',
    why: 'cold to many',
  },
  {
    pattern: /\bblighted ov(?:um|a)\b/gi,
    instead: '“anembryonic pregnancy: a sac without an embryo”',
    why: 'an old term that hurts',
  },
  { pattern: /\blate miscarriages?\b/gi, instead: '“second-trimester loss”', why: 'many find it hurtful' },
  {
    pattern: /\bsensitive disposal\b|\berpc\b/gi,
    instead: 'say what is done: burial, cremation, “surgical management”',
    why: 'an office word',
  },
  {
    pattern: /\bat least (?:you|it|your|she|they|now)\b/gi,
    instead: 'leave it out, or “I’m so sorry”',
    why: 'one of the three phrases that people name most',
  },
  {
    pattern:
      /\b(?:(?:wasn['’]t|not|never) meant to be|everything happens for a reason|nature['’]s way|god['’]s (?:plan|will)|a blessing in disguise|for the best|better place|little angels?|angel bab\w+|rainbow bab\w+)\b/gi,
    instead: 'leave it out',
    why: 'it explains a loss away, or chooses a symbol for people',
  },
  {
    pattern: /\b(?:you can (?:always )?try again|try again soon|have another (?:one|baby))\b/gi,
    instead: 'leave it out, unless the text is about trying again',
    why: 'one of the three phrases that people name most',
  },
  {
    pattern:
      /\b(?:(?:come|came|emerge\w*) out stronger|stronger (?:than ever|on the other side)|be strong|stay strong|stay positive|positive (?:attitude|thinking|mindset)|look on the bright side|silver lining|peace of mind|trust(?:ing)? the process|closure|move on|get over it|let (?:it )?go)\b/gi,
    instead: '“There is no right way to feel.”',
    why: 'pressure to feel something',
  },
  {
    pattern:
      /\b(?:your body (?:needs to|will|has to|must) (?:reset|cleanse|heal itself)|reset (?:your|the) body|your body failed|failed pregnanc\w+|pregnancy fail(?:s|ed|ure)|failed to|failure)\b/gi,
    instead: '“the pregnancy ended”',
    why: 'nobody and no body failed',
  },
  {
    pattern: /\b(?:fight(?:ing)?|fought|battl\w+|lost the (?:fight|battle)|warriors?|survivors?)\b/gi,
    instead: 'plain words: “living with”, “after”',
    why: 'battle words',
  },
  {
    pattern:
      /\b(?:you (?:should|could) have|your fault|to blame|blame yourself|if only you|what you did wrong|irresponsible|careless|neglect\w*|guilty of)\b/gi,
    instead: '“Very little that anyone does causes this.”',
    why: 'it can be read as blame',
  },
  {
    pattern:
      /\b(?:only|just) (?:a |an )?(?:early|chemical|\d+ weeks|few weeks|period|clump|cells?)\b|\b(?:clump|ball|bunch) of cells\b|\b(?:very )?common (?:and|so)\b/gi,
    instead: 'leave the measure out',
    why: 'it ranks a loss',
  },
  {
    pattern:
      /\b(?:commit(?:s|ted|ting)? suicide|successful suicide|failed (?:suicide )?attempt|unsuccessful attempt|cry for help|attention[- ]seeking)\b/gi,
    instead: '“died by suicide”, “attempted suicide”',
    why: 'words of crime or success',
  },
  {
    pattern: /\b(?:the mother|mothers|mommy|mom-to-be|mum-to-be|expectant mothers?|mother-to-be|moms?|mums?)\b/gi,
    instead: '“you”, “the person”, “people”',
    why: 'not everybody who loses a pregnancy is, or feels, a mother',
  },
  {
    pattern: /\b(?:husbands?|wives|wife|fathers?|dads?)\b/gi,
    instead: '“partner”',
    why: 'partners are of every gender',
  },
  {
    pattern: /\b(?:normal (?:pregnancy|baby|women|people)|healthy baby)\b/gi,
    instead: '“a pregnancy that continues”',
    why: 'it makes the reader’s own abnormal',
  },
  {
    pattern:
      /\b(?:i know how you feel|you(?:'ll|’ll| will) (?:be fine|feel better|get through)|time heals|don['’]t worry|don['’]t panic|relax)\b/gi,
    instead: '“This is hard. There is no timetable.”',
    why: 'it tells people what to feel',
  },
];

/** The words of a text that our table of words asks to change. A suggestion each, never a rule. */
export function wordsToChange(sentences: readonly Sentence[]): HurtingWord[] {
  return sentences.flatMap((sentence) =>
    WORDS.flatMap(({ pattern, instead, why }) =>
      (sentence.text.match(pattern) ?? []).map((found) => ({ sentence, found, instead, why })),
    ),
  );
}
