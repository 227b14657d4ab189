-- A page without a feed, whose links are its items. One text for SQLite and PostgreSQL.

alter table feed add column link_selector text;   -- CSS; null of a feed
