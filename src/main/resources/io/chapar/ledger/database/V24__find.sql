-- Items and reports are found by what an operator knows of them, and listed by feed, host and state.
-- One text for SQLite and PostgreSQL. All times are milliseconds since 1970-01-01T00:00Z.

-- Why no report was made of it. filtered: its route left it out at the last visit. skipped: it stood
-- in the first poll of its feed beyond the items that are taken from there, and was never read.
alter table item add column no_report text;
update item set no_report = case when visits > 0 then 'filtered' else 'skipped' end
  where (state = 'done' or state = 'due' and visits > 0)
    and not exists (select 1 from report where report.id = item.id);

create index item_newest on item (first_seen);
create index item_of_feed on item (feed, first_seen);
create index item_of_host on item (host, first_seen);
create index item_unread on item (first_seen) where state = 'due' and visits = 0;
create index item_retrying on item (due_at) where state = 'due' and attempts > 0;
create index item_died on item (due_at) where state = 'dead';
create index item_by_rule on item (first_seen) where state = 'left-out';
create index item_no_report on item (first_seen) where no_report is not null;

-- The addresses of articles that differ from the link of their feed: where redirects led, and what
-- the page declares.
create table address (
  key         text   not null,       -- digest of the address, folded
  report      text   not null,
  recorded_at bigint not null,
  primary key (key, report)
);
create index address_recorded on address (recorded_at);

-- How far the rows of an older ledger have been gone through; from the newest on.
create table backfill (
  name    text primary key,          -- address: the addresses of reports
  at      bigint not null,
  id      text   not null,
  version int    not null
);
insert into backfill (name, at, id, version)
  select 'address', 9223372036854775807, '', 0 where exists (select 1 from report);

-- How often a delivery that failed is tried again, by the route that failed last.
alter table subscriber add column retries int;
