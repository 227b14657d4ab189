-- How feeds are polled: their rhythm, their moves, and what the robots.txt of hosts say.
-- One text for SQLite and PostgreSQL. All times are milliseconds since 1970-01-01T00:00Z.

alter table feed rename column poll_every to fastest;                  -- milliseconds between polls
alter table feed add column slowest bigint not null default 21600000;  -- likewise
alter table feed add column gap bigint;          -- learned: milliseconds between new items
alter table feed add column news_at bigint;      -- the last poll with a new item, or the first poll
alter table feed add column whole_at bigint;     -- the last time the server sent the whole feed
alter table feed add column next_why text;       -- why it is polled next at due_at
alter table feed add column listed text;         -- its address in the watch list
alter table feed add column moved_to text;       -- where permanent redirects led at the last polls
alter table feed add column moved_times int not null default 0;        -- in a row
update feed set listed = address;

alter table host add column crawl_delay bigint not null default 0;     -- of its robots.txt

create table robots (
  origin        text primary key,      -- scheme, host and port
  rules         text,                  -- robots.txt as last read; null when it never could be
  crawl_delay   bigint not null,
  trouble       text,                  -- why it cannot be read at the moment
  trouble_since bigint,
  until_at      bigint not null        -- when it is read again
);
