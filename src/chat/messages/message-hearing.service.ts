import { Injectable } from '@nestjs/common';
import { Screening, type SupportOffer } from '../../crisis/index.js';
import { Database } from '../../kernel/database.js';
import { Cases, Lane, SubjectKind } from '../../moderation/index.js';

/** What was heard in somebody's words. */
export interface Heard {
  offer: SupportOffer | null;
  /** How soon a moderator should look, and which published rule spoke; null when nobody has to. */
  look: { lane: Lane; why: string } | null;
}

/** Listens for danger in messages: it offers help to the writer, and asks a moderator to look at the message. */
@Injectable()
export class MessageHearing {
  constructor(
    private readonly screening: Screening,
    private readonly cases: Cases,
    private readonly db: Database,
  ) {}

  hear(words: string): Heard {
    const heard = this.screening.read(words);
    const urgent =
      heard.findings.find(({ level }) => level === 'now') ?? heard.findings.find(({ level }) => level === 'today');
    const lane = urgent?.level === 'now' ? Lane.NOW : Lane.TODAY;
    return { offer: this.screening.offerOf(heard), look: urgent ? { lane, why: `screening:${urgent.rule}` } : null };
  }

  /** Opens a case on a message once it is kept. */
  afterCommit(messageId: string, groupId: string, { look }: Heard): void {
    if (!look) return;
    // Safety: after the message and apart from it, so that no fault in here keeps back somebody's call for help, and
    // the room does not wait.
    this.db.afterCommit(() =>
      this.cases.raise({ kind: SubjectKind.MESSAGE, id: messageId, groupId }, look.lane, look.why),
    );
  }
}
