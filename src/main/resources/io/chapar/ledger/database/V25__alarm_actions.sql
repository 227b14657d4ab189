-- What people do about alarms, and what the watch list sets of the alarms of a feed.
-- One text for SQLite and PostgreSQL. All times are milliseconds since 1970-01-01T00:00Z.
-- A kind, subject or group that is '' stands for all.

alter table alarm add column raised_at bigint;         -- when a node saw it first
alter table alarm add column acknowledged_at bigint;   -- null: nobody works on it
alter table alarm add column acknowledged_by text;
alter table alarm add column acknowledged_note text;
update alarm set raised_at = since;

create table alarm_silence (
  kind      text   not null,
  subject   text   not null,
  feeds     text   not null,   -- the group whose feeds are meant
  since     bigint not null,
  until_at  bigint not null,
  author    text   not null,
  note      text,
  primary key (kind, subject, feeds)
);

-- Alarms that were told as raised and ended while they were silenced.
create table alarm_end (
  report    text   primary key,   -- that told the beginning
  kind      text   not null,
  subject   text   not null,
  since     bigint not null,
  what      text   not null
);

create table alarm_event (
  id        text   primary key,
  at        bigint not null,
  event     text   not null,   -- raised, told, over, acknowledged, silenced, unsilenced, silence-over
  kind      text   not null,
  subject   text   not null,
  feeds     text   not null,
  silenced  int    not null,   -- 1 when receivers were not told because of a silence
  until_at  bigint,            -- of a silence
  author    text,
  note      text,              -- or what the alarm said
  logged    int    not null    -- 1 when a node has logged it
);
create index alarm_event_at on alarm_event (at, id);
create index alarm_event_subject on alarm_event (kind, subject);
create index alarm_event_unlogged on alarm_event (at) where logged = 0;

create table feed_group (
  name      text   not null,
  feed      text   not null,
  primary key (name, feed)
);
create index feed_group_feed on feed_group (feed);

alter table feed add column alarm_silence bigint;         -- null: by its habit; 0: never
alter table feed add column alarm_dead_items int;         -- null: as for all feeds; 0: never
alter table feed add column alarm_drift int not null default 1;   -- 0: its reports are not judged

alter table habit add column quiet bigint not null default 0;     -- quarters since the last news
