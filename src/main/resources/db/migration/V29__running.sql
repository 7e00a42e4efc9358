-- SPDX-License-Identifier: Apache-2.0
-- What the newsroom ordered by command until further notice, and the questions that wait through a pause.

-- The newest row of a name counts; a null takes the order back.
create table standing_order (
  seq   bigint not null primary key,
  name  text   not null,
  value text,
  until bigint,          -- when it ends by itself, or null
  who   text   not null,
  at    bigint not null
);
create index standing_order_name on standing_order (name, seq);

create trigger standing_order_stays before update on standing_order
begin select raise(abort, 'standing_order is append-only'); end;
create trigger standing_order_remains before delete on standing_order
begin select raise(abort, 'standing_order is append-only'); end;

-- 0: never; 1: through a pause that goes on; 2: to be answered; 3: to be told that it is too old.
alter table telegram_inbox add column held integer not null default 0;
