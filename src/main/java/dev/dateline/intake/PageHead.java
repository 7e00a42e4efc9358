// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Role;
import java.util.regex.Pattern;

/// The head of a copied page: site name, sections, headline, deck, byline, dates, in any order that
/// pages have them.
final class PageHead {
  /// The head ends within so many paragraphs below the headline.
  private static final int LONGEST = 14;

  /// A site's name and its path of sections stand within so many paragraphs.
  private static final int TOP = 8;

  /// So many paragraphs between headline and byline may be a deck; more are the body already.
  private static final int DECKS = 2;

  private static final int LONGEST_DECK = 400;
  private static final int SHORTEST_DECK = 30;

  /// Clutter that stands in heads alone: a player, a reading time, an empty stamp.
  private static final Pattern HEADS_OWN =
      Pattern.compile(
          "(?i)-?\\d+:\\d\\d.*|\\d+ ?-?min.*|(last )?updated( on)?:|published( on)?:|posted:");

  private final CopiedPage page;

  PageHead(CopiedPage page) {
    this.page = page;
  }

  /// Finds the headline and takes what stands above it.
  ///
  /// @return its paragraph, or [CopiedPage#size] where there is none
  int headline() {
    for (int i = 0; i < Math.min(page.size(), TOP); i++) {
      if (!page.taken(i) && page.sentence(i)) {
        break;
      }
      if (!page.taken(i)
          && (Clutter.crumbs(page.text(i)) || (i == 0 && Clutter.bareCrumbs(page.text(i))))) {
        crumbs(i);
      }
    }
    int top = page.open(0);
    if (page.open(top + 1) < page.size() && Kicker.put(page.text(top), page.manuscript())) {
      page.take(top);
    }
    for (int i = page.open(0); i < page.size(); i = page.open(i + 1)) {
      if (!page.byline(i) && !page.stamp(i)) {
        return i;
      }
      page.take(i);
    }
    return page.size();
  }

  /// What stands above the path of sections is the site's own name.
  private void crumbs(int i) {
    int top = page.open(0);
    if (top < i && page.text(top).split(" ", -1).length <= 5) {
      page.manuscript().put(Key.SOURCE, page.text(top));
    }
    for (int j = 0; j <= i; j++) {
      page.take(j);
    }
    String[] path =
        page.text(i).split(Clutter.bareCrumbs(page.text(i)) ? " " : "\\s*[>›»/|]\\s*", -1);
    page.manuscript().put(Key.SECTION, path[path.length - 1]);
  }

  /// Reads down from the headline to the last line that only a head has.
  ///
  /// @return that line, or the headline
  int read(int headline) {
    page.take(headline);
    int last = headline;
    int reporting = 0;
    for (int i = headline + 1; i < page.size() && i <= headline + LONGEST; i++) {
      boolean own =
          page.taken(i)
              ? page.role(i) == Role.HEADLINE || HEADS_OWN.matcher(page.text(i)).matches()
              : reporting <= DECKS && furniture(i);
      if (own && reporting <= DECKS) {
        page.take(i);
        last = i;
      } else if (!page.taken(i) && !Credits.caption(page.text(i)) && !page.name(i)) {
        reporting += page.text(i).length() > LONGEST_DECK ? DECKS + 1 : 1;
      }
    }
    for (int i = page.open(headline); i <= last; i = page.open(i + 1)) {
      line(i);
    }
    if (last == headline) {
      lonelyDeck(page.open(headline));
    }
    return last;
  }

  private void line(int i) {
    if (Credits.caption(page.text(i))) {
      page.role(i, Role.CAPTION);
    } else if (page.name(i)) {
      page.take(i);
      page.author(String.valueOf(Bylines.bare(page.text(i))));
    } else if (page.manuscript().has(Key.DECK)) {
      page.role(i, Role.BODY);
    } else {
      page.take(i);
      page.manuscript().put(Key.DECK, page.text(i));
    }
  }

  /// With no byline below it a deck is told only by its missing full stop.
  private void lonelyDeck(int i) {
    if (i < page.size()
        && !page.sentence(i)
        && page.sentence(page.open(i + 1))
        && page.text(i).length() >= SHORTEST_DECK
        && page.text(i).length() <= LONGEST_DECK
        && !Credits.caption(page.text(i))
        && !page.bullet(i)) {
      page.take(i);
      page.manuscript().put(Key.DECK, page.text(i));
    }
  }

  /// Takes a line that only a head has: byline, date, outlet, or several of them on one line.
  private boolean furniture(int i) {
    if (page.byline(i)
        || page.stamp(i)
        || page.outlet(i)
        || (!page.sentence(i) && Bylines.role(page.text(i)))) {
      return true;
    }
    String line = page.text(i);
    String[] parts = line.split("\\s+[|•·]\\s+|\\s+[—–]\\s+", -1);
    if (parts.length < 2 || line.length() > 160 || page.sentence(i)) {
      return false;
    }
    boolean known = false;
    for (String part : parts) {
      boolean dated = Clutter.is(part) || Stamps.read(part) != null;
      if (!dated && !Bylines.name(part) && Bylines.byline(part) == null) {
        return false;
      }
      known |= dated || Bylines.byline(part) != null;
    }
    if (known) {
      for (String part : parts) {
        String by = Bylines.byline(part);
        if (by != null || Bylines.name(part)) {
          page.author(by == null ? part : by);
        }
        Stamps.put(part, page.manuscript());
      }
    }
    return known;
  }
}
