// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Wanted;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What sort of thing a question is after, however it is put: "date of the trial" is after a time,
/// as "when is the trial" is. English alone: other languages' questions have no vectors to be
/// compared by. Pure.
enum Facet {
  /// How many.
  NUMBER(
      "how many|how few|numbers? of|count|capacity|turnout|population|share of",
      Wanted.COUNT,
      Wanted.MEASURE),
  /// How much it costs.
  MONEY(
      "how much (?:do|does|did|is|are|was|will|should)|costs?|prices?|expensive|bill|fee|paid|pay"
          + "|paying|salary|earn|income|wage|penalty|fine"),
  /// Why.
  REASON("why|how come|reasons?|caused?|what (?:led|made|makes|drives|is behind)", Wanted.REASON),
  /// When, and for how long.
  TIME(
      "when|what time|what hour|(?:which|what) (?:day|date|year)|date|day of|how (?:old|long)|age"
          + "|born|until|duration|hours",
      Wanted.TIME),
  /// Where.
  PLACE(
      "where|whereabouts|address|location|site|at (?:what|which) (?:place|spot|location)"
          + "|in which (?:district|town|city)|place (?:for|where|to)",
      Wanted.PLACE),
  /// Who.
  PERSON(
      "who|whom|whose|by whom|name of|identity|which (?:person|people|body|agency|company|party)"
          + "|author|owner|winner|buyer|architect",
      Wanted.IDENTITY,
      Wanted.DOER,
      Wanted.PATIENT),
  /// What somebody says of it.
  SAYING("say|said|comments?|statement|react|reaction|view|think", Wanted.SAYING),
  /// Whether.
  WHETHER("", Wanted.WHETHER),
  /// How.
  MANNER("", Wanted.MANNER);

  private final Pattern words;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<Wanted> wanted;

  Facet(String words, Wanted... wanted) {
    // Without words of its own it is told by grammar alone.
    this.words = Pattern.compile(words.isEmpty() ? "(?!)" : "\\b(?:" + words + ")\\b");
    this.wanted = Set.copyOf(List.of(wanted));
  }

  /// {@return what a question is after, empty where nobody can tell}
  ///
  /// @param question the question
  /// @param meaning what grammar makes of it, where its words tell nothing
  static Set<Facet> of(String question, Meaning meaning) {
    String low = question.toLowerCase(Locale.ROOT);
    Set<Facet> found = EnumSet.noneOf(Facet.class);
    for (Facet each : values()) {
      if (each.words.matcher(low).find()) {
        found.add(each);
      }
    }
    if (found.isEmpty()) {
      for (Facet each : values()) {
        if (meaning.wanted().stream().anyMatch(each.wanted::contains)) {
          found.add(each);
        }
      }
    }
    return found;
  }
}
