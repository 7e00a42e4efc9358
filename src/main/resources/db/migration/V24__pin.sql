-- SPDX-License-Identifier: Apache-2.0
-- From which article a question is answered first; a question's newest row counts.

create table pin (
  seq      bigint not null primary key,
  question text   not null, -- as an editor typed it
  article  text,            -- null: from none any more
  who      text   not null,
  at       bigint not null
);
create index pin_question on pin (question, seq);

create trigger pin_stays before update on pin
begin select raise(abort, 'pin is append-only'); end;
create trigger pin_remains before delete on pin
begin select raise(abort, 'pin is append-only'); end;
