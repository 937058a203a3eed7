import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Care } from './care.rules.js';
import { LibraryCare } from './library-care.service.js';
import { LibraryCareWaiting } from './library-care.type.js';

@Resolver()
@Access('curator')
export class LibraryCareResolver {
  constructor(private readonly care: LibraryCare) {}

  @Query(() => LibraryCareWaiting, { description: 'What waits at the desk of the library. For curators.' })
  libraryCare(@CurrentViewer() viewer: Viewer): Promise<Care> {
    return this.care.of(viewer);
  }
}
