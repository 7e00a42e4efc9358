-- SPDX-License-Identifier: Apache-2.0
-- Who may ask, and what of a day's tokens was used by what is erased.

-- The newest row of a person or a chat counts; a null is neither.
create table access_standing (
  seq      bigint not null primary key,
  subject  text   not null, -- Telegram's number; a group's is negative
  standing text   check (standing in ('allowed', 'banned')),
  who      text   not null,
  at       bigint not null
);
create index access_standing_subject on access_standing (subject, seq);

create trigger access_standing_stays before update on access_standing
begin select raise(abort, 'access_standing is append-only'); end;
create trigger access_standing_remains before delete on access_standing
begin select raise(abort, 'access_standing is append-only'); end;

-- The newest row counts; without one the configuration does.
create table access_mode (
  seq  bigint not null primary key,
  mode text   check (mode in ('open', 'list', 'pairing')), -- null: the configuration's
  who  text   not null,
  at   bigint not null
);

create trigger access_mode_stays before update on access_mode
begin select raise(abort, 'access_mode is append-only'); end;
create trigger access_mode_remains before delete on access_mode
begin select raise(abort, 'access_mode is append-only'); end;

-- Who waits before the door, with the code that somebody of the newsroom is to be told.
create table access_knock (
  code    text   not null primary key,
  subject text   not null unique,
  expires bigint not null
);

alter table spent add column tokens bigint not null default 0;
