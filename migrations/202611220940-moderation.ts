import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModerationKeepsCases implements MigrationInterface {
  name = 'ModerationKeepsCases1795340400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema moderation;

      create table moderation.case_item (
        id uuid primary key,
        subject_kind text not null check (subject_kind in ('post', 'thread', 'message')),
        subject_id uuid not null,
        group_id uuid not null,
        -- Who wrote the subject under their name, so that their own case does not exist for them. An anonymous author
        -- is never here.
        author_id uuid references identity.account on delete set null,
        lane text not null check (lane in ('now', 'today', 'when-you-can')),
        why text[] not null,
        state text not null check (state in ('open', 'decided')),
        version integer not null,
        note text,
        opened_hour timestamptz not null
      );
      create unique index case_item_one_open on moderation.case_item (subject_kind, subject_id) where state = 'open';
      create index case_item_queue on moderation.case_item (group_id, lane) where state = 'open';
      create index case_item_age on moderation.case_item (opened_hour);
      create index case_item_author on moderation.case_item (author_id) where author_id is not null;

      -- Apart from its case: whoever reports writes to the case, and no row of theirs shares a transaction with a row
      -- keyed by an account.
      create table moderation.claim (
        case_id uuid primary key references moderation.case_item on delete cascade,
        staff_id uuid not null references identity.account on delete cascade,
        until timestamptz not null
      );
      create index claim_staff on moderation.claim (staff_id);

      create table moderation.report (
        id uuid primary key,
        case_id uuid not null references moderation.case_item on delete cascade,
        subject_kind text not null,
        subject_id uuid not null,
        tag bytea not null check (octet_length(tag) = 16),
        kind text not null check (kind in ('report', 'concern')),
        reason text not null,
        words text,
        unique (case_id, kind, tag)
      );
      create index report_tag on moderation.report (tag);

      create table moderation.decision (
        id uuid primary key,
        case_id uuid not null references moderation.case_item,
        subject_kind text not null,
        subject_id uuid not null,
        action text not null check (action in
          ('leave', 'care-note', 'add-notes', 'remove', 'lock-thread', 'mute', 'restore', 'unlock-thread', 'unmute')),
        rule text,
        made_by uuid references identity.account on delete set null,
        made_at timestamptz not null,
        until_on date,
        reverses uuid unique references moderation.decision,
        client_id uuid,
        unique (made_by, client_id),
        check ((reverses is not null) = (action in ('restore', 'unlock-thread', 'unmute'))),
        check (rule is not null or action not in ('remove', 'lock-thread', 'mute')),
        check ((until_on is not null) = (action = 'mute'))
      );
      create index decision_case on moderation.decision (case_id);
      create index decision_subject on moderation.decision (subject_kind, subject_id);

      -- Keyed by neither account nor tag: the notice of the decision knows whose it is.
      create table moderation.appeal (
        decision_id uuid primary key references moderation.decision,
        case_id uuid not null references moderation.case_item,
        words text not null
      );
      create index appeal_case on moderation.appeal (case_id);

      create table moderation.sealed_original (
        decision_id uuid primary key references moderation.decision,
        subject_kind text not null,
        subject_id uuid not null,
        kid smallint not null,
        sealed bytea not null,
        keep_until date not null
      );

      -- What reaches an author: a care note, or the statement of reasons for a decision.
      create table moderation.notice (
        id uuid primary key,
        decision_id uuid not null references moderation.decision,
        kind text not null check (kind in ('care-note', 'statement')),
        subject_kind text not null,
        subject_id uuid not null,
        scope bytea not null check (octet_length(scope) = 16),
        author_id uuid references identity.account on delete cascade,
        author_tag bytea check (octet_length(author_tag) = 16),
        statement jsonb not null,
        written_hour timestamptz not null,
        check ((author_id is null) <> (author_tag is null))
      );
      create index notice_author on moderation.notice (author_id) where author_id is not null;
      create index notice_tag on moderation.notice (author_tag) where author_tag is not null;
      create index notice_decision on moderation.notice (decision_id);

      create table moderation.audit_entry (
        seq integer primary key,
        previous bytea not null,
        hash bytea not null,
        staff_id uuid not null,
        action text not null,
        subject_kind text not null,
        subject_id uuid not null,
        at timestamptz not null,
        payload_hash bytea not null
      );

      -- Apart from its entry, so that a payload can be erased when its time is over and the chain still holds.
      create table moderation.audit_payload (
        seq integer primary key references moderation.audit_entry,
        salt bytea not null,
        payload jsonb not null
      );

      create function moderation.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is append-only';
      end $$;
      create trigger audit_entry_stays before update or delete on moderation.audit_entry
        for each row execute function moderation.refuse_change();
      create trigger audit_entry_stays_whole before truncate on moderation.audit_entry
        for each statement execute function moderation.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema moderation cascade');
  }
}
