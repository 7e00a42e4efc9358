-- SPDX-License-Identifier: Apache-2.0
-- Messages that are files.

alter table telegram_outbox add column file_name text;
alter table telegram_outbox add column file bytea;
