-- Alarms that one node raises of its own machine. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

alter table alarm add column node text;        -- that says it; null when the ledger shows it
alter table alarm add column noted_at bigint;  -- when it last said so
