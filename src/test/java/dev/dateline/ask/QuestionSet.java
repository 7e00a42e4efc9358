// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Questions of one sort, from `src/test/resources/questions/`, and the marking of a desk by them.
///
/// @param name the file's name without its ending
/// @param askings its lines, in order
public record QuestionSet(String name, List<Asking> askings) {
  /// Copies the lines.
  public QuestionSet {
    askings = List.copyOf(askings);
  }

  /// Reads a set from the class path.
  ///
  /// @param name the file's name without its ending
  /// @return the set
  public static QuestionSet read(String name) {
    String path = "/questions/" + name + ".jsonl";
    try (InputStream bytes = QuestionSet.class.getResourceAsStream(path)) {
      if (bytes == null) {
        throw new IllegalArgumentException("no question set " + path);
      }
      var json = new JsonMapper();
      var askings = new ArrayList<Asking>();
      var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        askings.add(Asking.of(json.readTree(line)));
      }
      return new QuestionSet(name, askings);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /// Asks everything, each question with its context in a conversation of its own.
  ///
  /// @param desk what answers
  /// @return a mark a question, in order
  public List<Mark> put(Function<Asked, Reply> desk) {
    return askings.stream().map(asking -> put(desk, asking)).toList();
  }

  private static Mark put(Function<Asked, Reply> desk, Asking asking) {
    String conversation = "set " + asking.id();
    for (String before : asking.context()) {
      desk.apply(asked(before, conversation, asking));
    }
    return Mark.of(asking, desk.apply(asked(asking.question(), conversation, asking)).answer());
  }

  private static Asked asked(String text, String conversation, Asking asking) {
    return new Asked(text, conversation, Asked.Setting.PRIVATE, Set.of(), asking.now());
  }
}
