import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import { type Farewell, PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import type { VoiceDomain } from './authorship.js';
import { AuthorshipRecordsStore, type OwnSanction } from './authorship-records.store.js';
import { Pseudonyms } from './pseudonyms.js';

const DOMAINS: readonly VoiceDomain[] = ['author/thread', 'author/chat'];
/** Scopes derived at a time: two tags each, in well under a millisecond, and little memory. */
const BATCH = 5_000;

/** Answers for voices and sanctions. Neither is carried over when ties are cut: that is the tie. */
@Injectable()
export class AuthorshipRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['authorship.persona', 'authorship.sanction'];

  constructor(
    private readonly store: AuthorshipRecordsStore,
    private readonly pseudonyms: Pseudonyms,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.register('authorship', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    const pseudonyms: string[] = [];
    for await (const { scopes, tags } of this.ownVoices(viewer)) {
      const voices = await this.store.voices(scopes, tags);
      pseudonyms.push(...voices.map(({ scope, n }) => this.pseudonyms.of(scope, n)));
    }
    const sanctions = (await this.sanctions(viewer)).map(({ kind, untilOn, lifted, authorId }) => {
      return { kind, until: untilOn, lifted, isAnonymous: authorId === null };
    });
    return { pseudonyms: pseudonyms.sort(), sanctions };
  }

  /** Safety: a sanction on a voice stays until its day: it names nobody, and leaving must not end it for a new start. */
  async forget(viewer: Viewer, farewell: Farewell): Promise<void> {
    await this.store.forgetSanctions(viewer.accountId);
    if (farewell === 'leave') return;
    for await (const { scopes, tags } of this.ownVoices(viewer)) await this.store.forgetVoices(scopes, tags);
  }

  async refuseCutTies(viewer: Viewer): Promise<Refusal | undefined> {
    const today = dateOf(this.clock.now());
    const active = (await this.sanctions(viewer)).filter(({ lifted, untilOn }) => !lifted && untilOn >= today);
    const until = active.at(-1)?.untilOn;
    return until === undefined ? undefined : new Refusal('MUTED', { until });
  }

  private async sanctions(viewer: Viewer): Promise<OwnSanction[]> {
    const scopes = await this.store.sanctionedScopes();
    return this.store.sanctions(
      viewer.accountId,
      DOMAINS.flatMap((domain) => viewer.tags(domain, scopes)),
    );
  }

  /** The person's possible voices everywhere, batch by batch: each scope with the tag they would have there. */
  private async *ownVoices(viewer: Viewer): AsyncGenerator<{ scopes: Buffer[]; tags: Buffer[] }> {
    for (let after: Buffer | undefined = Buffer.alloc(0); after;) {
      const scopes: Buffer[] = await this.store.personaScopes(after, BATCH);
      for (const domain of DOMAINS) yield { scopes, tags: viewer.tags(domain, scopes) };
      after = scopes.length === BATCH ? scopes.at(-1) : undefined;
    }
  }
}
