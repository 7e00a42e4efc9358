-- SPDX-License-Identifier: Apache-2.0
-- Telegram's updates and our messages, each in its chat's lane. Text stays only while it is needed.

create table telegram_inbox (
  seq        bigint  not null primary key,
  bot        bigint  not null,
  update_id  bigint  not null,
  chat       bigint  not null, -- 0 where an update has none
  message    bigint  not null, -- 0 where an update has none
  topic      bigint  not null,
  lane       text    not null,
  state      text    not null check (state in ('waiting', 'done', 'unreadable')),
  payload    text,             -- the update as it came; null once done
  attempts   integer not null,
  received   bigint  not null,
  finished   bigint,
  unique (bot, update_id, chat, message)
);
create index telegram_inbox_waiting on telegram_inbox (bot, lane, seq) where state = 'waiting';
create index telegram_inbox_finished on telegram_inbox (finished) where state <> 'waiting';

create table telegram_outbox (
  seq        bigint  not null primary key,
  bot        bigint  not null,
  inbox      bigint  not null, -- the update that it answers
  part       integer not null, -- from 0
  chat       bigint  not null,
  topic      bigint  not null,
  lane       text    not null,
  reply_to   bigint,           -- the message it replies to, where it does
  state      text    not null check (state in ('ready', 'sending', 'sent', 'refused')),
  html       text,             -- null once sent or refused
  plain      text,
  cites      text    not null, -- a line for each cited version: number, tab, article id
  answer     text,             -- the answer's key in the ledger, where there is one
  message    bigint,           -- what Telegram calls it, once sent
  reason     text,             -- why it was refused
  created    bigint  not null,
  finished   bigint,
  unique (bot, inbox, part)
);
create index telegram_outbox_waiting on telegram_outbox (bot, lane, seq)
  where state in ('ready', 'sending');
create index telegram_outbox_finished on telegram_outbox (finished)
  where state in ('sent', 'refused');
