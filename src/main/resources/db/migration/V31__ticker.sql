-- SPDX-License-Identifier: Apache-2.0
-- Messages that tell how far some work has come; a row goes when its message tells what came of it.

create table telegram_ticker (
  bot     bigint not null,
  inbox   bigint not null, -- the update that the work was asked for with
  chat    bigint not null,
  topic   bigint not null,
  target  bigint,          -- the message, where it stood there before the work began
  created bigint not null,
  primary key (bot, inbox)
);
