-- SPDX-License-Identifier: Apache-2.0
-- What calls of language models used; a day's budget is reckoned from it. No word of anybody stands here.

create table usage (
  seq       bigint  not null primary key,
  at        bigint  not null,
  model     text    not null, -- provider/model
  input     bigint  not null, -- tokens read
  output    bigint  not null, -- tokens written
  cost      bigint  not null, -- billionths of the currency that the prices were given in
  estimated integer not null  -- 1 where the tokens are a guess of ours
);
create index usage_at on usage (at);
