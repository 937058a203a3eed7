import type { Unit } from './quantities.js';

/** What a number in a sentence is about, and the facts that have a number for it. */
export interface Topic {
  name: string;
  units: readonly Unit[];
  /** All of these stand in the sentence, or in the heading or introduction above it. */
  when: readonly RegExp[];
  not?: RegExp;
  /** In the sentence itself, whatever else was found around it. */
  within?: RegExp;
  /** Numbers below are about something else. */
  least?: number;
  /** Facts, each with the part of their quantities' names that is meant. */
  facts: readonly { id: string; quantity?: RegExp }[];
  /** What to notice, whatever the number. */
  note?: string;
  /** A number above ours makes somebody wait longer than we would. */
  higherWaits?: true;
}

const LOSS = /miscarr|abortion|pregnancy loss|loss(?:es)?\b|lost|stillb|aborto/i;

/** In this order; the first that fits a number and its sentence counts. */
export const TOPICS: readonly Topic[] = [
  {
    name: 'pads soaked in an hour',
    units: ['pads an hour'],
    when: [],
    facts: [
      { id: 'F-RED-09', quantity: /pads/ },
      { id: 'F-RED-03', quantity: /pads/ },
      { id: 'F-RED-04', quantity: /pads/ },
      { id: 'F-RED-05', quantity: /pads/ },
      { id: 'F-RED-07', quantity: /pads/ },
    ],
    higherWaits: true,
  },
  {
    name: 'for how long pads are soaked',
    units: ['hours'],
    when: [/\bpads?\b|sanitary (?:towel|napkin)/i],
    not: /\bhcg\b|doubl\w+|duplic\w+/i,
    facts: [
      { id: 'F-RED-09', quantity: /how long/ },
      { id: 'F-RED-04', quantity: /how long/ },
      { id: 'F-RED-05', quantity: /how long/ },
    ],
    higherWaits: true,
  },
  {
    name: 'temperature',
    units: ['°C', '°F'],
    when: [],
    facts: [{ id: 'F-RED-12', quantity: /temperature/ }],
    higherWaits: true,
  },
  {
    name: 'size of clots',
    units: ['size of a clot', 'cm'],
    when: [/clot|coágulo|tissue/i],
    note: 'our rule: golf ball or larger, again and again, means a call the same day',
    facts: [{ id: 'F-RED-11' }, { id: 'F-DIS-07' }],
  },
  {
    name: 'losses in the first trimester',
    units: ['percent'],
    when: [
      /first trimester|first (?:12|13|twelve|thirteen) weeks|before (?:the )?(?:12|13|twelve|thirteen)(?:th)? weeks?|primer trimestre/i,
      LOSS,
    ],
    not: /chromosom|genetic|bleed|spotting/i,
    least: 40,
    facts: [{ id: 'F-STA-04' }],
  },
  {
    name: 'losses with a chromosome difference',
    units: ['percent'],
    when: [/chromosom|genetic|cromos/i],
    facts: [{ id: 'F-CAU-02' }],
  },
  {
    name: 'ectopic pregnancies in a tube',
    units: ['percent'],
    when: [/ectopic/i, /\btub(?:e|al)/i],
    facts: [{ id: 'F-ECT-01' }],
  },
  { name: 'ectopic pregnancies', units: ['percent'], when: [/ectopic/i], facts: [] },
  { name: 'molar pregnancies', units: ['percent'], when: [/molar/i], facts: [] },
  {
    name: 'risk for Black women',
    units: ['percent'],
    when: [/\bblack (?:women|people|mothers)/i],
    facts: [{ id: 'F-CAU-06' }],
  },
  {
    name: 'progesterone',
    units: ['percent', 'weeks'],
    when: [/progesteron/i],
    facts: [{ id: 'F-PRE-02b', quantity: /birth/ }, { id: 'F-PRE-02' }],
  },
  {
    name: 'post-traumatic stress of partners',
    units: ['percent'],
    when: [/partner|father|men\b/i, /post-?traumatic|ptsd/i],
    facts: [{ id: 'F-PAR-01', quantity: /criteria/ }],
  },
  {
    name: 'post-traumatic stress',
    units: ['percent'],
    when: [/post-?traumatic|ptsd/i],
    facts: [{ id: 'F-EMO-02', quantity: /post-traumatic/ }],
  },
  { name: 'anxiety', units: ['percent'], when: [/anxi/i], facts: [{ id: 'F-EMO-02', quantity: /anxiety/ }] },
  { name: 'depression', units: ['percent'], when: [/depress/i], facts: [{ id: 'F-EMO-02', quantity: /depression/ }] },
  {
    name: 'waiting works',
    units: ['percent', 'weeks'],
    when: [/expectant|naturally|on its own|on their own|without (?:treatment|intervention|medical)|wait and see/i],
    facts: [{ id: 'F-MAN-02' }],
  },
  {
    name: 'medicine works',
    units: ['percent'],
    when: [/misoprostol|mifepristone|medic(?:ation|ine)s?|medical management|pills?|tablets?/i],
    facts: [{ id: 'F-MAN-04', quantity: /complete/ }],
  },
  { name: 'surgery works', units: ['percent'], when: [/surg|d\s?&\s?c\b|aspiration|curettage|procedure/i], facts: [] },
  {
    name: 'losses in the second trimester',
    units: ['percent'],
    when: [
      /second[- ]trimester|late miscarriage|after (?:the )?(?:first trimester|1[2-4](?:th)? weeks?|twelve weeks)|segundo trimestre/i,
    ],
    facts: [{ id: 'F-SEC-05' }, { id: 'F-STA-11' }],
  },
  {
    name: 'repeated losses',
    units: ['percent'],
    when: [
      /recurrent|two or more|three or more|consecutive|repeat(?:ed)?\b|in a row|another miscarriage|second miscarriage/i,
    ],
    facts: [{ id: 'F-RPL-03' }, { id: 'F-STA-05', quantity: /two|three/ }, { id: 'F-REC-06', quantity: /repeat/ }],
  },
  {
    name: 'risk by age',
    units: ['percent'],
    when: [/\bage[ds]?\b|years|older|\bover (?:35|40|45)\b|\bin (?:your|their) (?:20|30|40)s|edad/i, LOSS],
    facts: [{ id: 'F-STA-06', quantity: /risk/ }],
  },
  {
    name: 'very early losses',
    units: ['percent'],
    when: [
      /conception|chemical|fertili[sz]ed|implant|before (?:a|the|your) (?:missed )?period|know (?:they|you) (?:are|were)/i,
    ],
    facts: [{ id: 'F-CHE-02', quantity: /conceptions/ }],
  },
  {
    name: 'bleeding in early pregnancy',
    units: ['percent'],
    when: [/bleed|spotting|sangrado/i, /pregnan|trimester|embaraz/i],
    not: /(?:end|result) in (?:a )?miscarriage|will miscarry/i,
    facts: [{ id: 'F-SPO-01' }],
  },
  {
    name: 'how many pregnancies are lost',
    units: ['percent'],
    when: [LOSS],
    not: /heartbeat|risk (?:drops|falls|decreases|is|of)|per week/i,
    within: /pregnan|wom[ae]n|people|couples|known|recogni[sz]ed|embaraz|mujer|families/i,
    facts: [{ id: 'F-STA-01', quantity: /recognised/ }, { id: 'F-STA-03' }],
  },
  { name: 'miscarriages a year', units: ['million'], when: [LOSS], facts: [{ id: 'F-STA-01', quantity: /a year/ }] },
  {
    name: 'Rh immune globulin',
    units: ['weeks', 'hours', 'mg', 'micrograms', 'IU'],
    when: [/\brh\b|rhesus|anti-d|rhogam|immune globulin/i],
    facts: [{ id: 'F-RHD-02' }, { id: 'F-RHD-03' }],
  },
  {
    name: 'where stillbirth begins',
    units: ['weeks', 'g'],
    when: [/stillb/i],
    facts: [{ id: 'F-SEC-01', quantity: /stillbirth/ }, { id: 'F-SEC-02', quantity: /stillbirth/ }, { id: 'F-SEC-03' }],
  },
  {
    name: 'the period afterwards',
    units: ['weeks', 'days', 'months'],
    when: [
      /\bperiods?\b|menstrua|cycle|regla/i,
      /return|come back|resume|first period|next period|normal cycle|after (?:a|the|your) (?:miscarriage|loss)|get (?:your|their|her|a)\b/i,
    ],
    facts: [{ id: 'F-REC-02' }, { id: 'F-RED-16' }],
  },
  {
    name: 'trying again',
    units: ['months', 'weeks', 'years'],
    when: [
      /try(?:ing)? (?:again|to conceive|for)|conceiv\w+ again|(?:another|next|new) pregnancy|pregnant again|before (?:trying|conceiving|getting pregnant)|volver a intentar/i,
    ],
    facts: [
      { id: 'F-REC-05', quantity: /interval/ },
      { id: 'F-REC-06', quantity: /interval/ },
    ],
  },
  { name: 'milk', units: ['weeks', 'days'], when: [/milk|colostrum|lactat|breast/i], facts: [{ id: 'F-REC-08' }] },
  { name: 'signs of ectopic pregnancy', units: ['weeks'], when: [/ectopic/i], facts: [{ id: 'F-ECT-03' }] },
  {
    name: 'fluid that leaks',
    units: ['weeks'],
    when: [/fluid|water(?:s)? (?:break|broke)|gush|leak/i],
    facts: [{ id: 'F-NOR-05' }],
  },
  {
    name: 'where miscarriage ends and stillbirth begins',
    units: ['weeks'],
    when: [LOSS, /before|prior to|up to|until|less than|under|through|after|beyond|defin|first|antes/i],
    not: /bleed|spotting|discharge|try|wait|heal|recover|last/i,
    least: 18,
    facts: [
      { id: 'F-SEC-01', quantity: /stillbirth/ },
      { id: 'F-SEC-02', quantity: /stillbirth/ },
      { id: 'F-SEC-03', quantity: /begins$/ },
    ],
  },
  {
    name: 'how long the bleeding lasts',
    units: ['days', 'weeks', 'hours'],
    when: [
      /bleed|spotting|discharge|sangra/i,
      /last|stop|continue|taper|ease|for (?:up to |about |around )?(?:\d|one|two|a|several)|subside|after (?:a|the|your) miscarriage|dura/i,
    ],
    facts: [{ id: 'F-REC-01' }, { id: 'F-DIS-07', quantity: /length/ }],
  },
  {
    name: 'bleeding by week of pregnancy',
    units: ['weeks'],
    when: [/bleed|spotting|sangra/i],
    facts: [{ id: 'F-SPO-05' }, { id: 'F-DIS-04', quantity: /weeks/ }],
  },
  { name: 'caffeine', units: ['mg'], when: [/caffein|coffee|cafe/i], facts: [{ id: 'F-MYT-07' }] },
  {
    name: 'doses',
    units: ['mg', 'micrograms', 'g', 'IU', 'ml'],
    when: [],
    note: 'our texts give no doses',
    facts: [{ id: 'F-MAN-09' }],
  },
  {
    name: 'age',
    units: ['years'],
    when: [/\bage[ds]?\b|older|younger|over|under|women|edad/i],
    facts: [{ id: 'F-CAU-04' }],
  },
  {
    name: 'times the risk',
    units: ['times'],
    when: [/risk|likely|odds/i],
    facts: [{ id: 'F-STA-08' }, { id: 'F-MYT-01', quantity: /odds/ }],
  },
];
