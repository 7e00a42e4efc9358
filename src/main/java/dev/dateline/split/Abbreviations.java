// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.Locale;
import java.util.Set;

/// Which stops belong to a word rather than to a sentence.
///
/// Where it is unsure it joins: two sentences shown as one are whole, half a sentence is not.
final class Abbreviations {
  /// Stand before a name or go on in any case.
  private static final Set<String> ALWAYS =
      Vocabulary.of(
          "mr mrs ms mx messrs dr prof gen lt col maj capt cpt sgt cpl pvt adm cmdr rep reps sen"
              + " sens gov pres rev hon msgr supt insp det amb atty brig cdr pfc ald mt ft vs v"
              + " e.g i.e approx dept ca cf al hr fr hrn geb bzw vgl evtl ggf sog usw z.b d.h"
              + " u.a mme mlle dña sra srta ul им ул гор обл стр напр д-р проф акад ген");

  /// Go on when a figure follows.
  private static final Set<String> NUMBERED =
      Vocabulary.of(
          "no nos nr p pp art sec fig figs vol ch ph ext jan feb mar apr jun jul aug sep sept oct"
              + " nov dec núm pág № ст п");

  /// End a sentence as often as not: what follows decides.
  private static final Set<String> OPEN =
      Vocabulary.of(
          "inc corp co ltd bros cos llc plc jr sr st ave blvd rd u.s u.k u.n e.u d.c a.m p.m ph.d"
              + " m.d b.c a.d etc est ed bd mio mrd млн млрд тыс руб г гг т.е т.д т.п ee"
              + " uu");

  private static final Set<String> DAYS_AND_ZONES =
      Vocabulary.of(
          "mt aedt aest ist hst monday tuesday wednesday thursday friday saturday sunday jan feb"
              + " mar apr may june july aug sept oct nov dec est edt et cst cdt ct pst pdt pt gmt"
              + " utc bst cet cest eastern pacific central mountain");

  /// Words that open sentences and no names.
  private static final Set<String> OPENERS =
      Vocabulary.of(
          "the a an he she it they we i you this that these those there in on at but and or if"
              + " when while as after before since because although though however meanwhile also"
              + " then now for from with by to his her its their our my your what who why how"
              + " where not no yes so some many most both each every another other one two still"
              + " yet just even only such under over during among according despite instead"
              + " earlier later last next here once until unless perhaps maybe all any few several"
              + " nearly about around it’s it's he’s he's she’s she's that’s that's there’s"
              + " there's i’m i'm we’re we're they’re they're let’s let's don’t don't asked"
              + " speaking der die das er sie es ein eine im am auf aber und wir ich dies diese"
              + " dann nach bei mit von zu für auch so wenn als le la les un une il elle ils elles"
              + " on nous ce cette et mais dans en pour el los las una él ella pero y он она они"
              + " это в на но и мы я");

  private static final Set<String> ORDINAL_LANGUAGES =
      Set.of("de", "da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "hr", "sl", "sr", "et", "lv");

  private Abbreviations() {}

  /// Whether the stop behind a word does not end its sentence.
  ///
  /// @param word the characters before the stop back to a blank, without opening marks
  /// @param next the word behind the blank, without opening marks, empty when a figure or nothing
  /// @param figure whether a figure follows
  /// @param language ISO 639-1
  static boolean join(String word, String next, boolean figure, String language) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.endsWith("a.m") || low.endsWith("p.m")) {
      return DAYS_AND_ZONES.contains(next.toLowerCase(Locale.ROOT));
    }
    String follows = next.toLowerCase(Locale.ROOT);
    boolean opener = opener(follows);
    if (word.isEmpty()) {
      return false;
    }
    if (ALWAYS.contains(low)) {
      return !(low.equals("v") && opener);
    }
    if (NUMBERED.contains(low)) {
      return figure;
    }
    boolean small = low.length() == 1 && low.equals(word) && Character.isLetter(low.charAt(0));
    if (small && next.length() == 1) {
      return true;
    }
    if (OPEN.contains(low)) {
      return !low.equals("etc") && !follows.isEmpty() && !opener;
    }
    if (low.chars().allMatch(Character::isDigit)) {
      return low.length() <= 2
          && !figure
          && !opener
          && !follows.isEmpty()
          && ORDINAL_LANGUAGES.contains(language);
    }
    // "J. K. Rowling", "L.A. Times", but "So did I. Then", "Plan B. The next".
    return initials(word) && !opener && !follows.isEmpty() && !word.equals("I");
  }

  /// Whether a word, in lower case, opens sentences and is no name.
  static boolean opener(String low) {
    return OPENERS.contains(low);
  }

  private static boolean initials(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }
}
