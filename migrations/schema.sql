-- Printed from the database that the migrations make; never edited by hand, and for reading only.

create schema authorship;

create schema chat;

create schema crisis;

create schema discussions;

create schema groups;

create schema identity;

create schema library;

create schema media;

create schema moderation;

create schema vault;

create sequence public.migration_id_seq;

create table authorship.persona (
  scope bytea not null,
  author_tag bytea not null,
  n smallint not null,
  constraint persona_author_tag_check CHECK ((octet_length(author_tag) = 16)),
  constraint persona_n_check CHECK ((n > 0)),
  constraint persona_scope_check CHECK ((octet_length(scope) = 16)),
  constraint persona_pkey PRIMARY KEY (scope, author_tag),
  constraint persona_scope_n_key UNIQUE (scope, n)
);

create table authorship.sanction (
  id uuid not null,
  scope bytea not null,
  author_id uuid,
  author_tag bytea,
  kind text not null,
  until_on date not null,
  lifted boolean not null,
  constraint sanction_author_tag_check CHECK ((octet_length(author_tag) = 16)),
  constraint sanction_check CHECK (((author_id IS NULL) <> (author_tag IS NULL))),
  constraint sanction_kind_check CHECK ((kind = 'mute'::text)),
  constraint sanction_scope_check CHECK ((octet_length(scope) = 16)),
  constraint sanction_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint sanction_pkey PRIMARY KEY (id)
);
CREATE INDEX sanction_scope ON authorship.sanction USING btree (scope);

create table chat.event (
  room_id uuid not null,
  seq integer not null,
  kind text not null,
  message_id uuid not null,
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['written'::text, 'edited'::text, 'deleted'::text, 'removed'::text, 'restored'::text]))),
  constraint event_message_id_fkey FOREIGN KEY (message_id) REFERENCES chat.message(id) ON DELETE CASCADE,
  constraint event_room_id_fkey FOREIGN KEY (room_id) REFERENCES chat.room(id) ON DELETE CASCADE,
  constraint event_pkey PRIMARY KEY (room_id, seq)
);
CREATE INDEX event_message ON chat.event USING btree (message_id);

create table chat.message (
  id uuid not null,
  room_id uuid not null,
  scope bytea not null,
  author_id uuid,
  author_tag bytea,
  body text,
  nodes jsonb,
  notes text[] not null,
  reply_to uuid,
  state text not null,
  edited boolean not null,
  written_minute timestamp with time zone not null,
  written_on date not null,
  dedupe bytea,
  dedupe_body bytea,
  dedupe_on date,
  constraint message_author_tag_check CHECK ((octet_length(author_tag) = 16)),
  constraint message_check CHECK (((author_id IS NULL) <> (author_tag IS NULL))),
  constraint message_check1 CHECK (((state = 'standing'::text) = (body IS NOT NULL))),
  constraint message_check2 CHECK (((state = 'standing'::text) = (nodes IS NOT NULL))),
  constraint message_dedupe_body_check CHECK ((octet_length(dedupe_body) = 16)),
  constraint message_dedupe_check CHECK ((octet_length(dedupe) = 16)),
  constraint message_scope_check CHECK ((octet_length(scope) = 16)),
  constraint message_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'deleted'::text, 'removed'::text]))),
  constraint message_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id),
  constraint message_reply_to_fkey FOREIGN KEY (reply_to) REFERENCES chat.message(id) ON DELETE SET NULL,
  constraint message_room_id_fkey FOREIGN KEY (room_id) REFERENCES chat.room(id) ON DELETE CASCADE,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_room_id_dedupe_key UNIQUE (room_id, dedupe)
);
CREATE INDEX message_age ON chat.message USING btree (written_on);
CREATE INDEX message_author ON chat.message USING btree (author_id) WHERE (author_id IS NOT NULL);
CREATE INDEX message_author_tag ON chat.message USING btree (author_tag) WHERE (author_tag IS NOT NULL);
CREATE INDEX message_dedupe_age ON chat.message USING btree (dedupe_on) WHERE (dedupe_on IS NOT NULL);
CREATE INDEX message_reply ON chat.message USING btree (reply_to) WHERE (reply_to IS NOT NULL);

