-- SPDX-License-Identifier: Apache-2.0
-- Buttons below our messages: what a tap on one means, and for whom.

create table telegram_board (
  key     text   not null primary key, -- stands in the buttons; nobody can guess it
  bot     bigint not null,
  chat    bigint not null,             -- where the buttons stand
  kind    text   not null,             -- who hears of a tap
  person  bigint not null,             -- who alone may tap, 0 for everybody in the chat
  answer  text,                        -- the answer's key in the ledger, where it is about one
  subject text   not null,             -- what else its kind needs to know, never a reader's words
  created bigint not null
);
create index telegram_board_answer on telegram_board (answer);
create index telegram_board_chat on telegram_board (bot, chat);
create index telegram_board_created on telegram_board (created);

-- A message that replaces the words of one that was sent, and the buttons below one.
alter table telegram_outbox add column target bigint;
alter table telegram_outbox add column keys text;
