-- Which ledger this is, and a part of the keys of the reports that are made now. One row, made when
-- it is first wanted. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

create table generation (
  one    int primary key,            -- 1
  ledger text   not null,            -- by which the data folders of its nodes know it
  id     text   not null,            -- of the versions that are made now, in their keys
  since  bigint not null             -- the last start of a node
);