create table chat.room (
  id uuid not null,
  group_id uuid not null,
  last_seq integer not null,
  time_zone text not null,
  closed boolean not null,
  constraint room_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint room_pkey PRIMARY KEY (id),
  constraint room_group_id_key UNIQUE (group_id)
);

create table crisis.duty (
  id uuid not null,
  account_id uuid not null,
  group_id uuid,
  planned boolean not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  client_id uuid,
  constraint duty_ends CHECK (((until_at > from_at) AND (until_at <= (from_at + '12:00:00'::interval)))),
  constraint duty_plan_has_client_id CHECK ((planned = (client_id IS NOT NULL))),
  constraint duty_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_client_id_key UNIQUE (client_id)
);
CREATE INDEX duty_until ON crisis.duty USING btree (until_at);
CREATE UNIQUE INDEX duty_presence ON crisis.duty USING btree (account_id, group_id) NULLS NOT DISTINCT WHERE (NOT planned);

create table crisis.helpline (
  id uuid not null,
  country text not null,
  name text not null,
  kind text not null,
  phone text,
  sms text,
  sms_word text,
  chat_url text,
  website text,
  hours text,
  always_open boolean not null,
  opening jsonb,
  languages text[] not null,
  notes text,
  source text,
  checked_on date not null,
  number_read boolean not null,
  verified_by uuid,
  shown boolean not null,
  "position" integer not null,
  verified_on date,
  verified_how text,
  version integer not null default 1,
  client_id uuid,
  constraint helpline_check CHECK (((sms_word IS NULL) OR (sms IS NOT NULL))),
  constraint helpline_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint helpline_kind_check CHECK ((kind = ANY (ARRAY['emergency'::text, 'suicide-crisis'::text, 'domestic-abuse'::text, 'pregnancy-loss'::text, 'perinatal-mental-health'::text, 'medical-advice'::text]))),
  constraint helpline_shown_when_read CHECK ((number_read OR (NOT shown) OR (kind = 'emergency'::text))),
  constraint helpline_verified_how_check CHECK ((verified_how = ANY (ARRAY['rang'::text, 'read'::text]))),
  constraint helpline_verified_once CHECK (((verified_by IS NULL) OR (verified_on IS NOT NULL))),
  constraint helpline_verified_somehow CHECK (((verified_on IS NULL) = (verified_how IS NULL))),
  constraint helpline_pkey PRIMARY KEY (id),
  constraint helpline_client_id_key UNIQUE (client_id),
  constraint helpline_country_kind_name_key UNIQUE (country, kind, name)
);

create table discussions.draft (
  tag bytea not null,
  sealed bytea not null,
  constraint draft_tag_check CHECK ((octet_length(tag) = 16)),
  constraint draft_pkey PRIMARY KEY (tag)
);

create table discussions.followed_thread (
  thread_id uuid not null,
  tag bytea not null,
  constraint followed_thread_tag_check CHECK ((octet_length(tag) = 16)),
  constraint followed_thread_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES discussions.thread(id) ON DELETE CASCADE,
  constraint followed_thread_pkey PRIMARY KEY (tag)
);
CREATE INDEX followed_thread_thread ON discussions.followed_thread USING btree (thread_id);

create table discussions.kept_post (
  post_id uuid not null,
  tag bytea not null,
  constraint kept_post_tag_check CHECK ((octet_length(tag) = 16)),
  constraint kept_post_post_id_fkey FOREIGN KEY (post_id) REFERENCES discussions.post(id) ON DELETE CASCADE,
  constraint kept_post_pkey PRIMARY KEY (tag)
);
CREATE INDEX kept_post_post ON discussions.kept_post USING btree (post_id);

