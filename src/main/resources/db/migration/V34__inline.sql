-- SPDX-License-Identifier: Apache-2.0
-- Results that somebody has posted in some chat by typing behind our name. Who and where is not
-- known and not kept; Telegram's name of the message alone lets us change its words.

create table telegram_inline (
  bot      bigint  not null,
  message  text    not null,
  article  text    not null, -- what it quotes
  number   integer not null,
  language text,             -- of whoever posted it, where Telegram said so
  state    text check (state in ('held', 'retracted', 'killed', 'restored')), -- null: as posted
  at       bigint  not null,
  primary key (bot, message)
);
create index telegram_inline_article on telegram_inline (article);
create index telegram_inline_at on telegram_inline (at);
