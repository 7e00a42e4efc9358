-- SPDX-License-Identifier: Apache-2.0
-- What readers chose, what they told the newsroom, and how much of an article a chat has read today.

create table reader_choice (
  bot      bigint  not null,
  chat     bigint  not null,
  language text,              -- two letters, or null for the one of whoever writes
  notices  integer not null,  -- 1 where broadcasts and notices of corrections are welcome
  primary key (bot, chat)
);

create table reader_feedback (
  seq    bigint not null primary key,
  bot    bigint not null,
  chat   bigint not null,
  person bigint not null,
  words  text   not null,
  at     bigint not null
);
create index reader_feedback_person on reader_feedback (person);
create index reader_feedback_at on reader_feedback (at);

create table reader_page (
  bot     bigint  not null,
  chat    bigint  not null,
  article text    not null,
  passage integer not null, -- its place in the article
  at      bigint  not null,
  primary key (bot, chat, article, passage)
);
create index reader_page_at on reader_page (at);
