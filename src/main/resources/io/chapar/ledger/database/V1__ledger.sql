-- The ledger: what is watched, what has been seen, what is owed to whom.
-- One text for SQLite and PostgreSQL. All times are milliseconds since 1970-01-01T00:00Z.
-- A lease is taken by moving due_at (free_at of a host) to its end and raising the epoch.

create table feed (
  name          text primary key,
  address       text   not null,
  host          text   not null,
  language      text,
  zone          text,
  first_items   int    not null,   -- how many items count as new at the first poll
  poll_every    bigint not null,   -- milliseconds between two good polls
  state         text   not null,   -- watched, gone (410), removed (from the watch list)
  etag          text,
  last_modified text,
  digest        text,
  due_at        bigint not null,
  owner         text,
  epoch         bigint not null default 0,
  failures      int    not null default 0,   -- in a row
  polled_at     bigint,                      -- the last good poll
  read_at       bigint,                      -- the last poll at which the feed had changed
  item_at       bigint,                      -- the last poll that brought a new item
  reason        text                         -- of the last failure, null after a good poll
);
create index feed_queue on feed (due_at) where state = 'watched';

-- A host is the head of the queue of its items, and the token of the one request that it may have.
create table host (
  name    text primary key,
  due_at  bigint not null,             -- when its earliest item is due; far away when it has none
  free_at bigint not null,             -- no request before
  token   bigint not null              -- of the holder, raised by each
);
create index host_queue on host (due_at);

create table item (
  id         text primary key,         -- also the id of the report that is made of it
  feed       text   not null,
  host       text   not null,
  content    text   not null,          -- the feed's item, JSON
  stamp      text   not null,          -- digest of what the feed says of the article
  state      text   not null,          -- due, done, dead
  due_at     bigint not null,
  owner      text,
  epoch      bigint not null default 0,
  attempts   int    not null default 0,  -- failed ones in a row
  visits     int    not null default 0,  -- good ones
  reason     text,
  first_seen bigint not null,
  last_seen  bigint not null           -- in the feed, to the day
);
create index item_queue on item (host, due_at) where state = 'due';
create index item_seen on item (last_seen);
create index item_dead on item (feed) where state = 'dead';

-- What an item is recognised by.
create table identity (
  key  text primary key,               -- digest of the key
  item text not null
);
create index identity_item on identity (item);

create table report (
  id          text   not null,
  version     int    not null,
  feed        text   not null,
  event       text   not null,         -- created, updated, corrected, withdrawn
  digest      text   not null,         -- of the text
  record      text   not null,         -- JSON
  recorded_at bigint not null,
  primary key (id, version)
);
create index report_recorded on report (recorded_at);

create table subscriber (
  name          text primary key,
  state         text   not null,       -- active, stopped (it said 410)
  reason        text,
  registered_at bigint not null
);

create table delivery (
  subscriber text   not null,
  report     text   not null,
  version    int    not null,
  feed       text   not null,
  state      text   not null,          -- due, done, dead
  due_at     bigint not null,
  owner      text,
  epoch      bigint not null default 0,
  attempts   int    not null default 0,  -- failed ones
  reason     text,
  owed_at    bigint not null,
  done_at    bigint,
  primary key (subscriber, report, version)
);
create index delivery_queue on delivery (subscriber, due_at) where state = 'due';
create index delivery_dead on delivery (subscriber) where state = 'dead';
create index delivery_done on delivery (done_at) where state = 'done';
