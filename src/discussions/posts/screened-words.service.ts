import { Injectable } from '@nestjs/common';
import { Screening, type SupportOffer } from '../../crisis/index.js';
import { Cases, Lane, SubjectKind } from '../../moderation/index.js';

/** What was heard in somebody's words. */
export interface Heard {
  offer: SupportOffer | null;
  /** How soon a moderator should look, and which published rule spoke; null when nobody has to. */
  look: { lane: Lane; why: string } | null;
}

/** Listens for danger in what is written: it offers help to the writer, and asks a moderator to look at the post. */
@Injectable()
export class ScreenedWords {
  constructor(
    private readonly screening: Screening,
    private readonly cases: Cases,
  ) {}

  hear(words: string): Heard {
    const heard = this.screening.read(words);
    const urgent =
      heard.findings.find(({ level }) => level === 'now') ?? heard.findings.find(({ level }) => level === 'today');
    const lane = urgent?.level === 'now' ? Lane.NOW : Lane.TODAY;
    return { offer: this.screening.offerOf(heard), look: urgent ? { lane, why: `screening:${urgent.rule}` } : null };
  }

  /** Opens a case on the post, in the writing transaction. Safety: it never holds up, hides or changes the post. */
  async raise(postId: string, groupId: string, { look }: Heard): Promise<void> {
    if (look) await this.cases.raise({ kind: SubjectKind.POST, id: postId, groupId }, look.lane, look.why);
  }
}
