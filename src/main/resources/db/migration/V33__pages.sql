-- SPDX-License-Identifier: Apache-2.0
-- Receipts, articles and lists where they were sent, and what stands in their place once something
-- on them was withdrawn; and answers that quote what is held because of something withdrawn.

create table telegram_page (
  bot     bigint  not null,
  chat    bigint  not null,
  topic   bigint  not null,
  message bigint  not null,
  article text    not null, -- what it shows
  number  integer not null,
  state   text check (state in ('held', 'retracted', 'killed', 'restored')), -- null: as it was sent
  at      bigint  not null,
  primary key (bot, chat, message, article)
);
create index telegram_page_article on telegram_page (article);
create index telegram_page_at on telegram_page (at);

-- The same rows with one state more.
create table recall_next (
  answer  bigint not null,
  chat    bigint not null,
  message text   not null,
  article text   not null, -- what was withdrawn, is held, or is shown again
  state   text   not null check (state in ('held', 'retracted', 'killed', 'restored')),
  at      bigint not null,
  primary key (answer, chat, message),
  foreign key (answer, chat, message) references delivery (answer, chat, message) on delete cascade
);
insert into recall_next (answer, chat, message, article, state, at)
  select answer, chat, message, article, state, at from recall;
drop table recall;
alter table recall_next rename to recall;
create index recall_standing on recall (article) where state <> 'restored';
