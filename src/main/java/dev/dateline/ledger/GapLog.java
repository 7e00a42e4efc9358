// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What readers asked and the coverage did not answer, as long as their words are kept. Any thread
/// may call.
///
/// @param database the ledger
public record GapLog(Database database) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A question, or a part of one, that found no answer.
  ///
  /// @param words as it was understood by itself
  /// @param person the platform's id of who asked, or null where it is not known
  /// @param at when
  public record Gap(String words, @Nullable String person, Instant at) {}

  private record Row(
      String standalone, @Nullable String unanswered, @Nullable String person, Instant at) {}

  /// {@return what was not answered, the newest first}
  ///
  /// @param from from this moment on
  /// @param most of at most so many questions
  public List<Gap> since(Instant from, int most) {
    List<Row> rows =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "select q.standalone, q.unanswered, q.person, q.at from question q"
                            + " join answer a on a.answer = q.answer where q.at >= :from"
                            + " and (a.status = 'not_covered' and a.reason = 'no_evidence'"
                            + " or q.unanswered is not null) order by q.at desc limit :most")
                    .bind("from", from.toEpochMilli())
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Row(
                                row.getString("standalone"),
                                row.getString("unanswered"),
                                row.getString("person"),
                                Instant.ofEpochMilli(row.getLong("at"))))
                    .list());
    List<Gap> gaps = new ArrayList<>();
    for (Row row : rows) {
      for (String words : row.unanswered() == null ? List.of(row.standalone()) : parts(row)) {
        gaps.add(new Gap(words, row.person(), row.at()));
      }
    }
    return gaps;
  }

  private static List<String> parts(Row row) {
    try {
      List<String> parts = new ArrayList<>();
      JSON.readTree(row.unanswered()).forEach(part -> parts.add(part.asText()));
      return parts;
    } catch (JsonProcessingException e) {
      throw new LedgerException("the ledger holds JSON that cannot be read", e);
    }
  }
}
