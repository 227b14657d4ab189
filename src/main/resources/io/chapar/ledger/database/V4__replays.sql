-- Replays that a person asked for. One text for SQLite and PostgreSQL.

alter table delivery add column replays int not null default 0;
