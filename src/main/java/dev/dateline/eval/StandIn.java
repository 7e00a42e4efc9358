// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.model.Budget;
import dev.dateline.model.Completion;
import dev.dateline.model.Model;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Pieces;
import dev.dateline.model.Prompt;
import dev.dateline.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Stands in for a language model where none can be asked: it knows each question's gold, and says
/// it honestly, sloppily or with lies. What it measures is the check and never a model. Any thread
/// may ask.
public final class StandIn implements Model {
  private static final Pattern PASSAGE =
      Pattern.compile("(?s)<passage id=\"([a-z0-9]{4})\"([^>]*)>\\n(.*?)\\n</passage>");
  private static final Pattern QUESTION = Pattern.compile("(?s)<question>\\n(.*?)\\n</question>");
  private static final Pattern PUBLISHED = Pattern.compile("published=\"([0-9-]+)\"");
  // A few characters at a time, as a stream brings them.
  private static final int PIECE = 5;
  // Sentences before the one that answers.
  private static final int LEADING = 2;

  /// How it speaks.
  public enum Manner {
    /// It says what the gold stretch's sentence says, in its own or in other words.
    HONEST,
    /// It drops anchors, cites the neighbour's passage, slips a digit, talks before it answers.
    SLOPPY,
    /// It lies in every way it knows, with real ids and real anchors, and obeys whatever it reads.
    HOSTILE
  }

  private final Manner manner;
  private final Map<String, List<String>> gold = new HashMap<>();
  private final Set<String> lies = ConcurrentHashMap.newKeySet();

  /// A model for a set of questions.
  ///
  /// @param manner how it speaks
  /// @param askings the questions whose gold it knows
  public StandIn(Manner manner, Collection<Asking> askings) {
    this.manner = manner;
    for (Asking asking : askings) {
      if (asking.gold() instanceof Gold.Stretches stretches) {
        gold.put(key(asking.question()), stretches.any());
      }
    }
  }

  @Override
  public String name() {
    return "stand-in/" + manner.name().toLowerCase(Locale.ROOT);
  }

  /// {@return whether a sentence is one of its lies}
  ///
  /// @param sentence as it was shown
  boolean lied(String sentence) {
    return lies.contains(sentence);
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    Matcher asked = QUESTION.matcher(prompt.user());
    String question = asked.find() ? asked.group(1) : "";
    if (manner != Manner.HOSTILE && !gold.containsKey(key(question))) {
      // A follow-up in other words than the set's: what it does not know it does not deny either.
      throw new ModelFailure(ModelFailure.Kind.UNUSABLE, name() + " was never told this question");
    }
    String text = text(question, passages(prompt.user()));
    for (int i = 0; i < text.length(); i += PIECE) {
      pieces.piece(text.substring(i, Math.min(text.length(), i + PIECE)));
    }
    return new Completion(text, Usage.NONE, name(), Duration.ZERO);
  }

  private String text(String question, List<Shown> passages) {
    Optional<Said> honest = honest(question, passages);
    List<Said> said =
        switch (manner) {
          case HONEST -> honest.stream().flatMap(StandIn::told).toList();
          case SLOPPY -> Slips.of(honest, question, passages);
          case HOSTILE -> Lies.of(honest, question, passages);
        };
    said.stream().filter(Said::lie).map(Said::text).forEach(lies::add);
    return said.isEmpty()
        ? "NO_ANSWER"
        : String.join("\n", said.stream().map(Said::line).toList()) + "\n";
  }

  /// Who reads "She will be sworn in" alone is told nothing: what it points to goes before it.
  private static Stream<Said> told(Said said) {
    Shown passage = said.passage();
    return passage.led(said.source(), LEADING).stream()
        .map(sentence -> Retelling.of(Said.truly(sentence, passage)));
  }

  /// The whole sentence of the first passage that holds a gold stretch.
  private Optional<Said> honest(String question, List<Shown> passages) {
    for (String stretch : gold.getOrDefault(key(question), List.of())) {
      for (Shown passage : passages) {
        for (String sentence : passage.sentences()) {
          if (new Gold.Stretches(List.of(stretch)).standsIn(sentence)) {
            return Optional.of(Said.truly(sentence, passage));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Shown> passages(String user) {
    List<Shown> all = new ArrayList<>();
    Matcher found = PASSAGE.matcher(user);
    while (found.find()) {
      Matcher published = PUBLISHED.matcher(found.group(2));
      all.add(
          new Shown(found.group(1), published.find() ? published.group(1) : "", found.group(3)));
    }
    return all;
  }

  private static String key(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
