-- SPDX-License-Identifier: Apache-2.0
-- What was asked, what was shown, from which version. Ids, versions and offsets, never names.

-- A chat under a key of our own, so that a platform's renaming of it is one row.
create table chat (
  chat     bigint not null primary key,
  platform text   not null,
  bot      text   not null,
  external text   not null,
  topic    text   not null default '',
  since    bigint not null,
  unique (platform, bot, external, topic)
);

-- What was answered; holds no word of the question.
create table answer (
  answer     bigint not null primary key,
  at         bigint not null, -- the clock by which embargoes and "today" were decided
  filter     text   not null, -- JSON: the folders
  language   text,            -- of the passages, where there are any
  snapshot   bigint not null,
  settings   text   not null, -- hash of the settings that were in force
  prompt     text,            -- version of the prompt, where a model wrote
  status     text   not null check (status in ('answered', 'not_covered', 'withheld', 'declined')),
  reason     text,
  mode       text   check (mode in ('extractive', 'model')), -- who wrote, where something was
  took       bigint not null, -- milliseconds
  sentences  text   not null, -- JSON: what was shown, with the numbers of its citations
  evidence   text   not null  -- JSON: the passages it was chosen from, as references
);
create index answer_at on answer (at);

-- The person's words, erasable at any time without touching what was answered.
create table question (
  answer     bigint not null primary key references answer (answer),
  asked      text   not null,
  standalone text   not null,
  person     text,            -- the platform's id, never a name
  chat       bigint not null references chat (chat),
  message    text,
  at         bigint not null
);
create index question_person on question (person) where person is not null;
create index question_chat on question (chat);
create index question_at on question (at);

create table citation (
  answer    bigint  not null references answer (answer),
  n         integer not null,
  article   text    not null,
  number    integer not null,
  start_at  integer not null, -- UTF-16 units in the version's canonical text
  end_at    integer not null,
  quote     text    not null, -- SHA-256 of the quoted stretch
  at        bigint  not null,
  primary key (answer, n)
);
create index citation_article on citation (article, number);
create index citation_at on citation (at);

-- Every message an answer was sent as; the only link from an answer to a chat besides the question.
create table delivery (
  answer  bigint not null references answer (answer),
  chat    bigint not null references chat (chat),
  message text   not null,
  at      bigint not null,
  primary key (answer, chat, message)
);
create index delivery_chat on delivery (chat, message);
create index delivery_at on delivery (at);

-- Who did what, for the editors.
create table audit (
  seq    bigint not null primary key,
  at     bigint not null,
  who    text   not null,
  what   text   not null,
  detail text   not null
);
create index audit_at on audit (at);

-- Each purge: rows older than this may be deleted, younger ones never.
create table purge (
  seq    bigint not null primary key,
  before bigint not null,
  at     bigint not null
);

create trigger answer_stays before update on answer
begin select raise(abort, 'answer is append-only'); end;
create trigger answer_remains before delete on answer
when old.at >= (select coalesce(max(before), 0) from purge)
begin select raise(abort, 'answer is append-only within its retention'); end;
create trigger citation_stays before update on citation
begin select raise(abort, 'citation is append-only'); end;
create trigger citation_remains before delete on citation
when old.at >= (select coalesce(max(before), 0) from purge)
begin select raise(abort, 'citation is append-only within its retention'); end;
create trigger audit_stays before update on audit
begin select raise(abort, 'audit is append-only'); end;
create trigger audit_remains before delete on audit
when old.at >= (select coalesce(max(before), 0) from purge)
begin select raise(abort, 'audit is append-only within its retention'); end;
create trigger delivery_stays before update on delivery
begin select raise(abort, 'delivery is append-only'); end;
