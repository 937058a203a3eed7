import { Injectable } from '@nestjs/common';
import { Screening } from '../../crisis/index.js';
import { cleanText } from '../../kernel/text.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type PrivateItem, versionOf, type Was, type Written } from '../../vault/index.js';
import { ShortLists } from '../short-lists.service.js';
import { cleanWords, LIMITS } from '../words.rules.js';
import type {
  EditRemembranceInput,
  Remembrance,
  RemembrancePayload,
  WriteRemembranceInput,
} from './remembrance.type.js';

const LIST = 'list/remembrance';

interface Kept extends Written {
  name: string;
  text: string;
}

/** A page of remembrance, sealed to whoever keeps it. Sharing from it is writing a post, on purpose, like any other. */
@Injectable()
export class Remembrances {
  constructor(
    private readonly lists: ShortLists,
    private readonly screening: Screening,
  ) {}

  /** Newest first. */
  async all(viewer: Viewer): Promise<Remembrance[]> {
    return (await this.lists.all<Kept>(viewer, LIST)).map(shown);
  }

  /** Throws TOO_SHORT, TOO_LONG, INVALID, CONFLICT and TOO_MANY. */
  async write(viewer: Viewer, { clientId, slot, ...given }: WriteRemembranceInput): Promise<RemembrancePayload> {
    return this.answer(await this.lists.write<Kept>(viewer, LIST, { id: clientId, ...cleaned(given) }, slot));
  }

  /** Throws TOO_SHORT, TOO_LONG, INVALID, NOT_FOUND and STALE. */
  async edit(viewer: Viewer, { slot, version, ...given }: EditRemembranceInput): Promise<RemembrancePayload> {
    return this.answer(await this.lists.change<Kept>(viewer, LIST, { slot, version }, cleaned(given)));
  }

  /** Throws NOT_FOUND and STALE. */
  delete(viewer: Viewer, was: Was): Promise<void> {
    return this.lists.remove(viewer, LIST, was);
  }

  private answer(item: PrivateItem<Kept>): RemembrancePayload {
    return { remembrance: shown(item), supportOffer: this.screening.offerFor(item.value.text) };
  }
}

function cleaned({ name, text }: { name: string; text: string }) {
  return {
    name: cleanText(name, { field: 'name', longest: LIMITS.remembranceName, shortest: 0 }),
    text: cleanWords(text, 'text', LIMITS.remembrance, 1),
  };
}

function shown({ slot, sealed, value }: PrivateItem<Kept>): Remembrance {
  return { slot, version: versionOf({ sealed }), name: value.name, text: value.text };
}
