// The limit: the same answers, each from one statement that builds the JSON in PostgreSQL. It reads the same rows and
// does the same work for the same person, and is spared what privacy costs: who wrote, read and reacted stands in
// plain tables beside the data set.

const ME = `me as materialized (
  select s.account_id as id from identity.session s join identity.account a on a.id = s.account_id
  where s.token_hash = decode($1, 'hex') and s.expires_on >= current_date
)`;

const NOTES = (of: string) => `coalesce((select json_agg(bench.code(n)) from unnest(${of}.notes) n), '[]')`;

const AUTHOR = (of: string) => `json_build_object(
  'name', coalesce(case when ${of}.author_tag is null then b.display_name else v.name end, 'Someone who has left'),
  'isAnonymous', ${of}.author_tag is not null, 'isYou', own.is_you)`;

/** Joined to a post "p": its byline, whether it is the reader's, and how it meets them. */
const SIGHT = `
  left join identity.byline b on b.account_id = p.author_id
  left join bench.voice_name v on v.scope = p.scope and v.author_tag = p.author_tag
  left join bench.own_voice ov on ov.account_id = me.id and ov.thread_id = p.thread_id
  cross join lateral (
    select coalesce(p.author_id = me.id, false) or coalesce(p.author_tag = ov.tag, false) as is_you
  ) own
  cross join lateral (
    select case when own.is_you then 'SHOW'
      when exists (select 1 from bench.own_block x where x.account_id = me.id
                   and (x.author_id = p.author_id or x.author_tag = p.author_tag)) then 'HIDE'
      else (array['SHOW', 'COVER', 'HIDE'])[1 + coalesce((
        select max(case coalesce(c.showing, 'cover') when 'hide' then 2 when 'cover' then 1 else 0 end)
        from unnest(p.notes) n left join bench.own_showing c on c.account_id = me.id and c.note = n), 0)]
      end as showing
  ) met`;

const THREAD = `json_build_object(
  'id', t.id, 'title', case when met.showing = 'SHOW' and p.state = 'standing' then t.title end,
  'wanted', bench.code(t.wanted), 'lastSeq', t.last_seq, 'readUpTo', coalesce(r.seq, 0),
  'isWaiting', p.state = 'standing' and not t.answered and t.wanted <> 'nothing', 'isLocked', t.locked,
  'notes', ${NOTES('p')}, 'showing', met.showing,
  'viewerCan', array_remove(array[case when not t.locked and not g.read_only then 'REPLY' end,
                                  case when not own.is_you then 'REPORT' end], null),
  'opener', case when met.showing <> 'HIDE' and (p.state = 'standing' or own.is_you) then ${AUTHOR('p')} end)`;

/** $1 the token's hash in hex, $2 the thread. */
export const THREAD_PAGE = `
  with ${ME}, line as (
    select ${THREAD} as json, t.title, t.locked
    from me cross join discussions.thread t
    join groups.support_group g on g.id = t.group_id
    join discussions.post p on p.thread_id = t.id and p.seq = 1 ${SIGHT}
    left join bench.own_position r on r.account_id = me.id and r.thread_id = t.id
    where t.id = $2 and exists (select 1 from bench.own_membership m where m.account_id = me.id and m.group_id = t.group_id)
  ), rows as materialized (
    select * from discussions.post where thread_id = $2 order by seq limit 21
  ), shown as (
    select p.seq, json_build_object('id', p.id, 'threadId', p.thread_id, 'seq', p.seq,
      'title', case when p.seq = 1 and sees.whole then line.title end,
      'body', case when sees.whole then p.nodes end,
      'notes', ${NOTES('p')}, 'showing', met.showing, 'state', bench.code(p.state), 'edited', p.edited,
      'writtenHour', bench.hour(p.written_hour),
      'author', case when met.showing <> 'HIDE' and (p.state = 'standing' or own.is_you) then ${AUTHOR('p')} end,
      'reactions', json_build_object(
        'present', array(select distinct bench.code(x.kind) from discussions.reaction x where x.post_id = p.id order by 1),
        'mine', array(select bench.code(x.kind) from bench.own_reaction x where x.post_id = p.id and x.account_id = me.id
                      order by x.kind)),
      'viewerCan', case when p.state <> 'standing' then '{}'::text[]
        when not own.is_you then array['REACT', 'REPORT', 'BLOCK']
        when line.locked then array['DELETE'] else array['EDIT', 'DELETE'] end) as json
    from rows p cross join line cross join me ${SIGHT}
    cross join lateral (select met.showing = 'SHOW' and p.state = 'standing' as whole) sees
  )
  select json_build_object('data', json_build_object('thread', json_build_object(
    'thread', (select json from line),
    'posts', json_build_object(
      'edges', (select json_agg(json_build_object('node', json) order by seq) from shown where seq <= 20),
      'pageInfo', json_build_object('hasNextPage', (select count(*) from shown) > 20,
        'endCursor', (select max(seq)::text from shown where seq <= 20))))))::text as answer`;

