// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whoever says something in a claim says it in the article, in as strong a word or a plainer one;
/// what the article gives as somebody's words a claim gives as theirs too.
final class SpeakerProof implements Proof {
  private static final Set<String> BELIEF =
      Words.set("believes believed thinks thought hopes hoped suggested suggests accused accuses");

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place == null || claim.attributing(i) || claim.token(i).in(Words.PRONOUNS)) {
        continue;
      }
      Optional<Verdict> fault = fault(i, place, alignment);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return claim.tellings().stream()
        .filter(telling -> another(telling, alignment))
        .findFirst()
        .map(
            telling ->
                Verdict.refuted(
                    "another does '" + claim.token(telling.verb()).text() + "' in the article"));
  }

  /// Whether the article has a claim's word of saying, and another as the speaker each time.
  private static boolean another(Telling telling, Alignment alignment) {
    Token verb = alignment.claim().token(telling.verb());
    boolean any = false;
    for (CitedLine line : alignment.cited().lines()) {
      for (Telling said : line.utterance().tellings()) {
        if (!line.utterance().token(said.verb()).folded().equals(verb.folded())) {
          continue;
        }
        if (Speakers.same(telling, line.words(said), alignment)) {
          return false;
        }
        any = true;
      }
    }
    return any
        && !verb.in(Words.set("said says say told tells according added adds"))
        && telling.speaker().stream().anyMatch(alignment.claim()::name);
  }

  private static Optional<Verdict> fault(int i, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    Telling telling = claim.telling(i);
    CitedLine line = alignment.line(place);
    List<Token> speaker = line.speaker(place.at());
    Telling said = line.utterance().telling(place.at());
    String word = "'" + claim.token(i).text() + "'";
    if (claim.quoted(i) && speaker != null && telling == null && Speakers.named(claim, speaker)) {
      return Optional.empty();
    }
    if (decided(i, place, alignment)) {
      return Optional.empty();
    }
    if (telling == null) {
      boolean whole = claim.tellings().isEmpty() && speaker == null;
      return whole || speaker == null
          ? Optional.empty()
          : Optional.of(
              Verdict.unknown(word + " is given as fact, in the article it is somebody's word"));
    }
    if (reporting(telling, alignment)) {
      return speaker == null
          ? Optional.empty()
          : Optional.of(Verdict.unknown(word + " is not the report's own word in the article"));
    }
    if (speaker == null) {
      boolean shared = line.utterance().attributing(place.at()) || claim.tellings().size() > 1;
      return shared && place.grade() != Alignment.Grade.SAME
              || claim.name(i)
              || line.utterance().attributing(place.at())
          ? Optional.empty()
          : Optional.of(
              Verdict.refuted(word + " is the report's own word and nobody else's in the article"));
    }
    List<List<Token>> speakers = line.speakers(place.at());
    for (Telling each : claim.tellings()) {
      boolean over = each.scope().contains(i);
      boolean another =
          over
              && (speakers.stream().noneMatch(words -> Speakers.same(each, words, alignment))
                  || !Speakers.core(each, line.names(place.at()), alignment));
      if (another) {
        return Optional.of(Verdict.refuted(word + " is said by another in the article"));
      }
    }
    return manner(telling, said, line, alignment);
  }

  /// "The board decided that the school will close" and "the board voted to close the school": what
  /// somebody decides is no opinion, and who decided is named on both sides.
  private static boolean decided(int i, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    Utterance said = alignment.line(place).utterance();
    Telling mine = claim.telling(i);
    Telling theirs = said.telling(place.at());
    boolean denied =
        IntStream.range(0, claim.size()).anyMatch(k -> PolarityProof.negates(claim, k))
            || IntStream.range(0, said.size()).anyMatch(k -> PolarityProof.negates(said, k));
    if (denied) {
      return false;
    }
    boolean told = mine != null && theirs == null && decides(claim.token(mine.verb()));
    boolean untold = mine == null && theirs != null && decides(said.token(theirs.verb()));
    if (told && mine != null) {
      return said.tokens().stream().anyMatch(SpeakerProof::decides)
          && mine.speaker().stream()
              .filter(claim::content)
              .allMatch(k -> alignment.places(k).stream().anyMatch(p -> p.line() == place.line()));
    }
    return untold
        && theirs != null
        && claim.tokens().stream().anyMatch(SpeakerProof::decides)
        && theirs.speaker().stream()
            .filter(said::content)
            .anyMatch(
                k ->
                    IntStream.range(0, claim.size())
                        .anyMatch(
                            c ->
                                alignment.places(c).stream()
                                    .anyMatch(p -> p.line() == place.line() && p.at() == k)));
  }

  private static boolean decides(Token token) {
    return token.in(Words.set("decided decides voted votes vote agreed agrees approved"));
  }

  private static Optional<Verdict> manner(
      Telling telling, @Nullable Telling said, CitedLine line, Alignment alignment) {
    Token mine = alignment.claim().token(telling.verb());
    if (said != null && !bare(alignment.claim(), telling).equals(bare(line.utterance(), said))) {
      return Optional.of(
          Verdict.refuted("'" + mine.text() + "' is denied or only possible on one side"));
    }
    boolean denies = telling.manner() == Telling.Manner.DENIAL;
    boolean denied = said != null && said.manner() == Telling.Manner.DENIAL;
    if (denies != denied) {
      return Optional.of(
          Verdict.refuted(
              "'"
                  + mine.text()
                  + "' "
                  + (denies ? "denies what is not denied" : "hides a denial")));
    }
    if (said == null) {
      return telling.manner() == Telling.Manner.PLAIN || mine.in(Words.set("called calls"))
          ? Optional.empty()
          : Optional.of(Verdict.unknown("'" + mine.text() + "' is another manner of saying it"));
    }
    Token theirs = line.utterance().token(said.verb());
    boolean own = telling.manner() == Telling.Manner.OWN;
    boolean belief = theirs.in(BELIEF);
    boolean same = mine.meets(theirs) || alignment.paraphrases().proves(mine, theirs);
    return (own || belief || denies) && !same && !mine.in(Words.set("called calls"))
        ? Optional.of(
            Verdict.unknown("'" + mine.text() + "' is another manner than '" + theirs.text() + "'"))
        : Optional.empty();
  }

  /// The words that turn a word of saying, right before it.
  private static Set<String> bare(Utterance utterance, Telling telling) {
    Set<String> words = new java.util.TreeSet<>();
    int verb = telling.verb();
    for (int i = Verbs.group(utterance.statement(), verb); i < verb; i++) {
      Token token = utterance.token(i);
      if (PolarityProof.negates(utterance, i) || Words.modal(token)) {
        words.add(token.folded());
      }
    }
    return words;
  }

  /// "The Courier reported": who reports is the header's to say.
  private static boolean reporting(Telling telling, Alignment alignment) {
    List<Integer> words = telling.speaker().stream().filter(alignment.claim()::content).toList();
    return !words.isEmpty() && words.stream().allMatch(i -> WordProof.outlet(i, alignment));
  }

  /// {@return whether a word of a claim names one who says in the article what he says in the
  /// claim}
  ///
  /// @param i the word's index
  /// @param alignment the claim beside what it cites
  static boolean speaks(int i, Alignment alignment) {
    Utterance claim = alignment.claim();
    for (Telling telling : claim.tellings()) {
      int first = telling.speaker().stream().min(Integer::compare).orElse(telling.verb());
      boolean side = i < telling.verb() == first < telling.verb();
      if (!telling.phrase().contains(i) || !side) {
        continue;
      }
      for (int k : telling.scope()) {
        for (Alignment.Place place : alignment.places(k)) {
          CitedLine line = alignment.line(place);
          boolean said =
              line.speakers(place.at()).stream()
                  .anyMatch(
                      words ->
                          Speakers.same(telling, words, alignment)
                              && (Speakers.holds(words, claim.token(i)) || titled(i, alignment)));
          if (said && Speakers.core(telling, line.names(place.at()), alignment)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// "Mayor Helene Dravitt": a title that the article has before that name.
  private static boolean titled(int i, Alignment alignment) {
    Utterance claim = alignment.claim();
    return i + 1 < claim.size()
        && claim.token(i).capital()
        && claim.token(i + 1).capital()
        && alignment.cited().beside(claim.token(i), claim.token(i + 1));
  }
}
