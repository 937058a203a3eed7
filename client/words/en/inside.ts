/** What each content note says is inside. */
export const inside = {
  BLEEDING_DESCRIBED: 'what blood, clots or tissue looked like, or how much there was',
  SCAN: 'an ultrasound, what was seen on it, or what was not',
  LABOUR_AND_BIRTH: 'contractions, giving birth, or the room it happened in',
  BABY_DESCRIBED: 'how a baby looked or felt, or seeing and holding a baby',
  STILLBIRTH: 'a baby was born dead, or died soon after birth',
  ENDING_A_PREGNANCY: 'a pregnancy was ended, for any reason',
  MEDICAL_EMERGENCY: 'ambulances, operations, intensive care, or fear of dying',
  CURRENT_PREGNANCY: 'someone is pregnant now, or shares pregnancy news',
  LIVING_CHILDREN: 'children at home, or family life with them',
  INFERTILITY: 'not becoming pregnant, or treatment for it',
  STATISTICS: 'numbers, chances and risks',
  SUICIDE: 'thoughts of dying, suicide or self-harm',
  ABUSE: 'violence, control or abuse',
  FAITH: 'religion, prayer or what comes after',
  ANNIVERSARIES: 'due dates, birthdays and anniversaries',
} as const;
