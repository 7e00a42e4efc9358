// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.model.Budget;
import dev.dateline.model.Completion;
import dev.dateline.model.Model;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Pieces;
import dev.dateline.model.Prompt;
import dev.dateline.model.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model that says what a test makes of its prompt, in pieces of a few characters.
public final class ScriptedModel implements Model {
  private static final Pattern PASSAGE =
      Pattern.compile("(?s)<passage id=\"([a-z0-9]{4})\"([^>]*)>\\n(.*?)\\n</passage>");
  private static final int PIECE = 7;

  private final Function<Prompt, String> says;
  private final Deque<ModelFailure> failures = new ArrayDeque<>();

  /// Every prompt, in order.
  public final List<Prompt> prompts = new ArrayList<>();

  /// A model.
  ///
  /// @param says its text
  public ScriptedModel(Function<Prompt, String> says) {
    this.says = says;
  }

  /// The next call fails so, after it said what the failure keeps.
  ///
  /// @param failure how
  /// @return this
  public ScriptedModel failing(ModelFailure failure) {
    failures.add(failure);
    return this;
  }

  @Override
  public String name() {
    return "scripted/one";
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    prompts.add(prompt);
    ModelFailure failure = failures.poll();
    String text = failure == null ? says.apply(prompt) : failure.said();
    for (int i = 0; i < text.length(); i += PIECE) {
      pieces.piece(text.substring(i, Math.min(text.length(), i + PIECE)));
    }
    if (failure != null) {
      throw failure;
    }
    return new Completion(text, Usage.NONE, name(), Duration.ZERO);
  }

  /// A passage as a prompt shows it.
  ///
  /// @param id its id
  /// @param header its attributes
  /// @param text its text
  public record Shown(String id, String header, String text) {}

  /// {@return the passages of a prompt}
  ///
  /// @param user the prompt's second part
  public static List<Shown> passages(String user) {
    List<Shown> all = new ArrayList<>();
    Matcher found = PASSAGE.matcher(user);
    while (found.find()) {
      all.add(new Shown(found.group(1), found.group(2), found.group(3)));
    }
    return all;
  }

  /// {@return the id of the first passage that holds words}
  ///
  /// @param prompt the prompt
  /// @param words some words
  public static String id(Prompt prompt, String words) {
    return passages(prompt.user()).stream()
        .filter(one -> one.text().contains(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(words + " is in no passage"))
        .id();
  }
}
