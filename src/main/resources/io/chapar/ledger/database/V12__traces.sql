-- The trace in which something was found, as W3C Trace Context writes it; null where none is kept.
-- One text for SQLite and PostgreSQL.

alter table item add column trace text;     -- of the poll, until the first good visit
alter table report add column trace text;   -- of the visit