/** The card of the group $2 and its shelf, as a member sees them. */
const GROUP = `
  select json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'purpose', g.purpose,
    'joining', bench.code(g.joining), 'rules', g.rules, 'question', g.question, 'readOnly', g.read_only,
    'membership', 'MEMBER', 'requestDeclined', false,
    'crowd', (select greatest(10, ceil(count(*) / 10.0) * 10)::int from groups.membership n where n.group_id = g.id),
    'viewerCan', case when g.read_only then array['LEAVE', 'READ'] else array['LEAVE', 'READ', 'WRITE'] end,
    'shelf', (select json_agg(json_build_object('kind', bench.code(pin.kind), 'title', a.title, 'targetId', a.id,
                                                'slug', a.slug) order by pin.position)
              from groups.pin pin
              left join (select w.id, w.slug, r.title from library.work w
                         join library.revision r on r.work_id = w.id and r.state = 'published') a
                on a.id = pin.target_id
              where pin.group_id = g.id))
  from groups.support_group g where g.id = $2`;

/** $1 the token's hash in hex, $2 the group. */
export const GROUP_HOME = `
  with ${ME}, lines as (
    select t.bumped, ${THREAD} as json
    from me cross join discussions.thread t
    join groups.support_group g on g.id = t.group_id
    join discussions.post p on p.thread_id = t.id and p.seq = 1 ${SIGHT}
    left join bench.own_position r on r.account_id = me.id and r.thread_id = t.id
    where t.group_id = $2 and met.showing <> 'HIDE'
      and exists (select 1 from bench.own_membership m where m.account_id = me.id and m.group_id = t.group_id)
    order by t.bumped desc limit 21
  ), page as materialized (select * from lines order by bumped desc limit 20)
  select json_build_object('data', json_build_object('group', (${GROUP}), 'groupThreads', json_build_object(
    'edges', (select json_agg(json_build_object('cursor', bumped::text, 'node', json) order by bumped desc) from page),
    'pageInfo', json_build_object('hasNextPage', (select count(*) from lines) > 20,
      'endCursor', (select min(bumped)::text from page)))))::text as answer`;

/** The transaction of a reply as bare statements: what is inserted and moved on, and nothing that is asked first. */
export const REPLY = {
  voice: `insert into authorship.persona (scope, author_tag, n)
    select $1, $2, coalesce(max(n), 0) + 1 from authorship.persona where scope = $1
    on conflict (scope, author_tag) do nothing`,
  thread: 'select scope, group_id, last_seq from discussions.thread where id = $1 for update',
  activity: 'update groups.support_group set activity = activity + 1 where id = $1 returning activity',
  moveOn: 'update discussions.thread set last_seq = $2, bumped = $3, last_hour = $4 where id = $1',
  insert: `insert into discussions.post (id, thread_id, seq, scope, author_id, author_tag, body, nodes, notes, state,
      edited, written_hour, dedupe, dedupe_body, dedupe_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, '{}', 'standing', false, $9, $10, $11, current_date)`,
};
