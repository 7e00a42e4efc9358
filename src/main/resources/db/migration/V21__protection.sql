-- SPDX-License-Identifier: Apache-2.0
-- People whom the newsroom protects; a name's newest row counts.

create table protection (
  seq    bigint not null primary key,
  name   text   not null, -- the full name as it was typed
  state  text   not null check (state in ('on', 'off')),
  reason text   not null,
  who    text   not null,
  at     bigint not null
);

-- The articles that said the name at that moment: the index holds them as they were before.
create table protection_article (
  seq     bigint not null references protection (seq),
  article text   not null,
  primary key (seq, article)
);

create trigger protection_stays before update on protection
begin select raise(abort, 'protection is append-only'); end;
create trigger protection_remains before delete on protection
begin select raise(abort, 'protection is append-only'); end;