create table discussions.post (
  id uuid not null,
  thread_id uuid not null,
  seq integer not null,
  scope bytea not null,
  author_id uuid,
  author_tag bytea,
  body text,
  nodes jsonb,
  notes text[] not null,
  state text not null,
  edited boolean not null,
  written_hour timestamp with time zone not null,
  dedupe bytea,
  dedupe_body bytea,
  dedupe_on date,
  quotes_seq integer,
  found_by tsvector generated always as (to_tsvector('simple'::regconfig, discussions.folded(body))) stored,
  constraint post_author_tag_check CHECK ((octet_length(author_tag) = 16)),
  constraint post_check CHECK (((author_id IS NULL) <> (author_tag IS NULL))),
  constraint post_check1 CHECK (((state = 'standing'::text) = (body IS NOT NULL))),
  constraint post_check2 CHECK (((state = 'standing'::text) = (nodes IS NOT NULL))),
  constraint post_dedupe_body_check CHECK ((octet_length(dedupe_body) = 16)),
  constraint post_dedupe_check CHECK ((octet_length(dedupe) = 16)),
  constraint post_quotes_earlier CHECK ((quotes_seq < seq)),
  constraint post_quotes_standing CHECK (((state = 'standing'::text) OR (quotes_seq IS NULL))),
  constraint post_scope_check CHECK ((octet_length(scope) = 16)),
  constraint post_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'deleted'::text, 'removed'::text]))),
  constraint post_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id),
  constraint post_quotes_thread FOREIGN KEY (thread_id, quotes_seq) REFERENCES discussions.post(thread_id, seq),
  constraint post_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES discussions.thread(id) ON DELETE CASCADE,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_dedupe_key UNIQUE (dedupe),
  constraint post_thread_id_seq_key UNIQUE (thread_id, seq)
);
CREATE INDEX post_author ON discussions.post USING btree (author_id) WHERE (author_id IS NOT NULL);
CREATE INDEX post_author_tag ON discussions.post USING btree (author_tag) WHERE (author_tag IS NOT NULL);
CREATE INDEX post_dedupe_age ON discussions.post USING btree (dedupe_on) WHERE (dedupe_on IS NOT NULL);
CREATE INDEX post_found_by ON discussions.post USING gin (found_by);
CREATE INDEX post_newest ON discussions.post USING btree (written_hour DESC, id);

create table discussions.reaction (
  post_id uuid not null,
  kind text not null,
  tag bytea not null,
  constraint reaction_kind_check CHECK ((kind = ANY (ARRAY['with-you'::text, 'me-too'::text, 'thank-you'::text, 'holding-you'::text]))),
  constraint reaction_tag_check CHECK ((octet_length(tag) = 16)),
  constraint reaction_post_id_fkey FOREIGN KEY (post_id) REFERENCES discussions.post(id) ON DELETE CASCADE,
  constraint reaction_pkey PRIMARY KEY (tag)
);
CREATE INDEX reaction_post ON discussions.reaction USING btree (post_id, kind);

create table discussions.read_position (
  thread_id uuid not null,
  tag bytea not null,
  seq integer not null,
  constraint read_position_tag_check CHECK ((octet_length(tag) = 16)),
  constraint read_position_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES discussions.thread(id) ON DELETE CASCADE,
  constraint read_position_pkey PRIMARY KEY (tag)
);
CREATE INDEX read_position_thread ON discussions.read_position USING btree (thread_id);

create table discussions.taken_back (
  post_id uuid not null,
  sealed bytea not null,
  keep_until date not null,
  constraint taken_back_post_id_fkey FOREIGN KEY (post_id) REFERENCES discussions.post(id) ON DELETE CASCADE,
  constraint taken_back_pkey PRIMARY KEY (post_id)
);
CREATE INDEX taken_back_age ON discussions.taken_back USING btree (keep_until);

create table discussions.thread (
  id uuid not null,
  group_id uuid not null,
  scope bytea not null,
  title text,
  wanted text not null,
  last_seq integer not null,
  bumped integer not null,
  answered boolean not null,
  locked boolean not null,
  opened_hour timestamp with time zone not null,
  answered_hour timestamp with time zone,
  last_hour timestamp with time zone not null,
  found_by tsvector generated always as (to_tsvector('simple'::regconfig, discussions.folded(title))) stored,
  constraint thread_scope_check CHECK ((octet_length(scope) = 16)),
  constraint thread_wanted_check CHECK ((wanted = ANY (ARRAY['listening'::text, 'experiences'::text, 'ideas'::text, 'nothing'::text]))),
  constraint thread_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint thread_pkey PRIMARY KEY (id),
  constraint thread_group_id_bumped_key UNIQUE (group_id, bumped),
  constraint thread_scope_key UNIQUE (scope)
);
CREATE INDEX thread_found_by ON discussions.thread USING gin (found_by);
CREATE INDEX thread_recent ON discussions.thread USING btree (group_id, last_hour);
CREATE INDEX thread_waiting ON discussions.thread USING btree (group_id, bumped) WHERE (NOT answered);

