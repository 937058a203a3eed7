import { Injectable } from '@nestjs/common';
import { LARGEST_PAGE } from '../../kernel/page.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import { cleanText } from '../../kernel/text.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { CaseSeal } from '../../vault/index.js';
import { type Card, Cards } from '../cards.service.js';
import { GroupAction, refuseAsking, refuseStaff } from '../group.policy.js';
import type { JoinRequestRow } from './join-request.entity.js';
import { JoinRequestsStore } from './join-requests.store.js';

const LONGEST_ANSWER = 2_000;

/** Asking to join, and answering somebody who asks, without either side learning who the other is. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly store: JoinRequestsStore,
    private readonly cards: Cards,
    private readonly caseSeal: CaseSeal,
    private readonly throttle: Throttle,
    private readonly randomness: Randomness,
  ) {}

  /** Leaves a request with a group, or a new answer in an earlier one. Throws NOT_FOUND, NOT_ALLOWED, TOO_LONG. */
  async ask(viewer: Viewer, groupId: string, answer: string | null | undefined): Promise<Card> {
    await this.throttle.count('join', viewer);
    const words = cleanText(answer ?? '', { field: 'answer', longest: LONGEST_ANSWER, shortest: 0, lines: true });
    const card = await this.cards.one(viewer, groupId);
    if (card.isMember) return card;
    const refusal = refuseAsking(card);
    if (refusal) throw refusal;
    const tag = viewer.tag('join', scopeOf('group', groupId));
    await this.store.ask({ id: this.randomness.uuid(), groupId, tag, ...this.sealed(tag, words) });
    return this.cards.one(viewer, groupId);
  }

  /** Takes back a request if there is one. */
  async withdraw(viewer: Viewer, groupId: string): Promise<void> {
    await this.throttle.count('private', viewer);
    await this.store.withdraw(viewer.tag('join', scopeOf('group', groupId)));
  }

  /** The first requests that wait, opened for those who answer them. Throws NOT_FOUND or NOT_ALLOWED. */
  async waiting(viewer: Viewer, groupId: string): Promise<{ id: string; answer: string | null }[]> {
    await this.cards.one(viewer, groupId);
    const refusal = refuseStaff(viewer, groupId, GroupAction.ANSWER_REQUESTS);
    if (refusal) throw refusal;
    const requests = await this.store.waiting(groupId, LARGEST_PAGE);
    return requests.map((request) => ({ id: request.id, answer: this.opened(request) }));
  }

  /** Approves or declines. Throws NOT_FOUND to whoever does not answer for the group, STALE when it waits no more. */
  async answer(viewer: Viewer, requestId: string, approve: boolean): Promise<void> {
    await this.throttle.count('private', viewer);
    const request = await this.store.groupOf(requestId);
    if (!request || refuseStaff(viewer, request.groupId, GroupAction.ANSWER_REQUESTS)) throw new Refusal('NOT_FOUND');
    // The membership is written when the person next comes: only they can make its tag.
    if (!(await this.store.answer(requestId, approve ? 'approved' : 'declined'))) throw new Refusal('STALE');
  }

  /** The words of an answer; throws when they were changed or moved. */
  opened({ tag, kid, sealedAnswer }: JoinRequestRow): string | null {
    if (!sealedAnswer) return null;
    return this.caseSeal.openForCase(placeOf(tag), { kid: kid!, sealed: sealedAnswer }).toString('utf8');
  }

  /** The words of an answer sealed to a tag; none when nothing was said. */
  sealed(tag: Buffer, words: string | null): Pick<JoinRequestRow, 'kid' | 'sealedAnswer'> {
    if (!words) return { kid: null, sealedAnswer: null };
    const { kid, sealed } = this.caseSeal.sealForCase(placeOf(tag), Buffer.from(words));
    return { kid, sealedAnswer: sealed };
  }
}

function placeOf(tag: Buffer) {
  return { table: 'groups.join_request', column: 'sealed_answer', tag };
}
