// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Quotation;
import dev.dateline.news.Quotation.Speaker;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds whose the quoted words are.
///
/// Sentence by sentence: who speaks by the verb beside the quotation; a pronoun or a title is the
/// nearest fitting speaker or subject before it; a quotation that stands alone goes on with the
/// speaker before.
final class Quotations {
  /// Stands for a quotation between two words.
  static final char GONE = '\uFFFC';

  /// An attribution behind a quotation begins at most this many units after it.
  private static final int NEAR = 40;

  /// A name with a colon leads to a quotation over at most this many units.
  private static final int LONGEST_LABEL = 120;

  /// A line without a stop and no longer than this many units is a page's furniture
  /// ("Advertisement"): it interrupts nobody.
  private static final int LONGEST_FURNITURE = 60;

  private final Version version;
  private final List<Sentence> sentences;
  private final Names names;
  private final List<Quotation> found = new ArrayList<>();
  private final Discourse discourse;

  private Quotations(Version version, List<Sentence> sentences, Names names) {
    this.version = version;
    this.sentences = sentences;
    this.names = names;
    this.discourse = new Discourse(names, version.header().author());
  }

  /// The quotations of a version in order.
  ///
  /// @param version the version
  /// @param sentences its sentences
  /// @param names its names
  /// @param quoted its marks, in order
  static List<Quotation> of(
      Version version, List<Sentence> sentences, Names names, List<Quoted> quoted) {
    Quotations quotations = new Quotations(version, sentences, names);
    int at = 0;
    for (Sentence sentence : quotations.sentences) {
      List<Quoted> here = new ArrayList<>();
      while (at < quoted.size() && quoted.get(at).start() < sentence.end()) {
        here.add(quoted.get(at));
        at++;
      }
      quotations.read(sentence, here);
    }
    return quotations.found;
  }

  private void read(Sentence sentence, List<Quoted> here) {
    List<Token> all = Names.tokens(sentence);
    List<Token> tokens = here.isEmpty() ? all : outside(sentence, here);
    List<Name> outside = new ArrayList<>();
    for (Name name : names.in(sentence, all)) {
      if (here.stream().noneMatch(q -> q.start() < name.end() && name.start() < q.end())) {
        outside.add(name);
      }
    }
    Clause clause = new Clause(tokens, outside, version.text());
    List<Attribution> attributions = Attributions.in(clause);
    Speaker last = null;
    for (Quoted one : here) {
      String words = version.text().substring(one.inside(), one.insideEnd()).strip();
      if (words.chars().noneMatch(Character::isLetterOrDigit)) {
        continue;
      }
      if (titled(one, tokens) || (reporting(sentence.role()) && titleCase(words))) {
        found.add(new Quotation(one.start(), one.end(), words, null));
        continue;
      }
      Attribution by = choose(one, attributions);
      Speaker speaker =
          by != null
              ? discourse.speaker(by, sentence, attributions, outside)
              : unsaid(one, sentence, clause);
      found.add(new Quotation(one.start(), one.end(), words, speaker));
      last = speaker == null ? last : speaker;
    }
    if (last == null && !attributions.isEmpty()) {
      last = discourse.speaker(attributions.getFirst(), sentence, attributions, outside);
    }
    if (reporting(sentence.role()) && !(here.isEmpty() && furniture(sentence.text()))) {
      discourse.hear(sentence, last, clause.subject());
    }
  }

  /// The speaker of a quotation with no speech verb: a name and a colon before it, a name behind it
  /// to the block's end, or whoever spoke last where it stands alone.
  private @Nullable Speaker unsaid(Quoted one, Sentence sentence, Clause clause) {
    String led = version.text().substring(sentence.start(), one.start()).stripTrailing();
    String behind = version.text().substring(one.end(), Math.max(one.end(), sentence.end()));
    boolean labelled = led.endsWith(":") && led.length() <= LONGEST_LABEL;
    boolean signed = led.isEmpty() && behind.length() <= LONGEST_LABEL && !behind.isBlank();
    for (Name name : clause.names()) {
      boolean before = name.end() <= one.start();
      boolean near = before || Math.abs(clause.first(name)) == 0;
      boolean sure = names.person(name.text()) || clause.tokens().size() <= 2;
      if (near && sure && (before ? labelled : signed)) {
        return new Speaker(name.text(), name.text(), sentence.start(), sentence.end());
      }
    }
    return clause.tokens().size() <= 1 && reporting(sentence.role())
        ? discourse.continuing(sentence)
        : null;
  }

  /// Whether the word before says that the marks hold the title of a thing.
  private static boolean titled(Quoted one, List<Token> tokens) {
    Token before = null;
    for (Token token : tokens) {
      if (token.end() <= one.start()) {
        before = token;
      }
    }
    return before != null && one.start() - before.end() <= 2 && Speech.titled(before.low());
  }

  /// Whether every long word has a capital and no stop ends them: the title of a thing.
  private static boolean titleCase(String words) {
    List<Token> tokens = Token.of(words);
    return tokens.size() > 1
        && Character.isLetterOrDigit(words.charAt(words.length() - 1))
        && tokens.getFirst().capital()
        && tokens.stream().noneMatch(t -> t.text().length() > 3 && !t.capital())
        && tokens.stream().filter(Token::capital).count() > 1;
  }

  private static boolean furniture(String text) {
    boolean bracketed = text.startsWith("(") && text.endsWith(")");
    return text.length() <= LONGEST_FURNITURE
        && (bracketed || Character.isLetterOrDigit(text.charAt(text.length() - 1)));
  }

  private static boolean reporting(Role role) {
    return role == Role.BODY || role == Role.BOX;
  }

  /// The words outside quotation marks; where a quotation stood, the word behind it knows.
  private List<Token> outside(Sentence sentence, List<Quoted> here) {
    StringBuilder blanked = new StringBuilder(sentence.text());
    for (Quoted one : here) {
      int from = Math.max(0, one.start() - sentence.start());
      int to = Math.min(blanked.length(), one.end() - sentence.start());
      for (int i = from; i < to; i++) {
        blanked.setCharAt(i, i == from ? GONE : ',');
      }
    }
    List<Token> tokens = new ArrayList<>();
    for (Token token : Token.of(blanked.toString())) {
      tokens.add(token.moved(sentence.start()));
    }
    return tokens;
  }

  private @Nullable Attribution choose(Quoted one, List<Attribution> attributions) {
    Attribution before = null;
    Attribution beside = null;
    Attribution after = null;
    for (Attribution each : attributions) {
      if (each.verb() < one.start()) {
        before = each;
      } else if (after == null) {
        after = each;
        int nearest = Math.min(each.verb(), each.start());
        beside = nearest >= one.end() && nearest - one.end() <= NEAR ? each : null;
      }
    }
    boolean fragment = source(beside) || !endsClause(one);
    if (beside != null && (!fragment || before == null)) {
      return beside;
    }
    if (before != null) {
      return before;
    }
    boolean far = after != null && after.verb() - one.end() > NEAR;
    return far && source(after) ? null : after;
  }

  private boolean source(@Nullable Attribution by) {
    return by != null && version.text().startsWith("according", by.verb());
  }

  /// Whether the quotation ends as one does whose speaker follows.
  private boolean endsClause(Quoted one) {
    String text = version.text();
    char last = text.charAt(Math.max(one.start(), one.insideEnd() - 1));
    return ",?!—–".indexOf(last) >= 0
        || (one.end() < text.length() && ",—–".indexOf(text.charAt(one.end())) >= 0);
  }
}
