// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.ledger.Answered.Drafted;
import dev.dateline.ledger.Answered.Modelled;
import dev.dateline.ledger.Answered.Place;
import dev.dateline.ledger.Answered.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads answers back. Any thread may call.
///
/// @param database the ledger
public record AnswerLog(Database database) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROWS =
      "select a.answer, a.at, a.status, a.reason, a.mode, a.took, a.prompt, a.sentences,"
          + " a.evidence, q.asked, q.standalone, t.model, t.outcome, t.sentences as draft"
          + " from answer a left join question q on q.answer = a.answer"
          + " left join transcript t on t.answer = a.answer";

  /// {@return the last answers, the newest first}
  ///
  /// @param most at most so many
  public List<Answered> last(int most) {
    return database.read(
        handle ->
            handle
                .createQuery(ROWS + " order by a.answer desc limit :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
  }

  /// {@return answers, the oldest first}
  ///
  /// @param from those of questions from this moment on
  /// @param after whose keys are higher than this
  /// @param most at most so many
  public List<Answered> since(Instant from, long after, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    ROWS
                        + " where a.answer > :after and a.at >= :from"
                        + " order by a.answer limit :most")
                .bind("after", after)
                .bind("from", from.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
  }

  /// {@return one answer, empty where there is none of this key}
  ///
  /// @param answer its key
  public Optional<Answered> find(long answer) {
    return database.read(
        handle ->
            handle
                .createQuery(ROWS + " where a.answer = :answer")
                .bind("answer", answer)
                .map((row, context) -> read(row))
                .findOne());
  }

  /// {@return in how many answers an article was cited, within the retention of answers}
  ///
  /// @param article its id
  public int citing(String article) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(distinct answer) from citation where article = :article")
                .bind("article", article)
                .mapTo(Integer.class)
                .one());
  }

  /// {@return how many messages quote an article, as far as it is known where they stand}
  ///
  /// @param article its id
  public int sent(String article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) from delivery where answer in (select answer from citation"
                        + " where article = :article union select answer from nearest"
                        + " where article = :article)")
                .bind("article", article)
                .mapTo(Integer.class)
                .one());
  }

  /// {@return when a model last wrote an answer, empty for never}
  public Optional<Instant> modelLast() {
    return database.read(
        handle ->
            handle
                .createQuery("select at from answer where mode = 'model' order by at desc limit 1")
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("at")))
                .findOne());
  }

  private static Answered read(ResultSet row) throws SQLException {
    String model = row.getString("model");
    return new Answered(
        row.getLong("answer"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("status"),
        row.getString("reason"),
        row.getString("mode"),
        Duration.ofMillis(row.getLong("took")),
        row.getString("prompt"),
        sentences(tree(row.getString("sentences"))),
        places(tree(row.getString("evidence"))),
        row.getString("asked"),
        row.getString("standalone"),
        model == null
            ? null
            : new Modelled(model, row.getString("outcome"), draft(tree(row.getString("draft")))));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new LedgerException("the ledger holds JSON that cannot be read", e);
    }
  }

  private static List<Sentence> sentences(JsonNode all) {
    List<Sentence> out = new ArrayList<>();
    for (JsonNode one : all) {
      List<Integer> citations = new ArrayList<>();
      one.path("citations").forEach(n -> citations.add(n.asInt()));
      out.add(new Sentence(one.path("text").asText(), citations));
    }
    return out;
  }

  private static List<Place> places(JsonNode all) {
    List<Place> out = new ArrayList<>();
    for (JsonNode one : all) {
      out.add(
          new Place(
              one.path("article").asText(),
              one.path("version").asInt(),
              one.path("start").asInt(),
              one.path("end").asInt()));
    }
    return out;
  }

  private static List<Drafted> draft(JsonNode all) {
    List<Drafted> out = new ArrayList<>();
    for (JsonNode one : all) {
      out.add(new Drafted(one.path("text").asText(), text(one.path("refused"))));
    }
    return out;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
