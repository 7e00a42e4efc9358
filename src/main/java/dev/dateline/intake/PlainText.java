// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.intake.Layout.Paragraph;
import dev.dateline.news.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `.txt`: a web page's text as a person copies it. What is reporting is kept to the last sentence,
/// what is about it is named, and what only surrounded it on the page is left out.
///
/// Four passes over the paragraphs: the page's clutter goes, the head is read down to the last line
/// of its kind, then the tail from the end, and what stands between is the body.
final class PlainText {
  /// The head ends within so many paragraphs below the headline.
  private static final int HEAD = 14;

  /// So many paragraphs between headline and byline may be a deck; more are the body already.
  private static final int DECKS = 2;

  private static final int LONGEST_DECK = 400;
  private static final int LONGEST_SUBHEAD = 100;

  /// A repeated paragraph shorter than this may be meant: "No," he said.
  private static final int REPEATED = 40;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;,][\"”’'»)\\]]*$");
  private static final Pattern BULLET = Pattern.compile("^([-–—•*·▪●]|\\d{1,2}[.)])\\s.*");
  private static final Pattern OUTLET =
      Pattern.compile("^(?i:source|quelle|fuente):\\s*(.{2,80})$");
  private static final Pattern WIRE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}\\p{L} .,'’/-]{1,50}?(?:\\d{1,2})?"
              + " ?\\((Reuters|AP|AFP|dpa|UPI|TASS|Xinhua|Bloomberg|ANSA|EFE)\\) ?[-–—].*");
  private static final Pattern ABOUT_AUTHOR =
      Pattern.compile(
          "(?iu)(about the )?authors?:?|reporter|staff writer|correspondent|contributor");

  private final List<Paragraph> all;
  private final boolean[] done;
  private final Role[] roles;
  private final Manuscript manuscript = new Manuscript();
  private String author = "";

  private PlainText(List<Paragraph> all) {
    this.all = all;
    this.done = new boolean[all.size()];
    this.roles = new Role[all.size()];
  }

  static Manuscript read(String text) throws Refusal {
    List<Paragraph> all = Layout.paragraphs(text);
    PlainText page = new PlainText(all);
    page.clutter();
    int headline = page.headline();
    if (headline < 0) {
      throw new Refusal("no text is left after cleaning");
    }
    page.repeats(headline);
    int body = page.head(headline);
    page.tail(body);
    page.body(body);
    return page.finish(headline);
  }

  private String text(int i) {
    return all.get(i).text();
  }

  private void clutter() {
    for (int i = 0; i < all.size(); i++) {
      if (Clutter.is(text(i)) && !(i == 0 && Kicker.put(text(i), manuscript))) {
        done[i] = true;
      } else if (Clutter.listHeading(text(i)) && i > 0) {
        done[i] = true;
        boolean rest = true;
        for (int j = i + 1; j < all.size() && rest; j++) {
          rest = !sentence(text(j)) || Clutter.is(text(j));
        }
        // Up to the next blank line; behind the last sentence of the page to its end.
        for (int j = i + 1; j < all.size() && !sentence(text(j)); j++) {
          if (!rest && j > i + 1 && all.get(j).gap()) {
            break;
          }
          done[j] = true;
        }
      }
    }
  }

  /// {@return the paragraph that is the headline, or -1}
  private int headline() {
    for (int i = 0; i < Math.min(all.size(), 8); i++) {
      if (!done[i] && sentence(text(i))) {
        break;
      }
      if (!done[i] && Clutter.crumbs(text(i))) {
        // What stands above the path of sections is the site's own name.
        for (int j = 0; j <= i; j++) {
          if (!done[j] && j < i && j == first() && text(j).split(" ", -1).length <= 5) {
            manuscript.put(Key.SOURCE, text(j));
          }
        }
        for (int j = 0; j <= i; j++) {
          done[j] = true;
        }
        String[] path = text(i).split("\\s*[>›»/|]\\s*", -1);
        manuscript.put(Key.SECTION, path[path.length - 1]);
      }
    }
    int top = first();
    if (top >= 0 && top + 1 < all.size() && Kicker.put(text(top), manuscript)) {
      done[top] = true;
    }
    for (int i = first(); i >= 0 && i < all.size(); i++) {
      if (!done[i] && Days.alone(text(i)) == null && !byline(i) && !stamp(i)) {
        return i;
      }
    }
    return -1;
  }

  private int first() {
    for (int i = 0; i < all.size(); i++) {
      if (!done[i]) {
        return i;
      }
    }
    return -1;
  }

  /// Drops what the page says twice: the headline, a caption in another spelling, a long paragraph.
  private void repeats(int headline) {
    Set<String> seen = new HashSet<>();
    String title = letters(text(headline));
    for (int i = headline; i < all.size(); i++) {
      String letters = letters(text(i));
      boolean again = !done[i] && !letters.isEmpty() && !seen.add(letters);
      if (again && (letters.equals(title) || letters.length() >= REPEATED)) {
        done[i] = true;
        roles[i] = letters.equals(title) ? Role.HEADLINE : Role.BODY;
      }
    }
  }

  /// {@return the first paragraph of the body}
  private int head(int headline) {
    done[headline] = true;
    int last = headline;
    int reporting = 0;
    for (int i = headline + 1; i < Math.min(all.size(), headline + 1 + HEAD); i++) {
      if (done[i]) {
        // Of all that was dropped only a repeated headline and a player belong to the head alone.
        if (roles[i] == Role.HEADLINE
            || text(i).matches("-?\\d+:\\d\\d.*|\\d+ min.*|(?i)updated:|published:")) {
          last = reporting <= DECKS ? i : last;
        }
      } else if (reporting <= DECKS && furniture(i)) {
        done[i] = true;
        last = i;
      } else if (!Credits.caption(text(i)) && !name(i)) {
        reporting += text(i).length() > LONGEST_DECK ? DECKS + 1 : 1;
      }
    }
    for (int i = headline + 1; i <= last; i++) {
      if (!done[i]) {
        headLine(i);
      }
    }
    if (last == headline) {
      lonelyDeck(headline);
    }
    return headline + 1;
  }

  private void headLine(int i) {
    if (Credits.caption(text(i))) {
      roles[i] = Role.CAPTION;
    } else if (name(i)) {
      done[i] = true;
      author(text(i));
    } else if (manuscript.has(Key.DECK)) {
      roles[i] = Role.BODY;
    } else {
      done[i] = true;
      manuscript.put(Key.DECK, text(i));
    }
  }

  /// With no byline below it a deck is told only by its missing full stop.
  private void lonelyDeck(int headline) {
    int i = headline + 1;
    while (i < all.size() && done[i]) {
      i++;
    }
    if (i + 1 < all.size()
        && !sentence(text(i))
        && text(i).length() >= 30
        && text(i).length() <= LONGEST_DECK
        && sentence(text(i + 1))
        && !Credits.caption(text(i))
        && !BULLET.matcher(text(i)).matches()) {
      done[i] = true;
      manuscript.put(Key.DECK, text(i));
    }
  }

  /// Takes a line that only a head has: byline, date, outlet, or several of them on one line.
  private boolean furniture(int i) {
    if (byline(i) || stamp(i)) {
      return true;
    }
    var outlet = OUTLET.matcher(text(i));
    if (outlet.matches() && !sentence(text(i))) {
      manuscript.put(Key.SOURCE, outlet.group(1));
      return true;
    }
    String[] parts = text(i).split("\\s+[|•·]\\s+|\\s+[—–]\\s+", -1);
    if (parts.length < 2 || text(i).length() > 160 || sentence(text(i))) {
      return false;
    }
    boolean known = false;
    for (String part : parts) {
      boolean dated = Days.alone(part) != null || Clutter.is(part) || Stamps.read(part) != null;
      if (!dated && !Bylines.name(part) && Bylines.byline(part) == null) {
        return false;
      }
      known |= dated || Bylines.byline(part) != null;
    }
    if (known) {
      for (String part : parts) {
        String by = Bylines.byline(part);
        if (by != null || Bylines.name(part)) {
          author(by == null ? part : by);
        }
        Stamps.put(part, manuscript);
      }
    }
    return known;
  }

  private boolean byline(int i) {
    String by = Bylines.byline(text(i));
    if (by == null || sentence(text(i))) {
      return false;
    }
    author(by);
    String outlet = Bylines.outlet(text(i));
    manuscript.put(Key.SOURCE, outlet);
    for (Days.Found found : Days.in(text(i))) {
      Stamps.put(text(i).substring(found.start(), found.end()), manuscript);
    }
    return true;
  }

  private boolean stamp(int i) {
    return Stamps.put(text(i), manuscript);
  }

  private void author(String name) {
    if (author.isEmpty()) {
      author = name;
      manuscript.put(Key.AUTHOR, name);
    }
  }

  /// Whether a line is a writer's name: the byline's own, one that the page repeats, or one beside
  /// a date or a button.
  private boolean name(int i) {
    String line = text(i);
    if (!Bylines.name(line)) {
      return false;
    }
    if (Bylines.names(author).contains(line)) {
      return true;
    }
    boolean again = false;
    for (int j = 0; j < all.size(); j++) {
      again |= j != i && text(j).equals(line);
    }
    boolean beside = i + 1 < all.size() && (done[i + 1] || Days.alone(text(i + 1)) != null);
    return again || beside;
  }

  private void tail(int from) {
    int end = all.size() - 1;
    for (int steps = 0; end >= from && steps < HEAD; end--) {
      if (done[end]) {
        continue;
      }
      steps++;
      String line = text(end);
      boolean marked =
          end > from && Bylines.names(author).contains(text(end - 1)) || aboutAuthor(end - 1);
      if (Credits.credit(line)) {
        roles[end] = Role.CREDIT;
      } else if (Credits.biography(line, author) || (marked && Credits.anyBiography(line))) {
        roles[end] = Role.BIOGRAPHY;
      } else if (aboutAuthor(end) || Bylines.names(author).contains(line) || byline(end)) {
        done[end] = true;
      } else if (stamp(end) || Days.alone(line) != null) {
        done[end] = true;
      } else if (OUTLET.matcher(line).matches() && !sentence(line)) {
        furniture(end);
        done[end] = true;
      } else if (!sentence(line) && name(end)) {
        done[end] = true;
      } else {
        break;
      }
    }
  }

  private boolean aboutAuthor(int i) {
    return i >= 0 && ABOUT_AUTHOR.matcher(text(i)).matches();
  }

  private void body(int from) {
    for (int i = from; i < all.size(); i++) {
      if (done[i] || roles[i] != null) {
        continue;
      }
      if (Credits.caption(text(i))) {
        roles[i] = Role.CAPTION;
      } else if (Credits.credit(text(i))) {
        roles[i] = Role.CREDIT;
      } else {
        roles[i] = subhead(i, from) ? Role.SUBHEAD : Role.BODY;
      }
    }
  }

  /// A short line without a full stop over a sentence; among several such lines it is a list.
  private boolean subhead(int i, int from) {
    if (!headingLike(i)) {
      return false;
    }
    int next = i + 1;
    while (next < all.size() && done[next]) {
      next++;
    }
    int before = i - 1;
    while (before >= from && done[before]) {
      before--;
    }
    boolean listed = before >= from && headingLike(before);
    return next < all.size() && !listed && (sentence(text(next)) || Credits.caption(text(next)));
  }

  private boolean headingLike(int i) {
    String line = text(i);
    boolean question = line.endsWith("?") && line.length() <= 60 && !line.matches("^[“\"‘«„].*");
    return line.length() <= LONGEST_SUBHEAD
        && (!sentence(line) || question)
        && !Character.isLowerCase(line.codePointAt(0))
        && !BULLET.matcher(line).matches();
  }

  private Manuscript finish(int headline) {
    String title = text(headline);
    boolean alone = true;
    for (int i = 0; i < all.size(); i++) {
      alone &= done[i] || roles[i] != Role.BODY;
    }
    if (alone && sentence(title)) {
      manuscript.add(Role.BODY, title);
      title = firstWords(title);
    }
    manuscript.put(Key.TITLE, title);
    manuscript.put(Key.PUBLISHED, manuscript.get(Key.UPDATED));
    boolean lead = true;
    for (int i = 0; i < all.size(); i++) {
      if (!done[i] && roles[i] != null) {
        var wire = WIRE.matcher(text(i));
        if (lead && roles[i] == Role.BODY) {
          manuscript.put(Key.SOURCE, wire.matches() ? wire.group(1) : null);
          lead = false;
        }
        manuscript.add(roles[i], text(i));
      }
    }
    return manuscript;
  }

  /// A text of one paragraph has no headline of its own.
  private static String firstWords(String text) {
    if (text.length() <= 100) {
      return text;
    }
    int space = text.lastIndexOf(' ', 100);
    return text.substring(0, space < 40 ? 100 : space) + "…";
  }

  private static boolean sentence(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  private static String letters(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
