-- SPDX-License-Identifier: Apache-2.0
-- What the newsroom writes to every chat that welcomes it, and how far it has come.

create table broadcast (
  broadcast bigint  not null primary key,
  ticket    text    not null unique, -- the confirmation that began it: heard again, it begins nothing
  bot       bigint  not null,
  words     text,                    -- null once it is over
  who       text    not null,
  chat      bigint  not null,        -- who is told how it went
  state     text    not null check (state in ('running', 'stopped', 'over')),
  at        bigint  not null,
  finished  bigint,
  report    text                     -- counts by fate, once it is over
);
create index broadcast_running on broadcast (bot) where state <> 'over';

-- A chat that is written to; gone once the broadcast is over.
create table broadcast_copy (
  broadcast bigint not null references broadcast (broadcast),
  chat      bigint not null,
  fate      text   not null check (fate in ('waiting', 'sending', 'delivered', 'blocked', 'gone',
                                            'refused', 'unknown', 'unwelcome', 'stopped')),
  at        bigint not null,
  primary key (broadcast, chat)
);
create index broadcast_copy_waiting on broadcast_copy (broadcast, at, chat) where fate = 'waiting';
