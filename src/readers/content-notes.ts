import { registerEnumType } from '@nestjs/graphql';

/** What a text may hold that hurts here. The labels are in `content/content-notes.en.json`. */
export enum ContentNote {
  BLEEDING_DESCRIBED = 'bleeding-described',
  SCAN = 'scan',
  LABOUR_AND_BIRTH = 'labour-and-birth',
  BABY_DESCRIBED = 'baby-described',
  STILLBIRTH = 'stillbirth',
  ENDING_A_PREGNANCY = 'ending-a-pregnancy',
  LIVING_CHILDREN = 'living-children',
  CURRENT_PREGNANCY = 'current-pregnancy',
  MEDICAL_EMERGENCY = 'medical-emergency',
  INFERTILITY = 'infertility',
  STATISTICS = 'statistics',
  SUICIDE = 'suicide',
  ABUSE = 'abuse',
  FAITH = 'faith',
  ANNIVERSARIES = 'anniversaries',
}
registerEnumType(ContentNote, {
  name: 'ContentNote',
  description: 'Something in a text that a reader may want to meet prepared, or not at all.',
});

/** What a reader wants done with texts that carry a note. */
export enum Showing {
  SHOW = 'show',
  COVER = 'cover',
  HIDE = 'hide',
}
registerEnumType(Showing, {
  name: 'Showing',
  description: 'Whether a text is shown, covered until opened, or left out.',
});

export type NoteChoices = Partial<Record<ContentNote, Showing>>;

/** Until a reader says otherwise, a noted text is covered: it names what is beneath and opens in one tap. */
export const USUAL_SHOWING = Showing.COVER;

/** How a text with these notes meets this reader: the most careful of what they chose for each. */
export function showingOf(notes: readonly ContentNote[], choices: NoteChoices): Showing {
  let showing = Showing.SHOW;
  for (const note of notes) {
    const chosen = choices[note] ?? USUAL_SHOWING;
    if (chosen === Showing.HIDE) return Showing.HIDE;
    if (chosen === Showing.COVER) showing = Showing.COVER;
  }
  return showing;
}
