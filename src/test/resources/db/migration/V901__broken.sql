-- SPDX-License-Identifier: Apache-2.0
-- A step that dies halfway.
create table halfway (word text);
insert into nowhere values ('lost');
