-- The last polls of each feed, the newest first, a line each, as PollHistory writes them: bounded by
-- PollHistory.LENGTH. One text for SQLite and PostgreSQL.
alter table feed add column polls text;
