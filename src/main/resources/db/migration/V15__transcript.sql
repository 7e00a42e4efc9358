-- SPDX-License-Identifier: Apache-2.0
-- What a model was shown and said for an answer, so that it can be replayed. A model may echo the
-- question: the row goes when the question's words go.

create table transcript (
  answer    bigint  not null primary key references question (answer),
  model     text    not null, -- provider/model
  outcome   text    not null, -- what became of it: written, no_answer, misleading, or the failure
  passages  text    not null, -- JSON: ids of the request, as references into the archive
  sentences text    not null, -- JSON: each sentence with its marks and why it was refused
  input     bigint  not null, -- tokens read
  output    bigint  not null  -- tokens written
);

create trigger transcript_goes after delete on question
begin delete from transcript where answer = old.answer; end;
