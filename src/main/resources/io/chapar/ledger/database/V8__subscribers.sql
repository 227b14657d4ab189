-- How each subscriber does. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.
-- The state of a subscriber may also be paused: by a person, who resumes it.

alter table subscriber add column error text;        -- of its last attempt that failed
alter table subscriber add column error_at bigint;   -- when that was

create index delivery_retrying on delivery (subscriber) where state = 'due' and attempts > 0;
create index delivery_last on delivery (subscriber, done_at) where state = 'done';
