/** Advice that can hurt, with what is wrong with it. Tried on each sentence. */
export const DANGERS: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'says that care is not needed, or can wait',
    pattern:
      /\b(?:do not|does not|doesn['’]t) (?:have|need) to (?:go|call|see|ring)\b|\bignor\w+ (?:the |your |any |light |heavy )?(?:bleed|pain|fever|cramp|symptom)/i,
  },
  {
    what: 'says that care is not needed, or can wait',
    pattern:
      /(?:no (?:hace falta|hay que|necesita[sn]?|tienes? que|es necesario)|sin necesidad de) (?:ir|llamar|acudir|consultar|preocupar)|\bno se preocupe|\bno te preocupes|(?:aguant|ignor)[ea]\w* (?:el|la|los) (?:dolor|sangrado|fiebre)/i,
  },
  {
    what: 'calls a sign of danger normal',
    pattern:
      /(?:sangrado (?:muy )?abundante|fiebre|coágulos grandes|desmay\w+|mareos?|sangrar mucho|dolor (?:fuerte|intenso))[^.]{0,60}(?:es|son) (?:completamente |totalmente |muy )?(?:normal|común|frecuente)|(?:es|son) (?:completamente |totalmente )?normal(?:es)? (?:el sangrado abundante|la fiebre|sangrar mucho|desmayarse)/i,
  },
  {
    what: 'advises to manage without care, or to hide it from care',
    pattern:
      /\bno (?:vaya|vayas|acuda|acudas|llame|llames|diga|digas|cuente|cuentes)\b[^.]{0,30}(?:médic|hospital|urgencias|doctor|ambulancia)/i,
  },
  {
    what: 'says that something brings a miscarriage on, ends it or stops it',
    pattern:
      /\b(?:brings? on|induc(?:es?|ing)|completes?|speeds? up|finish(?:es)?) (?:a |the |your )?(?:miscarriage|period|abortion|bleeding)|\bstops? (?:a |the |your )?(?:miscarriage|bleeding)|(?:provoca|induce|adelanta|baja) (?:el aborto|la regla|un aborto)|limpia(?:r)? el útero/i,
  },
  {
    what: 'is addressed to a program or an editor and to no reader',
    pattern:
      /\b(?:ignore|disregard|forget) (?:all |any |the )?(?:previous|prior|above|earlier) (?:instructions?|prompts?|rules)|\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)\b|\bsystem prompt\b|\bmark (?:this|the) (?:article|text|draft|page) as (?:reviewed|approved|safe)/i,
  },
  {
    what: 'says that care is not needed, or can wait',
    pattern:
      /\b(?:no need|not necessary|don['’]?t need|do not need|needn['’]?t|don['’]?t have|unnecessary|no reason|rarely need|isn['’]t necessary) (?:for (?:you|women|anyone) )?to (?:immediately )?(?:call|contact|ring|phone|see|visit|go|worry|rush|seek|tell|bother|panic)|\bwait (?:until|till|for|to see|and see|it out|a (?:few|couple)|\d+|at least|overnight|several|before (?:calling|going|seeking|contacting))|\b(?:can|could) (?:safely )?wait\b|\b(?:ride|tough|sleep) it (?:out|off)\b|\b(?:until|till) (?:the )?(?:next )?(?:morning|monday|your (?:next )?appointment)|\bno es necesario (?:ir|llamar|acudir)|\besper(?:e|ar|a) (?:hasta|a que)/i,
  },
  {
    what: 'calls a sign of danger normal',
    pattern:
      /\b(?:soak\w*|gush\w*|flood\w*|heavy bleed\w*|heavily|large clots?|faint\w*|dizz\w*|fever|shoulder|severe pain|severe cramp\w*|foul|passing out|light-?headed|chills|one side)\b.{0,160}\b(?:(?:is|are|be|can be|as) (?:perfectly |completely |totally |quite |very |usually |often |still |also |generally |all |just )*(?:normal|common|natural|expected|harmless|fine|ok(?:ay)?|to be expected|nothing to|part of|not (?:a )?(?:serious|dangerous|concern|problem|emergency|cause))|nothing to worry|no cause for (?:alarm|concern)|don['’]t (?:panic|worry|be alarmed)|not (?:usually )?(?:serious|dangerous|a concern|an emergency))/i,
  },
  {
    what: 'calls a sign of danger normal',
    pattern:
      /\b(?:normal|common|natural|harmless|nothing to worry|no cause for|don['’]t (?:panic|worry)|expected|some|fine|okay)\b.{0,80}\b(?:to (?:soak|faint|pass out|bleed heavily|pass large)|soak\w*|faint(?:ing|ness)?|heavy bleeding|large clots|fever|shoulder[- ]?(?:tip )?pain|severe (?:pain|cramp\w*|bleeding))\b(?=.{0,80}(?:normal|worry|alarm|fine|expected|common|$))/i,
  },
  {
    what: 'calms people about bleeding',
    pattern:
      /\b(?:bleed\w*|spotting|blood|brown|pink|clots?|cramp\w*|contractions|sangrado)\b.{0,80}\b(?:nothing to (?:worry|be concerned|fear)|no (?:cause|reason|need) (?:for|to) (?:alarm|concern|worry|panic)|harmless|don['’]t (?:panic|worry)|not (?:usually |generally )?(?:a (?:cause|reason) for|dangerous|serious|a concern)|perfectly (?:normal|safe|fine)|(?:completely|totally|usually|always|absolutely) (?:normal|fine|safe|harmless))|\b(?:normal|harmless|no cause for \w+|nothing to worry about)\b.{0,30}\b(?:bleeding|spotting)\b.{0,40}\b(?:so|and)\b.{0,30}\b(?:wait|relax|rest)/i,
  },
  {
    what: 'names a dose of a medicine',
    pattern:
      /\b(?:misoprostol|mifepristone|cytotec|methotrexate|oxytocin|ergometrine|ibuprofen|paracetamol|acetaminophen|tylenol|advil|aspirin|naproxen|codeine|progesterone|folic acid|vitamin [a-e]\d{0,2}|heparin|metformin|antibiotic\w*|clomid|letrozole)\b.{0,80}\b\d[\d.,]*\s?(?:mg|mcg|µg|μg|g|iu|ml|milligrams?|micrograms?|tablets?|pills?|capsules?)\b|\b\d[\d.,]*\s?(?:mg|mcg|µg|μg|iu|milligrams?|micrograms?|tablets?|pills?|capsules?)\b.{0,60}\b(?:misoprostol|mifepristone|cytotec|methotrexate|ibuprofen|paracetamol|acetaminophen|aspirin|naproxen|progesterone|folic acid|vitamin|heparin|metformin)\b|\b(?:take|insert|swallow|place|dissolve|tome)\b.{0,20}\b(?:\d+|one|two|three|four|six|eight)\b.{0,20}\b(?:pills?|tablets?|capsules?|pastillas)\b/i,
  },
  {
    what: 'recommends herbs, drinks or a home remedy',
    pattern:
      /\b(?:pennyroyal|blue cohosh|black cohosh|mugwort|tansy|rue|dong quai|angelica|raspberry leaf|parsley|papaya|pineapple|castor oil|evening primrose|cotton ?root|savin|ergot|cinnamon tea|ginger tea|chamomile|herbal (?:tea|remed\w+|supplement\w*|infusion\w*|tincture\w*|cleanse\w*)|essential oils?|home remed\w+|home ?opath\w+|homeopath\w+|detox\w*|cleans(?:e|ing) (?:your|the) (?:womb|uterus|body)|vaginal steam\w*|yoni|turpentine|bleach|douch(?:e|es|ing)|hot bath to|ruda|perejil|remedios? caseros?)\b/i,
  },
  {
    what: 'says where or how to get medicines',
    pattern:
      /\b(?:buy|order|purchase|get|obtain|available|sold|comprar)\b.{0,80}\b(?:online|without (?:a )?prescription|over the internet|no prescription|from abroad|pharmacy online|por internet|sin receta)\b.{0,80}|\b(?:misoprostol|mifepristone|cytotec|abortion pills?|antibiotics?|methotrexate)\b.{0,60}\b(?:online|without (?:a )?prescription|for sale|ship(?:s|ped|ping)?|order|buy)\b/i,
  },
  {
    what: 'advises to manage without care, or to hide it from care',
    pattern:
      /\b(?:avoid|stay away from|skip|refuse|instead of (?:going|seeing)|rather than (?:going|seeing)|without (?:telling|seeing|going to)|don['’]t (?:tell|go to|call|see|trust)|do not (?:tell|go to|call|see|trust)|never (?:tell|go to|call))\b.{0,30}\b(?:doctors?|hospitals?|midwi\w+|er\b|emergency|clinics?|ambulance|nurses?|911|999|112|a&e)|\b(?:at home|yourself|on your own) (?:without|instead of) .{0,30}(?:doctor|medical|help|care)/i,
  },
  {
    what: 'says to stop or change a prescribed medicine',
    pattern:
      /\b(?:stop|quit|discontinue|skip|come off|halve|double)\s(?:taking )?(?:your|the|all|any)?\s?(?:prescri\w+|medicines?|medications?|antidepress\w*|insulin|blood (?:thinners?|pressure)|thyroid|pills)\b/i,
  },
  {
    what: 'says to use a tampon or cup, or to wash inside',
    pattern:
      /\b(?:use|using|wear|insert|try)\b.{0,20}\b(?:tampons?|menstrual cups?)\b(?<!not.{0,40})|\bdouch(?:e|ing)\b/i,
  },
  {
    what: 'sends people to pictures of bleeding or tissue',
    pattern:
      /\b(?:see|look at|view|browse|compare|check|search(?:ing)? for|looking (?:at|for)|find|share|post|scroll)\b.{0,60}\b(?:photos?|pictures?|images?|gallery|pics)\b|\b(?:discharge|miscarriage|tissue|clots?|bleeding|blood) (?:photos?|pictures?|images?|pics)\b/i,
  },
  {
    what: 'says that nobody can have known, or that one can tell by oneself that all is well',
    pattern:
      /\b(?:you can (?:tell|know|be sure)|means (?:that )?(?:your|the) (?:baby|pregnancy) is (?:fine|safe|healthy|ok(?:ay)?))\b.{0,100}\b(?:colou?r|photo|test|without (?:a )?(?:scan|doctor)|symptoms)|\bmeans (?:that )?(?:your|the) (?:baby|pregnancy) is (?:fine|safe|healthy|ok(?:ay)?)\b/i,
  },
  {
    what: 'describes a way to hurt oneself',
    pattern:
      /\b(?:overdose on|how to (?:kill|hurt|harm) yourself|methods? of suicide|lethal dose|slit (?:your|her) wrists?)\b/i,
  },
];

/** A sentence that warns against what it names is no advice to do it. */
export const WARNS =
  /\b(?:do not|don['’]t|never|avoid|should not|shouldn['’]t|must not|mustn['’]t|stop|not be|no evidence|dangerous|unsafe|harmful|myth|warn\w*|contrary|false|instead of|rather than|not recommended|not safe|no\s(?:use|tome))\b/i;