create table groups.exclusion (
  group_id uuid not null,
  account_id uuid not null,
  until_on date not null,
  constraint exclusion_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint exclusion_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint exclusion_pkey PRIMARY KEY (group_id, account_id)
);

create table groups.invite (
  id uuid not null,
  group_id uuid not null,
  code_hash bytea not null,
  expires_on date not null,
  used boolean not null,
  constraint invite_code_hash_check CHECK ((octet_length(code_hash) = 32)),
  constraint invite_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint invite_pkey PRIMARY KEY (id),
  constraint invite_code_hash_key UNIQUE (code_hash)
);

create table groups.join_request (
  id uuid not null,
  group_id uuid not null,
  tag bytea not null,
  kid smallint,
  sealed_answer bytea,
  state text not null,
  constraint join_request_check CHECK (((kid IS NULL) = (sealed_answer IS NULL))),
  constraint join_request_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text]))),
  constraint join_request_tag_check CHECK ((octet_length(tag) = 16)),
  constraint join_request_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint join_request_pkey PRIMARY KEY (id),
  constraint join_request_tag_key UNIQUE (tag)
);
CREATE INDEX join_request_waiting ON groups.join_request USING btree (group_id) WHERE (state = 'waiting'::text);

create table groups.membership (
  group_id uuid not null,
  tag bytea not null,
  constraint membership_tag_check CHECK ((octet_length(tag) = 16)),
  constraint membership_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint membership_pkey PRIMARY KEY (tag)
);
CREATE INDEX membership_group ON groups.membership USING btree (group_id);

create table groups.pin (
  group_id uuid not null,
  "position" integer not null,
  kind text not null,
  target_id uuid,
  constraint pin_check CHECK (((kind = 'helplines'::text) = (target_id IS NULL))),
  constraint pin_kind_check CHECK ((kind = ANY (ARRAY['helplines'::text, 'article'::text, 'thread'::text]))),
  constraint pin_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups.support_group(id) ON DELETE CASCADE,
  constraint pin_pkey PRIMARY KEY (group_id, "position"),
  constraint pin_group_id_kind_target_id_key UNIQUE NULLS NOT DISTINCT (group_id, kind, target_id)
);

create table groups.support_group (
  id uuid not null,
  slug text not null,
  name text not null,
  purpose text not null,
  joining text not null,
  question text,
  rules text[] not null,
  "position" integer not null,
  activity integer not null,
  read_only boolean not null,
  dedupe bytea,
  dedupe_body bytea,
  dedupe_on date,
  constraint support_group_dedupe_body_check CHECK ((octet_length(dedupe_body) = 16)),
  constraint support_group_dedupe_check CHECK ((octet_length(dedupe) = 16)),
  constraint support_group_joining_check CHECK ((joining = ANY (ARRAY['open'::text, 'request'::text, 'invite'::text, 'secret'::text]))),
  constraint support_group_pkey PRIMARY KEY (id),
  constraint support_group_dedupe_key UNIQUE (dedupe),
  constraint support_group_slug_key UNIQUE (slug)
);

create table identity.account (
  id uuid not null,
  login_tag bytea not null,
  login_kid smallint not null,
  passphrase_salt bytea not null,
  passphrase_check bytea not null,
  passphrase_kid smallint not null,
  display_name text,
  name_key text,
  joined_month date not null,
  ties_cut_on date,
  constraint account_check CHECK (((display_name IS NULL) = (name_key IS NULL))),
  constraint account_login_tag_check CHECK ((octet_length(login_tag) = 32)),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_login_tag_key UNIQUE (login_tag),
  constraint account_name_key UNIQUE (name_key)
);

create table identity.appointment (
  id uuid not null,
  link_hash bytea not null,
  group_id uuid,
  role text not null,
  expires_on date not null,
  used boolean not null,
  dedupe bytea,
  constraint appointment_dedupe_check CHECK ((octet_length(dedupe) = 16)),
  constraint appointment_link_hash_check CHECK ((octet_length(link_hash) = 32)),
  constraint appointment_role_check CHECK ((role = ANY (ARRAY['steward'::text, 'moderator'::text, 'host'::text, 'clinician'::text, 'operator'::text]))),
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_dedupe_key UNIQUE (dedupe),
  constraint appointment_link_hash_key UNIQUE (link_hash)
);

