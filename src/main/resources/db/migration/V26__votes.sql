-- SPDX-License-Identifier: Apache-2.0
-- What readers think of answers: one vote a person for an answer, the newest.

create table reader_vote (
  bot    bigint  not null,
  answer bigint  not null, -- the answer's key
  person bigint  not null, -- Telegram's number
  good   integer not null, -- 1 for a thumb up, 0 for one down
  reason text,             -- why a thumb is down, or null where it was not said
  at     bigint  not null,
  primary key (bot, answer, person)
);
create index reader_vote_answer on reader_vote (answer);
create index reader_vote_person on reader_vote (person);
create index reader_vote_at on reader_vote (at);
