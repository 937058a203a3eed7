import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access.js';
import { UPLOADS } from '../../kernel/http/edge.js';
import { isId } from '../../kernel/ids.js';
import { sendPage } from '../../kernel/pages/page.js';
import { Refusal } from '../../kernel/refusal.js';
import { Illustrations } from './illustrations.service.js';
import { PicturePages } from './picture-pages.service.js';

/** Pictures by their own addresses: sent by curators, opened by readers one at a time. */
@Controller(UPLOADS)
export class PicturesController {
  constructor(
    private readonly illustrations: Illustrations,
    private readonly pages: PicturePages,
  ) {}

  /** The body is the file itself, and is not read before it is known who sends it. */
  @Post()
  @Access('curator')
  @HttpCode(201)
  async receive(@Req() request: FastifyRequest): Promise<{ id: string }> {
    const viewer = await request.findViewer();
    const sent = request.body;
    if (!viewer || !(sent instanceof Readable)) throw new Refusal('INVALID', { field: 'kind' });
    return { id: await this.illustrations.receive(viewer, sent) };
  }

  /** What opens when a reader asks for a picture. */
  @Get(':id')
  @Access('public')
  async page(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isId(id)) throw new Refusal('NOT_FOUND');
    await sendPage(reply, await this.pages.of(id, await request.findViewer()));
  }

  @Get(':id/:size.webp')
  @Access('public')
  async bytes(
    @Param() { id, size }: { id: string; size: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(id) || (size !== 'small' && size !== 'large')) throw new Refusal('NOT_FOUND');
    const bytes = await this.illustrations.bytesFor(await request.findViewer(), id, size);
    reply.header('content-type', 'image/webp');
    reply.header('content-disposition', 'inline; filename="image.webp"');
    // Safety: even opened by itself it is a picture, and nothing in it runs or asks for anything.
    reply.header('content-security-policy', "sandbox; default-src 'none'");
    await reply.send(bytes);
  }
}
