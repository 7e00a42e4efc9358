-- SPDX-License-Identifier: Apache-2.0
-- Whether a question was asked below another person's words, which then counted as its context.
-- Those words are not kept: who wrote them has asked nothing.

alter table question add column context text; -- 'reply', or null where it stood by itself
