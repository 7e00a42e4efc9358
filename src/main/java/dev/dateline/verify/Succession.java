// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Pointers;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.split.Names;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a sentence says behind those shown before it: a "he" or "it" must mean in the answer what
/// it means in the article, and one surname in two articles must be one person.
final class Succession {
  private static final Set<String> PERSONS = Words.set("he she");
  private static final Set<String> OWNERS = Words.set("his her");

  private static final Pattern NAMING =
      Pattern.compile("(?<=: )([“\"«„])(?:This|It|That) (is|was) (?=(?:a|an|the|not)\\b)");

  private static final Pattern BODY =
      Pattern.compile("^((?:\\p{Lu}[\\p{L}’'-]+ ?){1,5})((?:said|says)(?: that)?) it ");

  private final Evidence evidence;
  private final Scenes scenes;
  private final Paraphrase paraphrase;

  Succession(Evidence evidence, Scenes scenes, Paraphrase paraphrase) {
    this.evidence = evidence;
    this.scenes = scenes;
    this.paraphrase = paraphrase;
  }

  /// Checks one sentence that is proved by itself.
  ///
  /// @param claim the sentence
  /// @param before those shown before it, in their order
  /// @return the verdict
  Verdict check(Claim claim, List<Claim> before) {
    Optional<Verdict> namesake = namesake(claim, before);
    if (namesake.isPresent()) {
      return namesake.get();
    }
    Statement s = statement(claim);
    if (s.tokens().isEmpty() || !Pointers.outside(s) || !Pointers.outside(shown(claim, s))) {
      return Verdict.PROVED;
    }
    String head = Paraphrase.head(claim.text());
    if (before.isEmpty()) {
      return Verdict.unknown("'" + head + "' points to nothing before it");
    }
    Claim last = before.getLast();
    Token first = s.tokens().getFirst();
    if (first.in(PERSONS) || first.in(OWNERS) && !first.possessive()) {
      return named(claim, first, last);
    }
    return neighbours(last, claim)
        ? Verdict.PROVED
        : Verdict.unknown("'" + head + "' points to another sentence in the article");
  }

  /// What a quotation begins by naming points nowhere ("Holm said: “This is a budget that …”"), and
  /// a body that says what it does points to itself ("Ardlow Electric says that it …").
  private Statement shown(Claim claim, Statement s) {
    String text = NAMING.matcher(s.text()).replaceAll("$1Here $2 ");
    Matcher body = BODY.matcher(text);
    boolean itself =
        body.find() && Tokens.of(body.group(1)).stream().noneMatch(token -> person(claim, token));
    String told = itself ? body.replaceFirst("$1$2 $1") : text;
    return told.equals(s.text()) ? s : Statement.of(told, names(claim));
  }

  /// A reader takes "he" for whom the sentence before names first: with that name in its place the
  /// sentence must be proved too.
  private Verdict named(Claim claim, Token pronoun, Claim last) {
    Statement s = statement(last);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < s.tokens().size(); i++) {
      Token token = s.tokens().get(i);
      boolean led = i > 0 && s.tokens().get(i - 1).in(Words.PREPOSITIONS);
      if (s.name(i) && person(last, token) && (!led || !name.isEmpty())) {
        name.append(name.isEmpty() ? "" : " ").append(token.text().replaceAll("[’']s$", ""));
      } else if (!name.isEmpty()) {
        break;
      }
    }
    if (name.isEmpty()) {
      return Verdict.unknown(
          "'" + pronoun.text() + "' means nobody whom the sentence before names");
    }
    String owner = pronoun.in(OWNERS) ? "’s" : "";
    Claim full =
        new Claim(
            name + owner + claim.text().substring(pronoun.end()),
            claim.receipts(),
            claim.purpose());
    Verdict verdict = paraphrase.check(full);
    return verdict.holds()
        ? verdict
        : Verdict.refuted(
            "'"
                + pronoun.text()
                + "' means '"
                + name
                + "' in the answer and another in the article");
  }

  private boolean person(Claim claim, Token token) {
    return scene(claim.receipts().getFirst().article())
        .map(scene -> Names.of(scene.sentences()).person(token.text().replaceAll("[’']s$", "")))
        .orElse(false);
  }

  /// Whether the sentences that two claims cite stand beside each other in one article.
  private boolean neighbours(Claim one, Claim other) {
    Receipt first = one.receipts().getLast();
    Receipt second = other.receipts().getFirst();
    if (!first.article().equals(second.article())) {
      return false;
    }
    return scene(first.article())
        .map(
            scene ->
                scene.within(second.start(), second.end()).getFirst()
                        - scene.within(first.start(), first.end()).getLast()
                    <= 1)
        .orElse(false);
  }

  /// Two articles' sentences about one surname meet only where both give the same full name.
  private Optional<Verdict> namesake(Claim claim, List<Claim> before) {
    ArticleId article = claim.receipts().getFirst().article();
    Set<String> own = surnames(claim);
    for (Claim other : before) {
      ArticleId theirs = other.receipts().getFirst().article();
      if (theirs.equals(article)) {
        continue;
      }
      for (String name : surnames(other)) {
        if (own.contains(name) && !full(article, name).equals(full(theirs, name))) {
          return Optional.of(
              Verdict.unknown(
                  "'" + name + "' may be another in " + article + " than in " + theirs));
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> surnames(Claim claim) {
    Statement s = statement(claim);
    return s.tokens().stream()
        .filter(token -> s.name(s.tokens().indexOf(token)) && person(claim, token))
        .map(token -> token.text().replaceAll("[’']s$", ""))
        .collect(Collectors.toSet());
  }

  private Optional<String> full(ArticleId article, String surname) {
    return scene(article).flatMap(scene -> Names.of(scene.sentences()).fullName(surname));
  }

  private Statement statement(Claim claim) {
    return Statement.of(claim.text(), names(claim));
  }

  private Set<String> names(Claim claim) {
    return scene(claim.receipts().getFirst().article()).map(Succession::names).orElse(Set.of());
  }

  private static Set<String> names(Scene scene) {
    return new Copy(scene, null).names();
  }

  private Optional<Scene> scene(ArticleId article) {
    Version version = evidence.versions().get(article);
    return version == null
        ? Optional.empty()
        : Optional.of(scenes.of(Objects.requireNonNull(version)));
  }
}
