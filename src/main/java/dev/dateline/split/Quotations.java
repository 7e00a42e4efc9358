// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.List;

/// Finds whose the quoted words are.
final class Quotations {
  private Quotations() {}

  static List<Quotation> of(Version version, List<Sentence> sentences, List<Quoted> quoted) {
    List<Quotation> all = new ArrayList<>();
    for (Quoted one : quoted) {
      String words = version.text().substring(one.inside(), one.insideEnd()).strip();
      if (words.chars().anyMatch(Character::isLetterOrDigit)) {
        all.add(new Quotation(one.start(), one.end(), words, null));
      }
    }
    return all;
  }
}
