import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../access.js';
import { Database } from '../database.js';

@Controller()
@Access('public')
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process answers. */
  @Get('livez')
  live(): string {
    return 'ok';
  }

  /** The process can serve members: the database answers. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      await this.db.rows('select 1');
      await reply.send('ok');
    } catch {
      await reply.status(503).send('unavailable');
    }
  }
}
