import { Injectable } from '@nestjs/common';
import type { VoiceDomain } from '../../authorship/index.js';
import { Clock, hourOf } from '../../kernel/clock.js';
import type { PageRequest } from '../../kernel/page.js';
import { Randomness } from '../../kernel/randomness.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Action, type Reversal } from '../decisions/decision.rules.js';
import type { Subject } from '../subjects.js';
import type { NoticeRow, Statement } from './notice.entity.js';
import { HowToAppeal, type Notice } from './notice.type.js';
import { NoticeNews } from './notice-news.service.js';
import { NoticesStore } from './notices.store.js';

/** How long a notice to a voice can be found by its author. */
export const NOTICE_DAYS = 90;

const VOICES: readonly VoiceDomain[] = ['author/thread', 'author/chat'];
const APPEALABLE: readonly (Action | Reversal)[] = [Action.ADD_NOTES, Action.REMOVE, Action.LOCK_THREAD, Action.MUTE];

/** Tells authors what was decided about their words, without anybody knowing who they are. */
@Injectable()
export class Notices {
  constructor(
    private readonly store: NoticesStore,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly news: NoticeNews,
  ) {}

  /** Writes the statement of reasons, or the care note, to the author. Joins the caller's transaction. */
  async write(
    decisionId: string,
    { kind, id, authorship }: Subject,
    reasons: Omit<Statement, 'automated'>,
    answersAppeal = false,
  ): Promise<void> {
    // Nothing was wrong: saying so would tell the author that somebody had thought otherwise, unless they had asked.
    if (reasons.action === Action.LEAVE && !answersAppeal) return;
    await this.store.insert({
      id: this.randomness.uuid(),
      decisionId,
      kind: reasons.action === Action.CARE_NOTE ? 'care-note' : 'statement',
      subjectKind: kind,
      subjectId: id,
      ...authorship,
      statement: { ...reasons, automated: false },
      writtenHour: hourOf(this.clock.now()),
    });
    this.news.afterWriting(authorship);
  }

  /** What the team told the viewer, named and anonymous, newest first. */
  async mine(viewer: Viewer, { first, after = 0 }: PageRequest): Promise<Notice[]> {
    const rows = await this.store.of(viewer.accountId, await this.ownTags(viewer), after, first + 1);
    return rows.map((row, i) => noticeOf(row, after + i + 1));
  }

  /** One notice, when it is the viewer's own; undefined otherwise. */
  async own(viewer: Viewer, id: string): Promise<NoticeRow | undefined> {
    const row = await this.store.find(id);
    if (!row) return undefined;
    if (!row.authorTag) return row.authorId === viewer.accountId ? row : undefined;
    return VOICES.some((voice) => viewer.tag(voice, row.scope).equals(row.authorTag!)) ? row : undefined;
  }

  /** Everything the viewer can be told, as plain JSON for their export. */
  async everything(viewer: Viewer): Promise<object[]> {
    const rows = await this.store.of(viewer.accountId, await this.ownTags(viewer), 0, 100_000);
    return rows.map(({ kind, subjectKind, subjectId, statement, writtenHour }) => ({
      kind,
      subjectKind,
      subjectId,
      ...statement,
      writtenHour: writtenHour.toISOString(),
    }));
  }

  /** The tags the viewer has wherever some voice was told something lately: no row says which of them is theirs. */
  async ownTags(viewer: Viewer): Promise<Buffer[]> {
    const since = new Date(this.clock.now().getTime() - NOTICE_DAYS * 86_400_000);
    const scopes = await this.store.scopesSince(since);
    return VOICES.flatMap((voice) => viewer.tags(voice, scopes));
  }
}

/** Whether an author may ask that somebody else looks at this again. */
export function isAppealable(action: Action | Reversal): boolean {
  return APPEALABLE.includes(action);
}

function noticeOf({ id, kind, subjectKind, subjectId, statement, writtenHour }: NoticeRow, position: number): Notice {
  const howToAppeal = isAppealable(statement.action) ? HowToAppeal.APPEAL_DECISION : HowToAppeal.NOT_NEEDED;
  return { position, id, kind, subject: { kind: subjectKind, id: subjectId }, ...statement, howToAppeal, writtenHour };
}