create table identity.session (
  token_hash bytea not null,
  account_id uuid not null,
  kid smallint not null,
  sealed_secret bytea not null,
  expires_on date not null,
  constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_account ON identity.session USING btree (account_id);
CREATE INDEX session_expiry ON identity.session USING btree (expires_on);

create table identity.staff_role (
  id uuid not null,
  account_id uuid not null,
  group_id uuid,
  role text not null,
  constraint staff_role_role_check CHECK ((role = ANY (ARRAY['steward'::text, 'moderator'::text, 'host'::text, 'clinician'::text, 'operator'::text]))),
  constraint staff_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint staff_role_pkey PRIMARY KEY (id),
  constraint staff_role_account_id_group_id_role_key UNIQUE NULLS NOT DISTINCT (account_id, group_id, role)
);

create table library.approval (
  id uuid not null,
  revision_id uuid not null,
  content_hash bytea not null,
  author_key text not null,
  approver_id uuid,
  reviewed_by text not null,
  reviewed_on date not null,
  next_review_on date not null,
  approved_at timestamp with time zone not null,
  client_id uuid,
  constraint approval_check CHECK (((approver_id)::text <> author_key)),
  constraint approval_check1 CHECK ((next_review_on > reviewed_on)),
  constraint approval_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES identity.account(id) ON DELETE SET NULL,
  constraint approval_revision_id_author_key_fkey FOREIGN KEY (revision_id, author_key) REFERENCES library.revision(id, author_key) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint approval_revision_id_content_hash_fkey FOREIGN KEY (revision_id, content_hash) REFERENCES library.revision(id, content_hash) ON DELETE CASCADE,
  constraint approval_pkey PRIMARY KEY (id),
  constraint approval_approver_id_client_id_key UNIQUE (approver_id, client_id)
);
CREATE INDEX approval_revision ON library.approval USING btree (revision_id);

create table library.concern (
  id uuid not null,
  revision_id uuid not null,
  section text not null,
  words text not null,
  received_on date not null,
  state text not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint concern_check CHECK (((state = 'closed'::text) = (answer IS NOT NULL))),
  constraint concern_check1 CHECK (((state = 'closed'::text) = (answered_at IS NOT NULL))),
  constraint concern_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint concern_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES identity.account(id) ON DELETE SET NULL,
  constraint concern_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES library.revision(id) ON DELETE CASCADE,
  constraint concern_pkey PRIMARY KEY (id)
);
CREATE INDEX concern_revision ON library.concern USING btree (revision_id);

create table library.old_slug (
  kind text not null,
  slug text not null,
  work_id uuid not null,
  constraint old_slug_work_id_fkey FOREIGN KEY (work_id) REFERENCES library.work(id) ON DELETE CASCADE,
  constraint old_slug_pkey PRIMARY KEY (kind, slug)
);

create table library.revision (
  id uuid not null,
  work_id uuid not null,
  n integer not null,
  state text not null,
  origin text not null,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  verdict text,
  notes text[] not null,
  covered_sections text[] not null,
  covered_notes text[] not null,
  facts text[] not null,
  sources jsonb not null,
  content_hash bytea not null,
  author_id uuid,
  author_left boolean not null,
  author_key text not null generated always as (COALESCE((author_id)::text, 'nobody'::text)) stored,
  returned_words text,
  begun_at timestamp with time zone not null,
  published_on date,
  replaced_on date,
  client_id uuid,
  pictures jsonb not null,
  constraint revision_check CHECK (((state = 'draft'::text) OR ((covered_sections = '{}'::text[]) = (covered_notes = '{}'::text[])))),
  constraint revision_check1 CHECK (((state <> ALL (ARRAY['published'::text, 'replaced'::text, 'withdrawn'::text])) OR (published_on IS NOT NULL))),
  constraint revision_check2 CHECK (((state = ANY (ARRAY['replaced'::text, 'withdrawn'::text])) = (replaced_on IS NOT NULL))),
  constraint revision_check3 CHECK (((state = 'draft'::text) OR (origin = 'starting'::text) OR (author_id IS NOT NULL) OR author_left)),
  constraint revision_origin_check CHECK ((origin = ANY (ARRAY['starting'::text, 'file'::text, 'curator'::text]))),
  constraint revision_pictures_check CHECK ((jsonb_typeof(pictures) = 'array'::text)),
  constraint revision_pictures_of_curators CHECK (((pictures = '[]'::jsonb) OR (origin <> 'starting'::text))),
  constraint revision_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'published'::text, 'replaced'::text, 'withdrawn'::text]))),
  constraint revision_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id),
  constraint revision_work_id_fkey FOREIGN KEY (work_id) REFERENCES library.work(id) ON DELETE CASCADE,
  constraint revision_pkey PRIMARY KEY (id),
  constraint revision_author_id_client_id_key UNIQUE (author_id, client_id),
  constraint revision_id_author_key_key UNIQUE (id, author_key),
  constraint revision_id_content_hash_key UNIQUE (id, content_hash),
  constraint revision_work_id_n_key UNIQUE (work_id, n)
);
CREATE UNIQUE INDEX revision_published ON library.revision USING btree (work_id) WHERE (state = 'published'::text);
CREATE TRIGGER revision_pictures_approved BEFORE INSERT OR UPDATE ON library.revision FOR EACH ROW WHEN (((new.state = 'published'::text) AND (new.pictures <> '[]'::jsonb))) EXECUTE FUNCTION library.refuse_unapproved_pictures();
CREATE TRIGGER revision_pictures_stay BEFORE UPDATE ON library.revision FOR EACH ROW WHEN (((old.state <> 'draft'::text) AND (old.pictures IS DISTINCT FROM new.pictures))) EXECUTE FUNCTION library.refuse_other_pictures();
CREATE TRIGGER revision_stays BEFORE UPDATE ON library.revision FOR EACH ROW WHEN (((old.state <> 'draft'::text) AND (((((((((((((old.content_hash IS DISTINCT FROM new.content_hash) OR (old.title IS DISTINCT FROM new.title)) OR (old.summary IS DISTINCT FROM new.summary)) OR (old.body IS DISTINCT FROM new.body)) OR (old.verdict IS DISTINCT FROM new.verdict)) OR (old.notes IS DISTINCT FROM new.notes)) OR (old.covered_sections IS DISTINCT FROM new.covered_sections)) OR (old.covered_notes IS DISTINCT FROM new.covered_notes)) OR (old.facts IS DISTINCT FROM new.facts)) OR (old.sources IS DISTINCT FROM new.sources)) OR (old.work_id IS DISTINCT FROM new.work_id)) OR (old.n IS DISTINCT FROM new.n)) OR (old.origin IS DISTINCT FROM new.origin)))) EXECUTE FUNCTION library.refuse_other_words();

