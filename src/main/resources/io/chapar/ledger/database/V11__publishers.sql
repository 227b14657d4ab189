-- How the reports of each publisher usually look. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.
-- The state of a delivery may also be held: of a page that was probably read badly, until a person
-- delivers it.

create table publisher (
  host     text primary key,   -- that the pages come from, without www
  profile  text   not null,    -- what is usual, and the last reports
  drifted  bigint,             -- since when they do not look as usual; null when they do
  what     text,               -- has drifted
  link     text                -- of the last report that showed it
);
create index publisher_drifted on publisher (host) where drifted is not null;

create index delivery_held on delivery (subscriber) where state = 'held';
