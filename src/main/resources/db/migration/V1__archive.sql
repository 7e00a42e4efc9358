-- SPDX-License-Identifier: Apache-2.0
-- The system of record: what each source said, and the editors' decisions on top. Times are epoch milliseconds;
-- stamps are ISO 8601 exactly as exact as the source was; seq rises by one with every row.

-- The characters of one version, for ever.
create table article_version (
  article            text    not null,
  number             integer not null check (number >= 1),
  title              text    not null,
  deck               text,
  author             text,
  source             text,
  section            text,
  kind               text    not null,
  published          text,
  published_inferred integer not null,
  updated            text,
  url                text,
  language           text    not null,
  correction         text,
  canonical          text    not null,
  blocks             text    not null, -- role:start:end of each block, separated by blanks
  content_hash       text    not null, -- SHA-256 of the text's letters and digits
  address            text,             -- the url in the form by which decisions find it
  folder             text    not null, -- where this version was first read
  file               text    not null,
  first_read         bigint  not null,
  primary key (article, number)
);
create index article_version_content on article_version (content_hash);
create index article_version_address on article_version (address) where address is not null;

-- What a folder says of an article from this row on: which version it holds, or that it holds it no more.
create table source_state (
  seq     bigint  not null primary key,
  folder  text    not null,
  article text    not null,
  number  integer not null,
  state   text    not null check (state in ('present', 'removed')),
  status  text    not null,
  embargo text,
  file    text    not null,
  at      bigint  not null,
  foreign key (article, number) references article_version (article, number)
);
create index source_state_folder on source_state (folder, article, seq);
create index source_state_article on source_state (article, seq);

-- What the editors decided: by id, by address or by content, the newest row counts.
create table decision (
  seq    bigint not null primary key,
  target text   not null check (target in ('id', 'address', 'content')),
  value  text   not null,
  ruling text   not null check (ruling in ('retract', 'kill', 'hold', 'restore', 'correct', 'embargo')),
  detail text,  -- the correction's text, or the moment of the embargo in epoch milliseconds
  who    text   not null,
  reason text   not null,
  at     bigint not null
);
create index decision_target on decision (target, value, seq);

-- What a file looked like when it was read last, so that an unchanged one is not parsed again.
create table file_mark (
  folder   text   not null,
  file     text   not null,
  size     bigint not null,
  modified bigint not null,
  sha256   text   not null,
  parser   text   not null,
  articles text   not null, -- ids, one a line
  refusals text   not null, -- line number or nothing, a tab, the reason; one a line
  primary key (folder, file)
);

-- When a folder was last read through.
create table source_read (
  folder text   not null primary key,
  at     bigint not null
);

create trigger article_version_stays before update on article_version
begin select raise(abort, 'article_version is append-only'); end;
create trigger article_version_remains before delete on article_version
begin select raise(abort, 'article_version is append-only'); end;
create trigger source_state_stays before update on source_state
begin select raise(abort, 'source_state is append-only'); end;
create trigger source_state_remains before delete on source_state
begin select raise(abort, 'source_state is append-only'); end;
create trigger decision_stays before update on decision
begin select raise(abort, 'decision is append-only'); end;
create trigger decision_remains before delete on decision
begin select raise(abort, 'decision is append-only'); end;
