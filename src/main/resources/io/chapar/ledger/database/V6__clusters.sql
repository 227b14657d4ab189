-- Reports of outlets that carry one text. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

-- What the first version of a report may be found by, 16 rows for each text that is long enough.
create table likeness (
  band        bigint not null,       -- of its near fingerprint
  report      text   not null,
  cluster     text   not null,
  near        text   not null,       -- the whole fingerprint
  recorded_at bigint not null,
  primary key (band, report)
);
create index likeness_recorded on likeness (recorded_at);