create table library.work (
  id uuid not null,
  kind text not null,
  slug text not null,
  locale text not null,
  translation_of uuid,
  "position" integer not null,
  constraint work_check CHECK ((translation_of <> id)),
  constraint work_kind_check CHECK ((kind = ANY (ARRAY['article'::text, 'myth'::text, 'figure'::text]))),
  constraint work_locale_check CHECK ((locale ~ '^[a-z]{2}(-[A-Z]{2})?$'::text)),
  constraint work_translation_of_fkey FOREIGN KEY (translation_of) REFERENCES library.work(id),
  constraint work_pkey PRIMARY KEY (id),
  constraint work_kind_slug_key UNIQUE (kind, slug)
);
CREATE UNIQUE INDEX work_translation ON library.work USING btree (translation_of, locale) WHERE (translation_of IS NOT NULL);

create table media.picture (
  id uuid not null,
  large bytea not null,
  small bytea not null,
  width integer not null,
  height integer not null,
  received_hour timestamp with time zone not null,
  constraint picture_height_check CHECK (((height >= 1) AND (height <= 2048))),
  constraint picture_width_check CHECK (((width >= 1) AND (width <= 2048))),
  constraint picture_pkey PRIMARY KEY (id)
);
CREATE TRIGGER picture_stays BEFORE UPDATE ON media.picture FOR EACH ROW EXECUTE FUNCTION media.refuse_other_picture();

create table moderation.appeal (
  decision_id uuid not null,
  case_id uuid not null,
  words text not null,
  constraint appeal_case_id_fkey FOREIGN KEY (case_id) REFERENCES moderation.case_item(id),
  constraint appeal_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES moderation.decision(id),
  constraint appeal_pkey PRIMARY KEY (decision_id)
);
CREATE INDEX appeal_case ON moderation.appeal USING btree (case_id);

