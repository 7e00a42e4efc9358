-- SPDX-License-Identifier: Apache-2.0
-- What the calls of one answer cost, beside the tokens that they took: usage knows the calls of a day,
-- and no answer.

alter table transcript add column cost bigint not null default 0; -- billionths of the prices' currency
alter table transcript add column estimated integer not null default 0; -- 1 where tokens are a guess of ours
