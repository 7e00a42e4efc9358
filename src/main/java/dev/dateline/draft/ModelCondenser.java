// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.model.Budget;
import dev.dateline.model.Model;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Pieces;
import dev.dateline.model.Prompt;
import dev.dateline.prompt.PromptName;
import dev.dateline.prompt.Prompts;
import dev.dateline.prompt.Rendering;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets a model make a follow-up question stand by itself, with the words of the same conversation
/// and no others. Any thread may use it; a call blocks its thread for [#TIME] at most.
public final class ModelCondenser {
  /// Nothing is searched before the question is understood: who waits longer is better served by
  /// the words as they were typed.
  public static final Duration TIME = Duration.ofSeconds(6);

  /// Longest question that comes out, in UTF-16 units.
  static final int LONGEST = 400;

  private final Model model;
  private final Prompts prompts;
  private final InstantSource clock;

  /// A condenser.
  ///
  /// @param model completes
  /// @param prompts what it is told
  /// @param clock the one that deadlines go by
  public ModelCondenser(Model model, Prompts prompts, InstantSource clock) {
    this.model = model;
    this.prompts = prompts;
    this.clock = clock;
  }

  /// Condenses.
  ///
  /// @param question what was typed
  /// @param earlier what was asked before in the same conversation and what the answers named,
  ///   oldest first
  /// @return one question that holds no word that is not in these; empty where the model failed or
  ///   said something else
  public Optional<String> standalone(String question, List<String> earlier) {
    Rendering told =
        prompts.render(
            PromptName.CONDENSE,
            Map.of(
                "turns",
                earlier.stream().map(Scrubbed::line).collect(Collectors.joining("\n")),
                "question",
                Scrubbed.line(question)));
    Prompt prompt =
        new Prompt(told.system(), told.user(), told.mostTokens(), told.temperature(), false);
    try {
      String said =
          model.answer(prompt, Budget.until(clock.instant().plus(TIME)), Pieces.NONE).text();
      return Optional.of(Thoughts.out(said).strip()).filter(text -> own(text, question, earlier));
    } catch (ModelFailure failed) {
      return Optional.empty();
    }
  }

  /// One line, a word that the conversation supplies, and none that tells something but its own.
  private static boolean own(String text, String question, List<String> earlier) {
    if (text.isEmpty()
        || text.length() > LONGEST
        || text.lines().count() != 1
        || Outward.leads(text)) {
      return false;
    }
    List<Token> supplied = earlier.stream().flatMap(words -> Tokens.of(words).stream()).toList();
    List<Token> known = Stream.concat(supplied.stream(), Tokens.of(question).stream()).toList();
    List<Token> telling =
        Tokens.of(text).stream()
            .filter(token -> token.numeric() || !token.in(Words.STOP) && !token.in(Words.WH))
            .toList();
    return telling.stream().anyMatch(token -> supplied.stream().anyMatch(token::meets))
        && telling.stream().allMatch(token -> known.stream().anyMatch(token::meets));
  }
}
