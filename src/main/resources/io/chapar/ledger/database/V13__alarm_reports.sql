-- Reports of kind alarm, and subscribers that take them. One text for SQLite and PostgreSQL.

alter table report add column kind text not null default 'article';        -- or alarm
alter table subscriber add column takes text not null default 'article';   -- reports of this kind
alter table alarm add column report text;                                  -- that tells it

-- Profiles hold more by now; all publishers are learned anew.
delete from publisher;
