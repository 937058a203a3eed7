import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChatKeepsRooms implements MigrationInterface {
  name = 'ChatKeepsRooms1795342200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema chat;

      create table chat.room (
        id uuid primary key,
        group_id uuid not null unique references groups.support_group on delete cascade,
        last_seq integer not null,
        time_zone text not null,
        closed boolean not null
      );

      create table chat.message (
        id uuid primary key,
        room_id uuid not null references chat.room on delete cascade,
        scope bytea not null check (octet_length(scope) = 16),
        author_id uuid references identity.account,
        author_tag bytea check (octet_length(author_tag) = 16),
        body text,
        nodes jsonb,
        notes text[] not null,
        reply_to uuid references chat.message on delete set null,
        state text not null check (state in ('standing', 'deleted', 'removed')),
        edited boolean not null,
        written_minute timestamptz not null,
        written_on date not null,
        dedupe bytea check (octet_length(dedupe) = 16),
        dedupe_body bytea check (octet_length(dedupe_body) = 16),
        dedupe_on date,
        unique (room_id, dedupe),
        check ((author_id is null) <> (author_tag is null)),
        check ((state = 'standing') = (body is not null)),
        check ((state = 'standing') = (nodes is not null))
      );
      create index message_author on chat.message (author_id) where author_id is not null;
      create index message_author_tag on chat.message (author_tag) where author_tag is not null;
      create index message_reply on chat.message (reply_to) where reply_to is not null;
      create index message_age on chat.message (written_on);
      create index message_dedupe_age on chat.message (dedupe_on) where dedupe_on is not null;

      create table chat.event (
        room_id uuid not null references chat.room on delete cascade,
        seq integer not null,
        kind text not null check (kind in ('written', 'edited', 'deleted', 'removed', 'restored')),
        message_id uuid not null references chat.message on delete cascade,
        primary key (room_id, seq)
      );
      create index event_message on chat.event (message_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema chat cascade');
  }
}
