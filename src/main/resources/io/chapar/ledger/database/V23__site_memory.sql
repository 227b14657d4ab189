-- What the articles of a host share, as SiteMemory writes it: some ten kB at the most.
create table site_memory (
  name       text   primary key,      -- of the host
  lines      text   not null,
  learned_at bigint not null          -- milliseconds since 1970-01-01T00:00Z
);
create index site_memory_learned on site_memory (learned_at);
