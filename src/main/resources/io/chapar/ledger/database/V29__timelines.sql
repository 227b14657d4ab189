-- What happened over time, by feed, by subscriber and by publisher. One text for SQLite and
-- PostgreSQL. All times are milliseconds since 1970-01-01T00:00Z.

-- How many reports there were of articles, without reading one of them.
drop index report_newest;
create index report_newest on report (recorded_at, feed, kind);
create index report_of_feed on report (feed, recorded_at, kind);

-- The attempts that failed, by subscriber.
create index history_refused on history (subscriber, at) where what = 'refused';

-- How many first versions of a publisher's reports had each field.
create table publisher_day (
  host      text   not null,           -- as in publisher
  day       bigint not null,           -- since 1970-01-01, UTC
  reports   int    not null,           -- all of them
  title     int    not null,
  summary   int    not null,
  bylines   int    not null,
  published int    not null,
  section   int    not null,
  tags      int    not null,
  images    int    not null,
  primary key (host, day)
);
create index publisher_day_age on publisher_day (day);
