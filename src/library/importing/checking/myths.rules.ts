/** How each myth of our list reads when a text repeats it. The keys are the slugs of the list. */
export const MYTH_PATTERNS: Readonly<Record<string, RegExp>> = {
  stress:
    /\b(?:stress\w*|anxiety|worry(?:ing)?|emotional (?:distress|upset|shock)|estrés)\b.{0,80}\b(?:cause[sd]?|causing|lead|leads|trigger\w*|result|increase\w*|contribut\w*|induce\w*|bring on|factor|raise\w*|provoca|responsible|sole cause)|\b(?:caused|triggered|brought on|due to|because of|result of)\b.{0,40}\bstress|\b(?:avoid|reduc\w+|manag\w+|limit\w*|lower\w*)\b.{0,20}\bstress\b.{0,80}\b(?:prevent|risk|chance|healthy pregnancy|miscarr)/i,
  exercise:
    /\b(?:exercis\w*|running|jogging|workouts?|gym|sports?|cycling|aerobics|ejercicio)\b.{0,80}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|induce\w*|bring on|is dangerous)|\b(?:avoid|stop)\b.{0,20}\b(?:exercis\w*|working out|running)\b.{0,80}\b(?:miscarr|prevent|risk)/i,
  sex: /\b(?:sex|sexual intercourse|intercourse|making love|orgasms?)\b.{0,60}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|induce\w*|bring on|harm)|\b(?:avoid|abstain)\w*\b.{0,20}\b(?:sex|intercourse)\b.{0,80}\b(?:miscarr|prevent)/i,
  lifting:
    /\b(?:heavy lifting|lift(?:ing|ed)?|carrying heavy|heavy (?:objects|loads|weights|bags))\b.{0,80}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|induce\w*|bring on|risk|avoid\w*|prevent\w*)|\b(?:avoid|caused by|due to|because of)\b.{0,30}\b(?:heavy lifting|lifting)/i,
  coffee:
    /\b(?:coffee|caffein\w*|café)\b.{0,80}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|double\w*|induce\w*|responsible|raise\w*)|\b(?:cause[sd]?|caused by|triggered by|due to)\b.{0,30}\b(?:coffee|caffein\w*)/i,
  'only-older-people':
    /\b(?:only|mostly|just) (?:happens? to|affects?|a problem for|older|women over|in older)\b.{0,40}\b(?:older|over (?:35|40)|age)|\bonly older (?:women|mothers|people)|\byoung(?:er)? (?:women|mothers|people) (?:do not|don['’]t|rarely|never|cannot) miscarry/i,
  'usually-prevented':
    /\b(?:miscarriages?|pregnancy loss|losses|they|it)\b.{0,40}\b(?:can|could|may|might) (?:usually|often|easily|generally|mostly|almost always|largely|be )?\s?(?:be )?(?:prevented|avoided)|\b(?:some|most|many) miscarriages can be (?:prevented|avoided)|\b(?:how|ways|steps|tips|things)\b.{0,30}\bto (?:prevent|avoid) (?:a |another )?miscarr|\b(?:prevent|avoid)(?:s|ing|ed)? (?:a |another |future |early )?miscarr|\breduc\w+ (?:your|the) (?:risk|chances?) of (?:a |another )?miscarr/i,
  'bleeding-means-over':
    /\b(?:bleeding|spotting|blood|cramp\w*)\b.{0,40}\b(?:always )?means? (?:that )?(?:you (?:are|have)|it(?:'s|’s| is)|the pregnancy|your (?:pregnancy|baby)|a miscarriage|miscarriage|the baby)\b|\bbleeding\b.{0,30}\b(?:always|certainly|definitely) (?:a )?(?:sign|indicat\w*|means?|leads?|ends?)/i,
  'no-bleeding-means-well':
    /\b(?:no|without|absence of|if (?:there is|you have) no|if you (?:are not|aren['’]t)) (?:any )?bleeding?\b.{0,60}\b(?:means?|is fine|is safe|healthy|not (?:a )?miscarr|nothing is wrong|well|okay)|\bmiscarriages? always\b.{0,30}\bbleed/i,
  'bed-rest':
    /\b(?:bed ?rest|resting in bed|stay(?:ing)? in bed|lying down|complete rest|reposo)\b.{0,80}\b(?:prevent\w*|stop\w*|save\w*|help\w*|avoid\w*|reduce\w*|recommend\w*|advis\w*|protect\w*|previene)|\b(?:prevent\w*|stop\w*|save\w*|recommend\w*|prescrib\w*|order\w*)\b.{0,40}\b(?:bed ?rest|rest in bed|reposo)/i,
  work: /\b(?:working|work|your job|jobs?|long hours|standing (?:all day|for long))\b.{0,60}\b(?:cause[sd]?|causing|lead to|trigger\w*|induce\w*|bring on)\b.{0,40}\b(?:miscarr|loss)|\b(?:stop|quit|avoid) work(?:ing)?\b.{0,60}\b(?:miscarr|prevent)/i,
  'fall-or-fright':
    /\b(?:falls?|fell|falling|trip(?:ped|ping)?|frights?|frighten\w*|scares?|shock|bump(?:s|ed)?|minor (?:injury|accident)|susto)\b.{0,60}\b(?:cause[sd]?|causing|lead|trigger\w*|induce\w*|bring on|result)\b.{0,60}\b(?:miscarr|loss|aborto)|\b(?:caused by|due to|because of)\b.{0,30}\b(?:a fall|falling|a fright|a scare|trauma)/i,
  'the-pill':
    /\b(?:birth control|contraceptive|the pill|oral contraceptives?|contracepti\w+)\b.{0,60}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|induce\w*|responsible)\b.{0,60}\b(?:miscarr|loss)/i,
  'blood-is-normal':
    /\b(?:normal|healthy|usual|pregnancy)\b.{0,30}\bdischarge\b.{0,100}\b(?:blood\w*|pink|brown|red)\b|\bdischarge\b.{0,60}\b(?:blood|bloody|blood-tinged)\b.{0,60}\b(?:normal|usual|common|nothing|fine)|\b(?:both|can|may|might)\b.{0,30}\binvolve blood|\b(?:spotting|bleeding|brown discharge|pink discharge) (?:is|are) (?:completely |perfectly |totally |usually |often |very |quite )*(?:normal|common|harmless|nothing|fine)/i,
  'photo-or-colour':
    /\b(?:photos?|pictures?|images?|colou?r)\b.{0,100}\b(?:tell|help|show|identify|determine|know|recogni[sz]e|compare|confirm|indicate\w*|guide|understand|diagnos\w*|see)\b|\b(?:tell|know|identify|determine|recogni[sz]e|compare|confirm|look(?:ing)? (?:at|for)|search(?:ing)?)\b.{0,60}\b(?:photos?|pictures?|images?|(?:by|from) the colou?r)\b|\b(?:brown|red|bright red|pink|dark) (?:blood|discharge|bleeding) (?:means|indicates|is a sign)/i,
  'wait-for-months':
    /\b(?:wait|waiting|delay)\b.{0,60}\b(?:\d+|one|two|three|four|six|a few|several|couple)\b.{0,20}\b(?:months?|cycles?|periods?|year)\b|\b(?:esperar)\b.{0,40}\b(?:meses|ciclos)/i,
  'over-it-by-now':
    /\b(?:within|after|in) (?:a )?(?:few|couple of|\d+|two|three|four)?\s?(?:days|weeks|months)\b.{0,60}\b(?:move on|over it|back to normal|feel (?:better|normal|yourself)|get over|recovered emotionally|forget)|\b(?:get|be|should be|getting) over (?:it|the loss|your loss|this|a miscarriage)|\bmove on\b/i,
  partners:
    /\b(?:partners?|fathers?|men|husbands?|dads?)\b.{0,60}\b(?:not (?:really |as )?(?:affected|feel)|unaffected|don['’]t (?:feel|grieve|understand)|do not (?:feel|grieve)|less affected|easier for)|\b(?:partners?|men|husbands?) (?:must|should|need to|has to|have to) (?:be|stay|remain) strong/i,
  vitamins:
    /\b(?:vitamins?|supplements?|folic acid|folate|omega|zinc|balanced diet|healthy diet|nutrition|eating (?:well|healthy)|superfoods?|vitaminas?)\b.{0,100}\b(?:prevent\w*|reduc\w*|lower\w*|stop\w*|protect\w*|avoid\w*|minimi[sz]e\w*|previene\w*)\b.{0,60}\b(?:miscarr|risk|loss|chance|aborto)|\b(?:prevent\w*|reduc\w*|lower\w*|protect\w*)\b.{0,60}\b(?:miscarr\w*|risk|loss)\b.{0,80}\b(?:vitamins?|supplements?|diet|folic|nutrition)/i,
  'always-an-operation':
    /\b(?:always|must|will need|need to have|have to have|required|necessary|every (?:woman|miscarriage))\b.{0,40}\b(?:d\s?&\s?c|surgery|operation|procedure|curettage|cleaned? out|scraped?)\b|\b(?:d\s?&\s?c|surgery|an operation)\b.{0,40}\b(?:always|is necessary|is required|must be)/i,
  'no-children-now':
    /\b(?:miscarriage|loss|d\s?&\s?c)\b.{0,60}\b(?:infertil\w*|can(?:no|['’])t (?:have|conceive|get pregnant)|never (?:have|conceive)|unable to (?:have|conceive|carry)|end of your)|\b(?:infertil\w*|can(?:no|['’])t have (?:children|a baby|kids))\b.{0,60}\b(?:after|because of|due to)\b.{0,30}\b(?:miscarr|loss)/i,
  'progesterone-for-all':
    /\bprogesteron\w*\b.{0,80}\b(?:prevent\w*|stop\w*|save\w*|avoid\w*|would have|reduc\w*|support\w*|maintain\w*|help\w*|cure\w*)\b|\blow progesteron\w*\b.{0,60}\b(?:cause[sd]?|lead\w*|trigger\w*|result\w*)/i,
  'flying-hair-dye-spicy-food':
    /\b(?:flying|flights?|air travel|airplanes?|hair dye\w*|dyeing|spicy|hot (?:baths?|tubs?)|microwaves?|pineapples?|papayas?|cats?|mobile phones?|cell ?phones?|wi-?fi)\b.{0,80}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|induce\w*|bring on|risk|avoid)\b/i,
  'a-vaccine':
    /\b(?:vaccin\w*|jabs?|covid shots?|flu shots?|immuni[sz]ation\w*|vacuna\w*)\b.{0,80}\b(?:cause[sd]?|causing|lead|trigger\w*|increase\w*|induce\w*|bring on|risk of|linked)\b.{0,60}\b(?:miscarr|loss|aborto)/i,
};

/** A sentence that says of a myth that it is one repeats it only to put it right. */
export const PUTS_RIGHT =
  /\b(?:myths?|misconception\w*|not true|untrue|false|no (?:scientific |good |real |clear )?(?:evidence|proof|link)|does(?:n['’]t| not) (?:cause|mean|lead|prevent|increase|always)|do(?:n['’]t| not) (?:cause|mean|lead|prevent|increase)|did(?:n['’]t| not) cause|is not (?:caused|to blame|a cause|your fault|proven|shown)|isn['’]t|are not|aren['’]t|cannot (?:cause|be prevented|prevent)|can['’]t (?:cause|be prevented|prevent)|not (?:been )?(?:proven|shown|caused)|will not|won['’]t|nothing you did|contrary to|debunk\w*|mito|no (?:causa|provoca))\b/i;
