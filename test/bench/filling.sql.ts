/**
 * The data set, set by set. `bench` is a schema of the bench alone: chance from the seed, and beside it in plain what
 * Beside keeps under tags, so that the limit can answer in one statement.
 */
export const CHANCE = `
  create schema bench;

  create function bench.chance(name text, i bigint) returns bigint immutable parallel safe language sql as
    $$ select ('x' || substr(md5(current_setting('bench.seed') || name || i), 1, 8))::bit(32)::bigint $$;
  create function bench.id(name text, i bigint) returns uuid immutable parallel safe language sql as
    $$ select overlay(overlay(md5(current_setting('bench.seed') || name || i) placing '4' from 13) placing 'a' from 17)::uuid $$;
  create function bench.tag(name text, i bigint) returns bytea immutable parallel safe language sql as
    $$ select decode(md5(current_setting('bench.seed') || name || i), 'hex') $$;
  create function bench.scope(kind text, id uuid) returns bytea immutable parallel safe language sql as
    $$ select substring(sha256(convert_to('beside/scope/' || kind || '/v1' || id, 'UTF8')) from 1 for 16) $$;
  create function bench.code(value text) returns text immutable parallel safe language sql as
    $$ select upper(replace(value, '-', '_')) $$;
  create function bench.hour(instant timestamptz) returns text stable parallel safe language sql as
    $$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

  create table bench.text (n integer primary key, body text not null, nodes jsonb not null);
  create table bench.voice_name (scope bytea, author_tag bytea, name text not null, primary key (scope, author_tag));
  create table bench.own_voice (account_id uuid, thread_id uuid, tag bytea not null, primary key (account_id, thread_id));
  create table bench.own_membership (account_id uuid, group_id uuid, primary key (account_id, group_id));
  create table bench.own_position (account_id uuid, thread_id uuid, seq integer, primary key (account_id, thread_id));
  create table bench.own_reaction (account_id uuid, post_id uuid, kind text, primary key (account_id, post_id, kind));
  create table bench.own_showing (account_id uuid, note text, showing text not null, primary key (account_id, note));
  create table bench.own_block (account_id uuid, author_id uuid, author_tag bytea);
  create index on bench.own_block (account_id);
`;

/** Groups, accounts and threads; $1 and on are sizes. Nine threads of ten have been replied to. */
export const GROUPS = `
  insert into groups.support_group (id, slug, name, purpose, joining, rules, position, activity, read_only)
  select bench.id('group', g), 'group-' || g, 'Group ' || g, 'A place for the measure.', 'open',
         '{"Be kind.","Nobody is told how to feel."}', g, 100000, false
  from generate_series(0, $1::int - 1) g`;

export const ACCOUNTS = `
  insert into identity.account (id, login_tag, login_kid, passphrase_salt, passphrase_check, passphrase_kid,
    display_name, name_key, joined_month)
  select bench.id('account', a), bench.tag('login', a) || bench.tag('login again', a), 1, '', '', 1,
         'Person ' || a, 'person' || a, '2026-01-01'
  from generate_series(0, $1::int - 1) a`;

export const MEMBERSHIPS = `
  insert into groups.membership (group_id, tag)
  select bench.id('group', bench.chance('joins', m) % $1::int), bench.tag('membership', m)
  from generate_series(0, $2::int * 3 - 1) m`;

export const THREADS = `
  insert into discussions.thread (id, group_id, scope, title, wanted, last_seq, bumped, answered, locked,
    opened_hour, answered_hour, last_hour)
  select id, bench.id('group', t % $2::int), bench.scope('thread', id), 'What to do with the evenings, ' || t,
         (array['listening', 'experiences', 'ideas', 'nothing'])[1 + bench.chance('wanted', t) % 4],
         posts, 1 + t / $2::int, posts > 1, false,
         hour, case when posts > 1 then hour + interval '2 hours' end, hour + interval '3 hours'
  from (
    select t, bench.id('thread', t) as id, (array[1, 28, 28, 28, 28, 28, 28, 27, 27, 27])[1 + (t / $2::int) % 10] as posts,
           timestamptz '2026-03-01 00:00Z' + interval '1 hour' * (bench.chance('opened', t) % 2000) as hour
    from generate_series(0, $1::int - 1) t
  ) threads`;

/** Half of the posts are written under one of six voices of their thread; one in ten carries a note. */
export const PERSONAS = `
  insert into authorship.persona (scope, author_tag, n)
  select t.scope, bench.tag(t.id::text, n), n from discussions.thread t, generate_series(1, 6) n`;

export const POSTS = `
  insert into discussions.post (id, thread_id, seq, scope, author_id, author_tag, body, nodes, notes, state, edited,
    written_hour)
  select bench.id('post', i), thread_id, seq, scope,
         case when not anonymous then bench.id('account', bench.chance('author', i) % $1::int) end,
         case when anonymous then bench.tag(thread_id::text, 1 + bench.chance('voice', i) % 6) end,
         case when standing then x.body end, case when standing then x.nodes end,
         case when bench.chance('noted', i) % 10 = 0
              then array[($3::text[])[1 + bench.chance('note', i) % cardinality($3::text[])]] else '{}' end,
         case when standing then 'standing' else 'deleted' end, bench.chance('edited', i) % 20 = 0,
         opened_hour + interval '1 hour' * seq
  from (
    select t.id as thread_id, t.scope, t.opened_hour, seq, row_number() over (order by t.id, seq) as i
    from discussions.thread t, generate_series(1, t.last_seq) seq
  ) places
  cross join lateral (
    select bench.chance('anonymous', i) % 2 = 0 as anonymous, seq = 1 or bench.chance('standing', i) % 100 > 0 as standing
  ) kind
  join bench.text x on x.n = bench.chance('text', i) % $2::int`;

export const REACTIONS = `
  insert into discussions.reaction (post_id, kind, tag)
  select bench.id('post', 1 + bench.chance('reacted', r) % $1::int),
         (array['with-you', 'me-too', 'thank-you', 'holding-you'])[1 + bench.chance('kind', r) % 4],
         bench.tag('reaction', r)
  from generate_series(0, $2::int - 1) r`;

/** What members keep for themselves: five sealed items and fifty read positions each. */
export const OWN_ITEMS = `
  insert into vault.private_item (tag, sealed)
  select bench.tag('item', i), decode(repeat(md5(i::text), 6), 'hex') from generate_series(0, $1::int * 5 - 1) i`;

export const READ_POSITIONS = `
  insert into discussions.read_position (thread_id, tag, seq)
  select bench.id('thread', bench.chance('read', i) % $2::int), bench.tag('position', i), 1
  from generate_series(0, $1::int * 50 - 1) i`;

/** On every shelf the helplines and two articles. */
export const PINS = `
  insert into groups.pin (group_id, position, kind, target_id)
  select id, 0, 'helplines', null::uuid from groups.support_group
  union all
  select g.id, a.n, 'article', a.id
  from groups.support_group g, (select id, row_number() over (order by slug) as n from library.work where kind = 'article') a where a.n <= 2`;
