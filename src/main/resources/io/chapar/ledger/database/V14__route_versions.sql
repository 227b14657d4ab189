-- By which routes something was done. One text for SQLite and PostgreSQL.

alter table report add column routes text;     -- that made it: their version
alter table delivery add column routes text;   -- that delivered it last
alter table history add column routes text;
