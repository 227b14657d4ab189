-- The versions of articles in the order in which they were recorded, for those who pull them. A
-- version that is held back comes in when it is released. One text for SQLite and PostgreSQL, but
-- for the type of the number. SQLite gives the number after the highest, so the last row stays.
-- All times are milliseconds since 1970-01-01T00:00Z.

create table report_log (
  seq     ${counted},
  report  text   not null,
  version int    not null,
  at      bigint not null            -- when it came in
);
insert into report_log (report, version, at)
  select id, version, recorded_at from report
  where kind = 'article' and (id, version) not in (
    select report, version from delivery where state = 'held')
  order by recorded_at, id, version;

-- The last number that was pruned.
alter table generation add column pruned bigint not null default 0;
