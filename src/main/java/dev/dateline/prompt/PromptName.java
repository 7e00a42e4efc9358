// SPDX-License-Identifier: Apache-2.0
package dev.dateline.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The prompts there are, and the variables that the program fills in for each.
public enum PromptName {
  /// Passages and a question → sentences with marks.
  ANSWER("today", "period", "conflicts", "sentences", "fence", "passages", "question"),
  /// A follow-up question and what was asked before → one question that stands by itself.
  CONDENSE("turns", "question"),
  /// Sentences that were refused, with their reasons → better ones.
  REPAIR("fence", "passages", "question", "refused");

  private final String variables;

  PromptName(String... variables) {
    this.variables = String.join(" ", variables);
  }

  /// {@return the variables that the program fills in, in alphabetical order}
  public Set<String> variables() {
    return new TreeSet<>(List.of(variables.split(" ", -1)));
  }

  /// {@return the file's name in any of the folders}
  public String file() {
    return name().toLowerCase(Locale.ROOT) + ".md";
  }
}
