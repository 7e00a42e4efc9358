-- SPDX-License-Identifier: Apache-2.0
-- Editors also decide about sentences and about what stands over an article. The table is made anew, since what it
-- checks cannot be changed; its rows keep their numbers.

alter table decision rename to decision_before;
drop trigger decision_stays;
drop trigger decision_remains;
drop index decision_target;

create table decision (
  seq    bigint not null primary key,
  target text   not null check (target in ('id', 'address', 'content')),
  value  text   not null,
  ruling text   not null
    check (ruling in ('retract', 'kill', 'hold', 'restore', 'correct', 'embargo', 'hide', 'edit')),
  detail text,  -- the correction's text, the embargo's moment in epoch milliseconds, or the field's new value
  words  text,  -- the words whose sentences are struck, or the field's name
  who    text   not null,
  reason text   not null,
  at     bigint not null
);
insert into decision (seq, target, value, ruling, detail, who, reason, at)
  select seq, target, value, ruling, detail, who, reason, at from decision_before;
drop table decision_before;

create index decision_target on decision (target, value, seq);
create trigger decision_stays before update on decision
begin select raise(abort, 'decision is append-only'); end;
create trigger decision_remains before delete on decision
begin select raise(abort, 'decision is append-only'); end;
