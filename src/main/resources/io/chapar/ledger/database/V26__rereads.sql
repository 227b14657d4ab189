-- Articles that a person wants read again. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

alter table item add column reread_at bigint;   -- since when a person waits for its next visit; else null

create table reread (
  id       text   primary key,
  asked_at bigint not null,
  what     text   not null           -- which articles, in words
);
create index reread_asked on reread (asked_at);

create table reread_item (
  reread text not null,
  item   text not null,
  state  text not null,              -- waiting, retrying, unchanged, changed, left-out, withdrawn, failed
  reason text,                       -- why it could not be read
  primary key (reread, item)
);
create index reread_item_open on reread_item (item) where state in ('waiting', 'retrying');
