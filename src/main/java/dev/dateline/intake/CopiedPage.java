// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.intake.Layout.Paragraph;
import dev.dateline.news.Role;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The paragraphs of a copied page while it is read: each is open, or taken (left out, or moved to
/// the header), or has its role. For one thread.
final class CopiedPage {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;,。！？؟।][\"”’'»)\\]]*$");
  private static final Pattern BULLET = Pattern.compile("^([-–—•*·▪●]|\\d{1,2}[.)])\\s.*");
  private static final Pattern OUTLET =
      Pattern.compile("^(?i:source|quelle|fuente):\\s*(.{2,80})$");
  private static final int LONGEST_SUBHEAD = 100;

  private final List<Paragraph> all;
  private final boolean[] taken;
  private final @Nullable Role[] roles;
  private final Manuscript manuscript = new Manuscript();
  private String author = "";

  CopiedPage(List<Paragraph> all) {
    this.all = all;
    this.taken = new boolean[all.size()];
    this.roles = new Role[all.size()];
  }

  Manuscript manuscript() {
    return manuscript;
  }

  int size() {
    return all.size();
  }

  String text(int i) {
    return all.get(i).text();
  }

  boolean gap(int i) {
    return all.get(i).gap();
  }

  boolean taken(int i) {
    return taken[i];
  }

  void take(int i) {
    taken[i] = true;
  }

  @Nullable Role role(int i) {
    return roles[i];
  }

  void role(int i, Role role) {
    roles[i] = role;
  }

  /// {@return the first open paragraph from there on, or [#size]}
  int open(int from) {
    int i = from;
    while (i < size() && taken[i]) {
      i++;
    }
    return i;
  }

  /// {@return whether a paragraph ends as a sentence or a part of one does}
  boolean sentence(int i) {
    return i < size() && SENTENCE_END.matcher(text(i)).find();
  }

  boolean bullet(int i) {
    return BULLET.matcher(text(i)).matches();
  }

  /// {@return whether a paragraph is short and no sentence, or a short question}
  boolean headingLike(int i) {
    String line = text(i);
    boolean question = line.endsWith("?") && line.length() <= 60 && !line.matches("^[“\"‘«„].*");
    return line.length() <= LONGEST_SUBHEAD
        && (!sentence(i) || question)
        && !Character.isLowerCase(line.codePointAt(0))
        && !bullet(i);
  }

  /// {@return the byline found so far, possibly empty}
  String author() {
    return author;
  }

  /// Sets the byline where there is none yet.
  void author(String name) {
    if (author.isEmpty()) {
      author = name;
      manuscript.put(Key.AUTHOR, name);
    }
  }

  boolean isAuthor(int i) {
    return i >= 0 && Bylines.names(author).contains(Bylines.title(text(i)));
  }

  /// Takes from a "By …" line what it says.
  ///
  /// @return whether it is one
  boolean byline(int i) {
    String by = sentence(i) ? null : Bylines.byline(text(i));
    if (by == null) {
      return false;
    }
    author(by);
    manuscript.put(Key.SOURCE, Bylines.outlet(text(i)));
    for (Days.Found found : Days.in(text(i))) {
      Stamps.put(text(i).substring(found.start(), found.end()), manuscript);
    }
    return true;
  }

  /// Takes from a date's line what it says.
  ///
  /// @return whether it is one
  boolean stamp(int i) {
    return Stamps.put(text(i), manuscript);
  }

  /// Takes from a "Source: …" line what it says.
  ///
  /// @return whether it is one
  boolean outlet(int i) {
    Matcher outlet = OUTLET.matcher(text(i));
    if (sentence(i) || !outlet.matches()) {
      return false;
    }
    manuscript.put(Key.SOURCE, outlet.group(1));
    return true;
  }

  /// {@return whether a line is a writer's name: the byline's own, one that the page repeats, or
  /// one beside a date or a button}
  boolean name(int i) {
    String line = text(i);
    if (isAuthor(i)) {
      return true;
    }
    if (Bylines.bare(line) == null) {
      return false;
    }
    for (int j = 0; j < size(); j++) {
      if (j != i && text(j).equals(line)) {
        return true;
      }
    }
    return i + 1 < size()
        && (taken[i + 1] || Days.alone(text(i + 1)) != null || Bylines.role(text(i + 1)));
  }

  /// {@return letters and digits alone, in lower case: what two spellings of one line share}
  String letters(int i) {
    return text(i).replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
