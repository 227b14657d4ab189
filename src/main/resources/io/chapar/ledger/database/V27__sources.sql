-- How the host of a feed is asked, where the watch list says so. One text for SQLite and PostgreSQL.

alter table feed add column delay bigint;      -- milliseconds between two requests to its host
create index feed_delay on feed (host) where delay is not null;
