// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `.txt`: a web page's text as a person copies it. What is reporting is kept to the last sentence,
/// what is about it is named, and what only surrounded it on the page is left out.
///
/// Four passes over the paragraphs: the page's clutter goes, the head is read down to the last line
/// of its kind ([PageHead]), then the tail from the end, and what stands between is the body.
final class PlainText {
  /// The tail is no longer than so many paragraphs.
  private static final int TAIL = 14;

  /// A repeated paragraph with fewer letters may be meant: "No," he said.
  private static final int REPEATED = 40;

  /// The page's own address stands within so many lines.
  private static final int ADDRESS = 3;

  /// An invitation between paragraphs has no more lines.
  private static final int PROMOTION = 12;

  /// A first line that is a sentence and longer than this is no headline.
  private static final int LONGEST_SENTENCE = 60;

  private static final Pattern WIRE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}\\p{L} .,'’/-]{1,50}?(?:\\d{1,2})?"
              + " ?\\((Reuters|AP|AFP|dpa|UPI|TASS|Xinhua|Bloomberg|ANSA|EFE)\\) ?[-–—].*");
  private static final Pattern ABOUT_AUTHOR =
      Pattern.compile(
          "(?iu)(about the )?authors?:?|reporter|staff writer|correspondent|contributor");

  private final CopiedPage page;

  private PlainText(CopiedPage page) {
    this.page = page;
  }

  static Manuscript read(String text) throws Refusal {
    CopiedPage page = new CopiedPage(Layout.paragraphs(text));
    PlainText reading = new PlainText(page);
    reading.clutter();
    PageHead head = new PageHead(page);
    int headline = head.headline();
    if (headline == page.size()) {
      throw new Refusal("no text is left after cleaning");
    }
    boolean said = reading.repeats(headline);
    int last = head.read(headline);
    reading.tail(headline + 1);
    reading.body(headline + 1, last > headline);
    return reading.finish(headline, said);
  }

  private void clutter() {
    int last = page.size() - 1;
    while (last >= 0 && (!page.sentence(last) || Clutter.is(page.text(last)))) {
      last--;
    }
    for (int i = 0; i < page.size(); i++) {
      if (page.taken(i)) {
        continue;
      }
      if (i < ADDRESS && page.text(i).matches("https?://\\S+")) {
        page.manuscript().put(Key.URL, page.text(i));
      }
      if (Clutter.promotion(page.text(i))) {
        promotion(i);
      } else if (Clutter.is(page.text(i))) {
        if (i > 0 || !Kicker.put(page.text(i), page.manuscript())) {
          page.take(i);
        }
      } else if (i > 0 && Clutter.listHeading(page.text(i)) && !page.sentence(i + 1)) {
        list(i, last);
      }
    }
  }

  /// Takes a list of other pieces: to the next blank line, or to the page's end where no sentence
  /// follows any more.
  ///
  /// @param last the page's last sentence
  private void list(int heading, int last) {
    page.take(heading);
    for (int j = heading + 1; j < page.size() && !page.sentence(j) && !page.bullet(j); j++) {
      if (heading < last && j > heading + 1 && page.gap(j)) {
        break;
      }
      page.take(j);
    }
  }

  /// Takes an invitation between two lines that say so.
  private void promotion(int first) {
    page.take(first);
    for (int j = first + 1; j < Math.min(page.size(), first + PROMOTION); j++) {
      if (Clutter.promotion(page.text(j))) {
        for (int k = first; k <= j; k++) {
          page.take(k);
        }
        return;
      }
    }
  }

  /// Takes what the page says twice: the headline, a caption in another spelling, a long paragraph.
  ///
  /// @return whether the headline is among it
  private boolean repeats(int headline) {
    Set<String> seen = new HashSet<>();
    String title = page.letters(headline);
    boolean again = false;
    for (int i = headline; i < page.size(); i++) {
      String letters = page.letters(i);
      if (page.taken(i) || letters.isEmpty() || seen.add(letters)) {
        continue;
      }
      if (letters.equals(title)) {
        again = true;
        page.role(i, Role.HEADLINE);
        page.take(i);
      } else if (letters.length() >= REPEATED) {
        page.take(i);
      }
    }
    return again;
  }

  private void tail(int from) {
    int steps = 0;
    for (int i = page.size() - 1; i >= from && steps < TAIL; i--) {
      if (page.taken(i)) {
        continue;
      }
      steps++;
      String line = page.text(i);
      boolean marked = page.isAuthor(i - 1) || aboutAuthor(i - 1);
      if (Credits.credit(line)) {
        page.role(i, Role.CREDIT);
      } else if (Credits.biography(line, page.author())
          || (marked && Credits.biographyBelow(line, page.author()))) {
        page.role(i, Role.BIOGRAPHY);
      } else if (aboutAuthor(i)
          || page.isAuthor(i)
          || page.byline(i)
          || page.stamp(i)
          || page.outlet(i)
          || (!page.sentence(i) && page.name(i))) {
        page.take(i);
      } else {
        return;
      }
    }
  }

  private boolean aboutAuthor(int i) {
    return i >= 0 && ABOUT_AUTHOR.matcher(page.text(i)).matches();
  }

  /// Between a head and the first sentence stand pictures' lines, with a credit or without one.
  private void body(int from, boolean head) {
    boolean begun = !head;
    for (int i = page.open(from); i < page.size(); i = page.open(i + 1)) {
      if (page.role(i) != null) {
        continue;
      }
      boolean picture = !begun && !page.sentence(i) && !page.bullet(i);
      begun |= page.sentence(i);
      if (Credits.caption(page.text(i)) || picture) {
        page.role(i, Role.CAPTION);
      } else if (Credits.credit(page.text(i))) {
        page.role(i, Role.CREDIT);
      } else {
        page.role(i, subhead(i, from) ? Role.SUBHEAD : Role.BODY);
      }
    }
  }

  /// A short line without a full stop over a sentence; after another such line it is a list's.
  private boolean subhead(int i, int from) {
    int before = i - 1;
    while (before >= from && page.taken(before)) {
      before--;
    }
    int next = page.open(i + 1);
    boolean listed = before >= from && page.headingLike(before);
    return page.headingLike(i)
        && !listed
        && (page.sentence(next) || (next < page.size() && Credits.caption(page.text(next))));
  }

  private Manuscript finish(int headline, boolean said) {
    Manuscript manuscript = page.manuscript();
    String title = page.text(headline);
    boolean alone = true;
    for (int i = 0; i < page.size(); i++) {
      alone &= page.taken(i) || page.role(i) != Role.BODY;
    }
    // A text without a headline begins with its first sentence, which must not be lost as one.
    if (title.matches(".*[.…][\"”’')]*") && !said && (alone || title.length() > LONGEST_SENTENCE)) {
      manuscript.add(Role.BODY, title);
      title = firstWords(title);
    }
    manuscript.put(Key.TITLE, title);
    manuscript.put(Key.PUBLISHED, manuscript.get(Key.UPDATED));
    boolean lead = true;
    for (int i = page.open(0); i < page.size(); i = page.open(i + 1)) {
      Role role = page.role(i);
      if (role == null) {
        continue;
      }
      if (lead && role == Role.BODY) {
        manuscript.put(Key.SOURCE, wire(page.text(i)));
        lead = false;
      }
      manuscript.add(role, page.text(i));
    }
    return manuscript;
  }

  private static @Nullable String wire(String lead) {
    Matcher wire = WIRE.matcher(lead);
    return wire.matches() ? wire.group(1) : null;
  }

  private static String firstWords(String text) {
    if (text.length() <= 100) {
      return text;
    }
    int space = text.lastIndexOf(' ', 100);
    return text.substring(0, space < 40 ? 100 : space) + "…";
  }
}
