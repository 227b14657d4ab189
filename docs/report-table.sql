-- The table of the kamelet sql-sink, for PostgreSQL and SQLite.
create table report (
  id char(32) primary key,
  version integer not null,
  generation varchar(32) not null,
  event varchar(16) not null,
  feed varchar(200) not null,
  language varchar(35) not null,
  title text,
  url text,
  published_at varchar(32),
  recorded_at varchar(32) not null,
  record text not null
);
