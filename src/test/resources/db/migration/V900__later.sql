-- SPDX-License-Identifier: Apache-2.0
-- What a later program may bring.
create table later (word text);
