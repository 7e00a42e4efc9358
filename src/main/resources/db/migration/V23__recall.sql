-- SPDX-License-Identifier: Apache-2.0
-- Answers that were sent and quote what has been withdrawn since: what their messages say instead.

create table recall (
  answer  bigint not null,
  chat    bigint not null,
  message text   not null,
  article text   not null, -- what was withdrawn, or is shown again
  state   text   not null check (state in ('retracted', 'killed', 'restored')),
  at      bigint not null,
  primary key (answer, chat, message),
  -- With the link between an answer and its chat goes what came of it.
  foreign key (answer, chat, message) references delivery (answer, chat, message) on delete cascade
);
create index recall_standing on recall (article) where state <> 'restored';

-- Passages that were shown as no answer, but the nearest to one.
create table nearest (
  answer  bigint  not null references answer (answer),
  article text    not null,
  number  integer not null,
  at      bigint  not null,
  primary key (answer, article)
);
create index nearest_article on nearest (article);

create trigger nearest_stays before update on nearest
begin select raise(abort, 'nearest is append-only'); end;
create trigger nearest_remains before delete on nearest
when old.at >= (select coalesce(max(before), 0) from purge)
begin select raise(abort, 'nearest is append-only within its retention'); end;
