-- How hosts behave, and whose items wait at them. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

-- 0 it answered when it was last asked, 1 it was never asked, 2 it gave no answer in time, or a late one.
alter table host add column conduct int not null default 1;
-- While the host stands in line to be asked: the feed of its next item. Else null.
alter table host add column feed text;
update host set conduct = 0 where token > 0;
create index host_line on host (conduct, feed, due_at) where feed is not null;
drop index host_queue;
create index host_queue on host (due_at) where feed is null;

alter table feed add column conduct int not null default 1;   -- of its host
update feed set conduct = 0 where polled_at is not null and failures = 0;
create index feed_host on feed (host);
drop index feed_queue;
create index feed_queue on feed (conduct, due_at) where state = 'watched';
