-- SPDX-License-Identifier: Apache-2.0
-- Who may give which commands, beside the owners whom the configuration names, and what waits for a second word.

-- The newest row of a person counts; a null takes the role away.
create table admin_role (
  seq    bigint not null primary key,
  person text   not null, -- the platform's numeric id, never a name
  role   text   check (role in ('editor', 'auditor')),
  who    text   not null,
  at     bigint not null
);

create trigger admin_role_stays before update on admin_role
begin select raise(abort, 'admin_role is append-only'); end;
create trigger admin_role_remains before delete on admin_role
begin select raise(abort, 'admin_role is append-only'); end;

-- A command that waits to be confirmed: by the same person, in the same chat, within its time, once.
create table confirmation (
  code    text   not null primary key,
  person  text   not null,
  chat    text   not null,
  command text   not null,
  expires bigint not null,
  used    bigint
);
create index confirmation_expires on confirmation (expires);
