/** The content notes, as readers meet them. */
export const notes = {
  lead: 'Content note: {notes}',
  covered: 'Covered conversation',
  names: {
    BLEEDING_DESCRIBED: 'bleeding described',
    SCAN: 'scan',
    LABOUR_AND_BIRTH: 'labour and birth',
    BABY_DESCRIBED: 'baby described',
    STILLBIRTH: 'stillbirth or newborn death',
    ENDING_A_PREGNANCY: 'ending a pregnancy',
    MEDICAL_EMERGENCY: 'medical emergency',
    CURRENT_PREGNANCY: 'current pregnancy',
    LIVING_CHILDREN: 'living children',
    INFERTILITY: 'infertility',
    STATISTICS: 'numbers and chances',
    SUICIDE: 'suicide or self-harm',
    ABUSE: 'abuse or violence',
    FAITH: 'faith',
    ANNIVERSARIES: 'dates and anniversaries',
  },
} as const;
