import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentRequest, CurrentViewer, type RequestContext } from '../../kernel/graphql/request-context.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SESSION_DAYS } from '../sessions/sessions.service.js';
import { Exports } from './exports.service.js';
import { Farewells } from './farewells.service.js';
import { CutTiesInput, DeleteAccountInput } from './leaving.input.js';
import { CutTiesPayload, FarewellReceipt } from './leaving.type.js';
import { Ties } from './ties.service.js';

@Resolver()
export class LeavingResolver {
  constructor(
    private readonly exports: Exports,
    private readonly farewells: Farewells,
    private readonly ties: Ties,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => String, { description: 'Everything kept about you, named and anonymous, as one JSON text.' })
  @Access('member')
  exportMyRecords(
    @CurrentViewer() viewer: Viewer,
    @Args('stepUp', { description: 'The token of `stepUp`.' }) stepUp: string,
  ): Promise<string> {
    return this.exports.of(viewer, stepUp);
  }

  @Mutation(() => FarewellReceipt, { description: 'Deletes your account. If it fails, sign in and ask again.' })
  @Access('member')
  async deleteAccount(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() { reply }: RequestContext,
    @Args('input') input: DeleteAccountInput,
  ): Promise<FarewellReceipt> {
    const receipt = await this.farewells.leave(viewer, input.stepUp, input.farewell);
    this.cookie.clear(reply);
    return receipt;
  }

  @Mutation(() => CutTiesPayload, {
    description: 'Keeps your account and groups, and lets go of your anonymous words for good. Once in 90 days.',
  })
  @Access('member')
  async cutTies(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() { reply }: RequestContext,
    @Args('input') input: CutTiesInput,
  ): Promise<CutTiesPayload> {
    const cut = await this.ties.cut(viewer, input.stepUp, input.passphrase);
    this.cookie.set(reply, cut.token, SESSION_DAYS);
    return cut;
  }
}
