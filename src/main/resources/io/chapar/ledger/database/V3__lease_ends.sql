-- Leases that end before the work does: the process died, or took too long.
-- One text for SQLite and PostgreSQL. All times are milliseconds since 1970-01-01T00:00Z.

alter table feed add column ends int not null default 0;       -- such ends in a row
alter table item add column ends int not null default 0;       -- likewise
alter table delivery add column ends int not null default 0;   -- likewise

create index feed_leased on feed (due_at) where owner is not null;
create index item_leased on item (due_at) where owner is not null;
create index delivery_leased on delivery (due_at) where owner is not null;

create index feed_suspect on feed (due_at) where ends > 0;
create index item_suspect on item (due_at) where ends > 0;
create index delivery_suspect on delivery (subscriber, due_at) where ends > 0;
