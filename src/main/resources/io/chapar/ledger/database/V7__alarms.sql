-- What is usual of a feed, and the alarms that stand. One text for SQLite and PostgreSQL.
-- All times are milliseconds since 1970-01-01T00:00Z.

create table habit (
  feed      text primary key,
  profile   text             not null,  -- shares of eventful quarters, by hour and by day
  missed    double precision not null,  -- eventful quarters that the present silence misses
  worst     double precision not null,  -- the most that an earlier one missed
  raised    int              not null,  -- 1 while the silence is too long
  judged_at bigint           not null   -- the end of the last quarter that was judged
);

create table alarm (
  kind      text   not null,         -- silence
  subject   text   not null,         -- the feed
  since     bigint not null,
  what      text   not null,         -- is wrong, what is usual, and what to do
  primary key (kind, subject)
);
