// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Quotation.Speaker;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who spoke and who was spoken of so far, and whom a pronoun or a title means.
final class Discourse {
  /// A pronoun's name is looked for in this many sentences before it.
  private static final int SENTENCES_BACK = 8;

  /// And in this many blocks before its own.
  private static final int BLOCKS_BACK = 3;

  private final Names names;
  private final @Nullable String author;
  private final List<Heard> heard = new ArrayList<>();

  /// What an earlier sentence left for later ones.
  ///
  /// @param sentence the sentence
  /// @param speaker the last one who speaks in it, or null
  /// @param subject the name that it is about, or null
  private record Heard(Sentence sentence, @Nullable Speaker speaker, @Nullable Name subject) {}

  /// @param names the article's names
  /// @param author its author, for "I", or null
  Discourse(Names names, @Nullable String author) {
    this.names = names;
    this.author = author;
  }

  /// Remembers a sentence.
  void hear(Sentence sentence, @Nullable Speaker speaker, @Nullable Name subject) {
    heard.add(new Heard(sentence, speaker, subject));
  }

  /// Who an attribution's words stand for, and the sentence that says so; null when nobody fits.
  ///
  /// @param by the attribution
  /// @param sentence its sentence
  /// @param attributions all of that sentence
  /// @param outside the sentence's names outside quotation marks
  @Nullable Speaker speaker(
      Attribution by, Sentence sentence, List<Attribution> attributions, List<Name> outside) {
    String name = by.name();
    if (name != null) {
      return new Speaker(name, by.mention(), sentence.start(), sentence.end());
    }
    if (by.pronoun()) {
      Speaker sure = pronoun(by, sentence, attributions, outside, false);
      return sure != null ? sure : pronoun(by, sentence, attributions, outside, true);
    }
    Antecedents antecedents = new Antecedents(names, by.mention(), false);
    Speaker own = new Speaker(by.mention(), by.mention(), sentence.start(), sentence.end());
    if (!antecedents.definite()) {
      return own;
    }
    Speaker earlier = behind(by, sentence, antecedents);
    if (earlier == null) {
      return own;
    }
    // "The Russian leader" says who it is; "the mayor" needs the sentence with the name.
    return antecedents.telling()
        ? new Speaker(earlier.name(), by.mention(), sentence.start(), sentence.end())
        : earlier;
  }

  private @Nullable Speaker pronoun(
      Attribution by,
      Sentence sentence,
      List<Attribution> attributions,
      List<Name> outside,
      boolean lenient) {
    Antecedents antecedents = new Antecedents(names, by.mention(), lenient);
    if (antecedents.first()) {
      return author == null
          ? null
          : new Speaker(author, by.mention(), sentence.start(), sentence.end());
    }
    for (Attribution each : attributions) {
      String earlier = each.name();
      if (earlier != null && each.end() <= by.start() && antecedents.fits(earlier, 0, true)) {
        return new Speaker(earlier, by.mention(), sentence.start(), sentence.end());
      }
    }
    for (Name each : outside) {
      if (each.end() <= by.start() && antecedents.fits(each.text(), 0, false)) {
        return new Speaker(each.text(), by.mention(), sentence.start(), sentence.end());
      }
    }
    return behind(by, sentence, antecedents);
  }

  /// The nearest fitting speaker or subject of the sentences before.
  private @Nullable Speaker behind(Attribution by, Sentence sentence, Antecedents antecedents) {
    for (int back = 1; back <= Math.min(SENTENCES_BACK, heard.size()); back++) {
      Heard earlier = heard.get(heard.size() - back);
      if (blocksBetween(earlier.sentence(), sentence) > BLOCKS_BACK) {
        return null;
      }
      Speaker speaker = earlier.speaker();
      if (speaker != null && antecedents.fits(speaker.name(), back, true)) {
        return new Speaker(speaker.name(), by.mention(), speaker.start(), speaker.end());
      }
      Name subject = earlier.subject();
      if (subject != null && antecedents.fits(subject.text(), back, false)) {
        Sentence at = earlier.sentence();
        return new Speaker(subject.text(), by.mention(), at.start(), at.end());
      }
    }
    return null;
  }

  /// Whose words go on in a sentence that is nothing but a quotation.
  @Nullable Speaker continuing(Sentence sentence) {
    if (heard.isEmpty()) {
      return null;
    }
    Heard before = heard.getLast();
    if (blocksBetween(before.sentence(), sentence) > 1) {
      return null;
    }
    Speaker speaker = before.speaker();
    if (speaker != null) {
      return speaker;
    }
    Name subject = before.subject();
    boolean leads =
        before.sentence().block() == sentence.block() || before.sentence().text().endsWith(":");
    return subject != null && leads && names.person(subject.text())
        ? new Speaker(
            subject.text(), subject.text(), before.sentence().start(), before.sentence().end())
        : null;
  }

  /// How many paragraphs were read from one sentence to a later one; pictures and furniture between
  /// them do not count.
  private int blocksBetween(Sentence earlier, Sentence later) {
    int blocks = heard.getLast().sentence().block() == later.block() ? 0 : 1;
    for (int k = heard.size() - 1;
        k > 0 && heard.get(k).sentence().start() > earlier.start();
        k--) {
      if (heard.get(k).sentence().block() != heard.get(k - 1).sentence().block()) {
        blocks++;
      }
    }
    return blocks;
  }
}
