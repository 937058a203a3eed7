import { Injectable } from '@nestjs/common';
import { Randomness } from '../kernel/randomness.js';
import type { SealPlace } from '../kernel/viewer.js';
import { bind, openBytes, sealBytes } from './aead.js';
import { PepperRing } from './pepper-ring.js';

export interface CaseSealed {
  kid: number;
  sealed: Buffer;
}

/**
 * The third verb: for the few things that moderators must be able to open again while nobody else can read them from
 * the database. Not bound to any member.
 */
@Injectable()
export class CaseSeal {
  constructor(
    private readonly ring: PepperRing,
    private readonly randomness: Randomness,
  ) {}

  sealForCase(place: SealPlace, plain: Buffer): CaseSealed {
    const kid = this.ring.newest;
    return { kid, sealed: sealBytes(this.ring.key(kid, 'case'), boundTo(place), plain, this.randomness) };
  }

  openForCase(place: SealPlace, { kid, sealed }: CaseSealed): Buffer {
    return openBytes(this.ring.key(kid, 'case'), boundTo(place), sealed);
  }
}

function boundTo(place: SealPlace): Buffer {
  return bind('beside/case/v1', place.table, place.column, place.tag);
}
