-- What became of a report, where no other table remembers it. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

alter table delivery add column node text;   -- that delivered it last

create table history (
  report     text   not null,        -- also the id of its item
  at         bigint not null,
  what       text   not null,        -- unread, unchanged, refused, delivered, replayed
  version    int,                    -- of what is about a delivery
  subscriber text,                   -- likewise
  node       text,
  note       text                    -- why, in the words of the failure
);
create index history_report on history (report, at);
create index history_age on history (at);

-- The newest reports, and how many came in each hour.
create index report_newest on report (recorded_at, feed);
drop index report_recorded;