create table moderation.audit_entry (
  seq integer not null,
  previous bytea not null,
  hash bytea not null,
  staff_id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  at timestamp with time zone not null,
  payload_hash bytea not null,
  constraint audit_entry_pkey PRIMARY KEY (seq)
);
CREATE TRIGGER audit_entry_stays BEFORE DELETE OR UPDATE ON moderation.audit_entry FOR EACH ROW EXECUTE FUNCTION moderation.refuse_change();
CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON moderation.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION moderation.refuse_change();

create table moderation.audit_payload (
  seq integer not null,
  salt bytea not null,
  payload jsonb not null,
  constraint audit_payload_seq_fkey FOREIGN KEY (seq) REFERENCES moderation.audit_entry(seq),
  constraint audit_payload_pkey PRIMARY KEY (seq)
);

create table moderation.case_item (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  group_id uuid not null,
  author_id uuid,
  lane text not null,
  why text[] not null,
  state text not null,
  version integer not null,
  note text,
  opened_hour timestamp with time zone not null,
  constraint case_item_lane_check CHECK ((lane = ANY (ARRAY['now'::text, 'today'::text, 'when-you-can'::text]))),
  constraint case_item_state_check CHECK ((state = ANY (ARRAY['open'::text, 'decided'::text]))),
  constraint case_item_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['post'::text, 'thread'::text, 'message'::text]))),
  constraint case_item_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id) ON DELETE SET NULL,
  constraint case_item_pkey PRIMARY KEY (id)
);
CREATE INDEX case_item_age ON moderation.case_item USING btree (opened_hour);
CREATE INDEX case_item_author ON moderation.case_item USING btree (author_id) WHERE (author_id IS NOT NULL);
CREATE INDEX case_item_queue ON moderation.case_item USING btree (group_id, lane) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX case_item_one_open ON moderation.case_item USING btree (subject_kind, subject_id) WHERE (state = 'open'::text);

create table moderation.claim (
  case_id uuid not null,
  staff_id uuid not null,
  until timestamp with time zone not null,
  constraint claim_case_id_fkey FOREIGN KEY (case_id) REFERENCES moderation.case_item(id) ON DELETE CASCADE,
  constraint claim_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint claim_pkey PRIMARY KEY (case_id)
);
CREATE INDEX claim_staff ON moderation.claim USING btree (staff_id);

create table moderation.decision (
  id uuid not null,
  case_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  action text not null,
  rule text,
  made_by uuid,
  made_at timestamp with time zone not null,
  until_on date,
  reverses uuid,
  client_id uuid,
  constraint decision_action_check CHECK ((action = ANY (ARRAY['leave'::text, 'care-note'::text, 'add-notes'::text, 'remove'::text, 'lock-thread'::text, 'mute'::text, 'restore'::text, 'unlock-thread'::text, 'unmute'::text]))),
  constraint decision_check CHECK (((reverses IS NOT NULL) = (action = ANY (ARRAY['restore'::text, 'unlock-thread'::text, 'unmute'::text])))),
  constraint decision_check1 CHECK (((rule IS NOT NULL) OR (action <> ALL (ARRAY['remove'::text, 'lock-thread'::text, 'mute'::text])))),
  constraint decision_check2 CHECK (((until_on IS NOT NULL) = (action = 'mute'::text))),
  constraint decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES moderation.case_item(id),
  constraint decision_made_by_fkey FOREIGN KEY (made_by) REFERENCES identity.account(id) ON DELETE SET NULL,
  constraint decision_reverses_fkey FOREIGN KEY (reverses) REFERENCES moderation.decision(id),
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_made_by_client_id_key UNIQUE (made_by, client_id),
  constraint decision_reverses_key UNIQUE (reverses)
);
CREATE INDEX decision_case ON moderation.decision USING btree (case_id);
CREATE INDEX decision_subject ON moderation.decision USING btree (subject_kind, subject_id);

create table moderation.notice (
  id uuid not null,
  decision_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  scope bytea not null,
  author_id uuid,
  author_tag bytea,
  statement jsonb not null,
  written_hour timestamp with time zone not null,
  constraint notice_author_tag_check CHECK ((octet_length(author_tag) = 16)),
  constraint notice_check CHECK (((author_id IS NULL) <> (author_tag IS NULL))),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['care-note'::text, 'statement'::text]))),
  constraint notice_scope_check CHECK ((octet_length(scope) = 16)),
  constraint notice_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint notice_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES moderation.decision(id),
  constraint notice_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_author ON moderation.notice USING btree (author_id) WHERE (author_id IS NOT NULL);
