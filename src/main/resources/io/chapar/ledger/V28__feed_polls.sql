-- The last polls of each feed, the newest first, a line each, as PollHistory writes them: some 3 kB
-- at the most. One text for SQLite and PostgreSQL.
alter table feed add column polls text;
