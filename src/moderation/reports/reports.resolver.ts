import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ReportSubjectInput, VoiceConcernInput } from './report.input.js';
import { OwnReportConnection, ReportReceipt, WhatHappensNext } from './report.type.js';
import { Reports } from './reports.service.js';

@Resolver()
@Access('member')
export class ReportsResolver {
  constructor(private readonly reports: Reports) {}

  @Mutation(() => ReportReceipt, { description: 'Asks the team to look at something. Nobody learns that it was you.' })
  async reportSubject(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What, and why.' }) input: ReportSubjectInput,
  ): Promise<ReportReceipt> {
    await this.reports.report(viewer, input, input.reason, input.words);
    return { received: true, next: WhatHappensNext.SOMEBODY_LOOKS };
  }

  @Mutation(() => ReportReceipt, { description: "Says that you're worried about whoever wrote something." })
  async voiceConcern(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What worries you.' }) input: VoiceConcernInput,
  ): Promise<ReportReceipt> {
    await this.reports.voiceConcern(viewer, input, input.words);
    return { received: true, next: WhatHappensNext.SOMEBODY_LOOKS_FIRST_THING };
  }

  @Query(() => OwnReportConnection, {
    description: 'What you reported in the last 90 days, and whether somebody has looked.',
  })
  async myReports(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, description: 'At most this many.' }) first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Continue after this position.' }) after?: string,
  ): Promise<OwnReportConnection> {
    const page = pageRequest(first, after);
    return connectionOf(await this.reports.mine(viewer, page), page.first, (report) => report.position);
  }
}