CREATE INDEX notice_decision ON moderation.notice USING btree (decision_id);
CREATE INDEX notice_tag ON moderation.notice USING btree (author_tag) WHERE (author_tag IS NOT NULL);

create table moderation.report (
  id uuid not null,
  case_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  tag bytea not null,
  kind text not null,
  reason text not null,
  words text,
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'concern'::text]))),
  constraint report_tag_check CHECK ((octet_length(tag) = 16)),
  constraint report_case_id_fkey FOREIGN KEY (case_id) REFERENCES moderation.case_item(id) ON DELETE CASCADE,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_case_id_kind_tag_key UNIQUE (case_id, kind, tag)
);
CREATE INDEX report_tag ON moderation.report USING btree (tag);

create table moderation.sealed_original (
  decision_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  kid smallint not null,
  sealed bytea not null,
  keep_until date not null,
  constraint sealed_original_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES moderation.decision(id),
  constraint sealed_original_pkey PRIMARY KEY (decision_id)
);

create table public.migration (
  id integer not null default nextval('public.migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);

create table vault.canary (
  kid smallint not null,
  answer bytea not null,
  constraint canary_pkey PRIMARY KEY (kid)
);

create table vault.private_item (
  tag bytea not null,
  sealed bytea not null,
  constraint private_item_tag_check CHECK ((octet_length(tag) = 16)),
  constraint private_item_pkey PRIMARY KEY (tag)
);

create table vault.wrap (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  lookup bytea,
  kid smallint,
  sealed bytea not null,
  constraint wrap_check CHECK (((kind = 'recovery-code'::text) = (lookup IS NOT NULL))),
  constraint wrap_check1 CHECK (((kind = 'passphrase'::text) = (kid IS NOT NULL))),
  constraint wrap_kind_check CHECK ((kind = ANY (ARRAY['passphrase'::text, 'recovery-code'::text, 'cut-ties'::text]))),
  constraint wrap_lookup_check CHECK ((octet_length(lookup) = 16)),
  constraint wrap_pkey PRIMARY KEY (id),
  constraint wrap_lookup_key UNIQUE (lookup)
);
CREATE INDEX wrap_account ON vault.wrap USING btree (account_id);
CREATE UNIQUE INDEX wrap_one_cut ON vault.wrap USING btree (account_id) WHERE (kind = 'cut-ties'::text);
CREATE UNIQUE INDEX wrap_one_passphrase ON vault.wrap USING btree (account_id) WHERE (kind = 'passphrase'::text);

create view identity.byline as
 SELECT id AS account_id,
    display_name
   FROM identity.account;

CREATE OR REPLACE FUNCTION discussions.asked(words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select regexp_replace(plainto_tsquery('simple', discussions.folded(words))::text,
                 '([^'' ]{3})''(?= & |$)', '\1'':*', 'g')::tsquery $function$;

CREATE OR REPLACE FUNCTION discussions.folded(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select regexp_replace(
                 regexp_replace(normalize(lower(words), nfkd), '[\u0300-\u036f]', '', 'g'),
                 '[!-/:-@\[-\u0060{-~\u00a0-\u00bf\u2000-\u206f\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+',
                 ' ', 'g') $function$;

CREATE OR REPLACE FUNCTION library.refuse_other_pictures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'what was handed in stays as it is: begin another revision';
      end $function$;

CREATE OR REPLACE FUNCTION library.refuse_other_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'what was handed in stays as it is: begin another revision';
      end $function$;

CREATE OR REPLACE FUNCTION library.refuse_unapproved_pictures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if not exists (
          select 1 from library.approval where revision_id = new.id and content_hash = new.content_hash
        ) then
          raise exception 'no clinician has approved these pictures';
        end if;
        return new;
      end $function$;

CREATE OR REPLACE FUNCTION media.refuse_other_picture()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'a picture stays as it is: send another one';
      end $function$;

CREATE OR REPLACE FUNCTION moderation.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'the audit log is append-only';
      end $function$;
