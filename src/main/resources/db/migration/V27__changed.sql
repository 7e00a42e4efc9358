-- SPDX-License-Identifier: Apache-2.0
-- What an update asked, as long as Telegram lets people change their messages: a question that is
-- changed has its answer changed, and who sends pictures is told once a day that none is read.

alter table telegram_inbox add column kind text; -- 'question', 'media', or null for anything else
create index telegram_inbox_message on telegram_inbox (bot, chat, message);
