// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import dev.dateline.news.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every word that tells something has one in a cited sentence that proves it; a name must be that
/// name, and a name of several words one that the article gives to somebody.
final class WordProof implements Proof {
  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      if (!claim.content(i)
          || !alignment.places(i).isEmpty()
          || outlet(i, alignment)
          || SpeakerProof.speaks(i, alignment)) {
        continue;
      }
      Token token = claim.token(i);
      if (claim.name(i) || token.numeric()) {
        return Optional.of(Verdict.refuted("'" + token.text() + "' stands in no cited sentence"));
      }
      return Optional.of(Verdict.unknown("nothing cited holds '" + token.text() + "'"));
    }
    for (int i = 0; i < claim.size(); i++) {
      if (claim.name(i) && !claim.attributing(i) && spent(i, alignment)) {
        return Optional.of(
            Verdict.unknown(
                "'" + claim.token(i).text() + "' stands where the article has no word for it"));
      }
    }
    for (int i = 0; i < claim.size(); i++) {
      if (claim.name(i) && !claim.quoted(i) && people(i, alignment)) {
        return Optional.of(
            Verdict.unknown(
                "the article has no '" + claim.token(i).text() + "', it has the country"));
      }
    }
    for (int i = 1; i < claim.size(); i++) {
      if (claim.name(i)
          && claim.token(i - 1).in(NAMED)
          && !claim.quoted(i)
          && alignment.places(i).stream().noneMatch(p -> named(p, alignment))) {
        return Optional.of(
            Verdict.unknown("nobody is named '" + claim.token(i).text() + "' in the article"));
      }
      boolean name =
          claim.name(i - 1)
              && claim.name(i)
              && claim.between(i).matches("\\.?\\s+")
              && !claim.token(i - 1).possessive()
              && !outlet(i, alignment);
      if (name && !alignment.cited().beside(claim.token(i - 1), claim.token(i))) {
        return Optional.of(
            Verdict.refuted(
                "'"
                    + claim.token(i - 1).text()
                    + " "
                    + claim.token(i).text()
                    + "' is no name of the article"));
      }
    }
    return Optional.empty();
  }

  /// "Syrian" as somebody, where the article has Syria: before a noun it only says where from.
  private static boolean people(int i, Alignment alignment) {
    Utterance claim = alignment.claim();
    Token mine = claim.token(i);
    boolean describes =
        i + 1 < claim.size()
            && !mine.possessive()
            && claim.between(i + 1).isBlank()
            && claim.content(i + 1)
            && !Verbs.at(claim.statement(), i + 1);
    List<Alignment.Place> places = alignment.places(i);
    return !describes
        && !places.isEmpty()
        && places.stream()
            .map(alignment::token)
            .allMatch(
                said ->
                    said.capital()
                        && said.folded().length() > 2
                        && !said.meets(mine)
                        && said.folded().length() < mine.folded().length()
                        && mine.folded().startsWith(said.folded().substring(0, 3)));
  }

  private static final Set<String> NAMED = Words.set("named");

  private static boolean named(Alignment.Place place, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    int from = Math.max(0, place.at() - 2);
    return IntStream.range(from, place.at())
        .anyMatch(j -> said.token(j).in(NAMED) || !said.between(j + 1).isBlank());
  }

  /// Whether a name has nothing in the article but pronouns that the claim has too: "he was taken
  /// to Holm" for "he was taken to the hospital", where "he" is Holm.
  private static boolean spent(int name, Alignment alignment) {
    List<Alignment.Place> places = alignment.places(name);
    boolean pronouns =
        !places.isEmpty() && places.stream().allMatch(p -> alignment.token(p).in(Words.PRONOUNS));
    Utterance claim = alignment.claim();
    long kept =
        IntStream.range(0, claim.size())
            .filter(k -> claim.token(k).in(Words.PRONOUNS))
            .filter(k -> alignment.places(k).stream().anyMatch(p -> holds(places, p)))
            .count();
    return pronouns && kept >= places.stream().distinct().count();
  }

  private static boolean holds(List<Alignment.Place> places, Alignment.Place one) {
    return places.stream().anyMatch(p -> p.line() == one.line() && p.at() == one.at());
  }

  private static final Set<String> REPORTING =
      Words.set("report reports reported wrote writes according article");

  /// Whether a word names the outlet or the author, in words that say who reports.
  static boolean outlet(int i, Alignment alignment) {
    Utterance claim = alignment.claim();
    boolean told =
        claim.tellings().stream()
            .anyMatch(t -> t.phrase().contains(i) && claim.token(t.verb()).in(REPORTING));
    return told
        && alignment.cited().headers().stream()
            .flatMap(WordProof::named)
            .anyMatch(token -> token.folded().equals(claim.token(i).folded()));
  }

  private static Stream<Token> named(Header header) {
    return Stream.of(header.source(), header.author())
        .filter(java.util.Objects::nonNull)
        .flatMap(name -> dev.dateline.grammar.Tokens.of(name).stream());
  }
}
