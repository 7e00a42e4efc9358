-- SPDX-License-Identifier: Apache-2.0
-- What stays when somebody is forgotten: that somebody asked, until the day's limits no longer count it.

-- A question that was erased, without its words, its answer or anybody's number.
create table spent (
  person text   not null, -- hash of who asked, with the salt
  chat   text   not null, -- hash of the chat, with the salt
  at     bigint not null
);
create index spent_person on spent (person, at);
create index spent_chat on spent (chat, at);

-- One row while there are spent questions; it goes with the last of them, and nobody can then be told from a hash.
create table spent_salt (
  salt text not null
);
