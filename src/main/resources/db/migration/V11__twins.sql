-- SPDX-License-Identifier: Apache-2.0
-- Which texts are so near to each other that the retraction of one holds the other back.

-- The sentences of a version's reporting, 8 bytes each, sorted. One row a version: a retraction reads all of them in
-- one go, and an article that comes in costs one row, not one for each of its sentences.
create table version_sentences (
  article text    not null,
  number  integer not null,
  prints  bytea   not null,
  primary key (article, number),
  foreign key (article, number) references article_version (article, number)
);

-- That a version is a twin of one that was withdrawn when this was found. It says so for ever; whether the twin is
-- held follows from what stands withdrawn today, and from what editors decided since.
create table twin (
  seq        bigint  not null primary key,
  article    text    not null,
  number     integer not null,
  of_article text    not null,
  of_number  integer not null,
  tie        text    not null check (tie in ('content', 'address', 'sentences')),
  shared     integer not null, -- sentences that stand in both
  sentences  integer not null, -- sentences of the one of which four fifths are shared
  decided    bigint  not null, -- the newest decision when it was found
  at         bigint  not null,
  unique (article, number, of_article, of_number),
  foreign key (article, number) references article_version (article, number),
  foreign key (of_article, of_number) references article_version (article, number)
);

-- The newest decision when a source said this: an editor's word counts against a retraction that came before it.
alter table source_state add column decided bigint not null default 0;
create index source_state_withdrawn on source_state (folder, article) where status in ('retracted', 'killed');

create trigger version_sentences_stays before update on version_sentences
begin select raise(abort, 'version_sentences is append-only'); end;
create trigger version_sentences_remains before delete on version_sentences
begin select raise(abort, 'version_sentences is append-only'); end;
create trigger twin_stays before update on twin
begin select raise(abort, 'twin is append-only'); end;
create trigger twin_remains before delete on twin
begin select raise(abort, 'twin is append-only'); end;
