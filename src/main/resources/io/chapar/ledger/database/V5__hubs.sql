-- The hubs that push feeds (W3C WebSub). One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

create table hub (
  feed      text primary key,        -- the feed that names it
  address   text not null,
  topic     text not null,
  path      text not null unique,    -- the last part of the callback's address
  secret    text not null,           -- the key of its signatures
  state     text not null,           -- named, asked, active, refused
  due_at    bigint not null,         -- when it is asked next
  ends_at   bigint,                  -- until when it has promised to push
  pushed_at bigint,                  -- the last push that brought a new item
  trusted   int not null default 0,  -- 1 since a push brought a new item, 0 since a poll did
  attempts  int not null default 0,  -- that failed, in a row
  reason    text,                    -- of the last failure
  owner     text,
  epoch     bigint not null default 0
);
create index hub_due on hub (due_at);
