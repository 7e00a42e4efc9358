-- SPDX-License-Identifier: Apache-2.0
-- Parts of a question that its answer left open: words of the person's, which go with the question.

alter table question add column unanswered text; -- JSON: the parts; null where there are none
