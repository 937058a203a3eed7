import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isOpen, isOverdue, type KeptHelpline as Kept } from '../../crisis/index.js';
import { Access } from '../../kernel/access.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import { HelplineDesk, type HelplineChangeView } from './helpline-desk.service.js';
import { AddHelplineInput, ChangeHelplineInput, VerifyHelplineInput } from './helpline.input.js';
import { type Span, spansOf } from './helpline.rules.js';
import { HelplineChange, HelplineSpan, KeptHelpline } from './kept-helpline.type.js';

@Resolver(() => KeptHelpline)
@Access('curator')
export class HelplineDeskResolver {
  constructor(
    private readonly desk: HelplineDesk,
    private readonly clock: Clock,
  ) {}

  @Query(() => [KeptHelpline], { description: 'Every helpline, hidden ones too, by country. For curators.' })
  keptHelplines(@CurrentViewer() viewer: Viewer): Promise<Kept[]> {
    return this.desk.all(viewer);
  }

  @Query(() => [HelplineChange], { description: 'What the team did to a helpline, newest first. For curators.' })
  helplineChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The helpline.' }) id: string,
  ): Promise<HelplineChangeView[]> {
    return this.desk.history(viewer, id);
  }

  @Mutation(() => KeptHelpline, { description: 'Adds a helpline. It is hidden until somebody has tried it.' })
  addHelpline(@CurrentViewer() viewer: Viewer, @Args('input') input: AddHelplineInput): Promise<Kept> {
    return this.desk.add(viewer, input);
  }

  @Mutation(() => KeptHelpline, {
    description: 'Changes what a helpline says. With another number it is hidden until somebody has tried that.',
  })
  changeHelpline(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, ...given }: ChangeHelplineInput,
  ): Promise<Kept> {
    return this.desk.change(viewer, { id, version }, given);
  }

  @Mutation(() => KeptHelpline, {
    description: 'Writes down that you tried a number. One that was hidden because nobody had is shown from then on.',
  })
  verifyHelpline(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, how, on }: VerifyHelplineInput,
  ): Promise<Kept> {
    return this.desk.verify(viewer, { id, version }, how, on);
  }

  @Mutation(() => KeptHelpline, { description: 'Shows a helpline to readers, or hides it from them.' })
  showHelpline(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The helpline.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version that you saw.' }) version: number,
    @Args('shown', { description: 'Whether readers see it from now on.' }) shown: boolean,
  ): Promise<Kept> {
    return this.desk.show(viewer, { id, version }, shown);
  }

  @Mutation(() => [KeptHelpline], { description: 'Puts all helplines of a country into an order.' })
  orderHelplines(
    @CurrentViewer() viewer: Viewer,
    @Args('country', { description: 'ISO 3166 alpha-2.' }) country: string,
    @Args('ids', { type: () => [Id], description: 'All of its helplines, in the order wanted.' }) ids: string[],
  ): Promise<Kept[]> {
    return this.desk.order(viewer, country, ids);
  }

  @ResolveField(() => String, { nullable: true, description: 'The time zone of its hours, "Europe/London".' })
  timeZone(@Parent() line: Kept): string | null {
    return line.opening?.time_zone ?? null;
  }

  @ResolveField(() => [HelplineSpan], { description: 'Its hours by day; empty when they are not known.' })
  opening(@Parent() line: Kept): Span[] {
    return spansOf(line.opening);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether it is open now; null when its hours are not known.',
  })
  open(@Parent() line: Kept): boolean | null {
    return isOpen(line, this.clock.now());
  }

  @ResolveField(() => Boolean, { description: 'Whether it was last looked up so long ago that it stands last.' })
  overdue(@Parent() line: Kept): boolean {
    return isOverdue(line.checkedOn, dateOf(this.clock.now()));
  }
}
