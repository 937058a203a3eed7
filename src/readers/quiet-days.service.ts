import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import type { Viewer } from '../kernel/viewer.js';
import { type PrivateItem, PrivatePages, versionOf } from '../vault/index.js';
import { cleanQuiet, isQuiet, type Quiet, quietShown } from './quiet-days.rules.js';
import type { QuietDays, SetQuietDaysInput } from './quiet-days.type.js';

const LIST = 'list/quiet';

/** Days on which a member is left in peace; sealed, so that nobody sees who asked for them, or when. */
@Injectable()
export class QuietDaysOfMembers {
  constructor(
    private readonly pages: PrivatePages,
    private readonly clock: Clock,
  ) {}

  /** Those that are now or to come, or null. */
  async of(viewer: Viewer): Promise<QuietDays | null> {
    return quietShown((await this.standing(viewer))?.value, this.clock.now());
  }

  /** Throws INVALID, and STALE when another device set them in the same moment. */
  async set(viewer: Viewer, input: SetQuietDaysInput): Promise<QuietDays | null> {
    const { from, until, minutesAhead } = cleanQuiet(input, this.clock.now());
    await this.keep(viewer, { from, until, minutesAhead });
    return this.of(viewer);
  }

  async end(viewer: Viewer): Promise<void> {
    await this.keep(viewer, null);
  }

  /** Those of the listeners who are not to be left in peace now; asked in one statement. */
  async awake<L extends { viewer: Viewer }>(listeners: readonly L[]): Promise<L[]> {
    const days = await this.pages.onlyOfEach<Quiet>(
      listeners.map(({ viewer }) => viewer),
      LIST,
    );
    return listeners.filter((_, i) => !isQuiet(days[i], this.clock.now()));
  }

  private async keep(viewer: Viewer, quiet: Quiet | null): Promise<void> {
    const item = await this.standing(viewer);
    await this.pages.keepOnly(viewer, LIST, item ? versionOf(item) : null, quiet);
  }

  private standing(viewer: Viewer): Promise<PrivateItem<Quiet> | undefined> {
    return this.pages.only<Quiet>(viewer, LIST);
  }
}
