// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Canonical;
import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.List;

/// A version as its reader meets it: its sentences, and whose the quoted words are.
///
/// @param version what was read
/// @param sentences all blocks' sentences in order; a quotation of one paragraph is never cut
/// @param quotations every quotation in order, with its speaker where the article gives one nearby
public record Reading(Version version, List<Sentence> sentences, List<Quotation> quotations) {
  /// Copies the lists.
  public Reading {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /// Reads a version. Linear in its length, from any thread.
  ///
  /// @param version what to read
  /// @return its sentences and quotations
  public static Reading of(Version version) {
    String text = version.text();
    String language = version.header().language();
    List<Sentence> sentences = new ArrayList<>();
    List<Quoted> quoted = new ArrayList<>();
    boolean continued = false;
    List<Canonical.Placed> blocks = version.article().canonical().blocks();
    for (int b = 0; b < blocks.size(); b++) {
      Canonical.Placed block = blocks.get(b);
      String part = text.substring(block.start(), block.end());
      List<Quoted> marks = Marks.in(part, continued);
      continued = !marks.isEmpty() && !marks.getLast().closed();
      for (Sentences.Stretch one : Sentences.cut(part, language, marks)) {
        int start = block.start() + one.start();
        int end = block.start() + one.end();
        sentences.add(new Sentence(b, block.role(), start, end, text.substring(start, end)));
      }
      for (Quoted one : marks) {
        quoted.add(one.moved(block.start()));
      }
    }
    return new Reading(
        version, sentences, Quotations.of(version, sentences, Names.of(sentences), quoted));
  }
}
