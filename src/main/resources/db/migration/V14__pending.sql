-- SPDX-License-Identifier: Apache-2.0
-- Whose an update is that waits, so that whoever is forgotten meanwhile is not linked to it again.

alter table telegram_inbox add column person bigint not null default 0; -- Telegram's number, 0 where nobody wrote it
alter table telegram_inbox add column forgotten integer not null default 0; -- 1 when that person was forgotten since
create index telegram_inbox_person on telegram_inbox (person) where state = 'waiting';
