// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Offence.Form;
import dev.dateline.ask.Offence.Kind;
import dev.dateline.grammar.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lexicon of what a person can be accused of, with every form of its verbs.
final class Offences {
  /// Words of the longest entry.
  static final int LONGEST = 4;

  // Below this length one changed letter makes too many other words ("thief", "chief").
  private static final int FUZZY = 7;

  private static final Map<String, List<Offence>> FORMS = new HashMap<>();
  private static final Map<Character, List<String>> BY_INITIAL = new HashMap<>();

  static {
    Lexicon.read("offences.txt", Offences::line);
  }

  private Offences() {}

  /// The meanings of a form.
  ///
  /// @param form folded words with one blank between them
  /// @return its meanings, none for a word that accuses of nothing
  static List<Offence> of(String form) {
    return FORMS.getOrDefault(form, List.of());
  }

  /// The meanings of a word that is misspelt by one letter.
  ///
  /// @param word a folded word that no list knows
  /// @return the meanings of the form nearest to it, none where there is none so near
  static List<Offence> near(String word) {
    if (word.length() < 5 || word.length() > 24) {
      return List.of();
    }
    for (String form : BY_INITIAL.getOrDefault(word.charAt(0), List.of())) {
      boolean near =
          Spelling.sameLetters(word, form)
              || (form.length() > 5 && Spelling.shortened(word, form))
              || (word.length() >= FUZZY && form.length() >= FUZZY && Spelling.oneOff(word, form));
      if (near) {
        return FORMS.getOrDefault(form, List.of());
      }
    }
    return List.of();
  }

  /// {@return every family there is}
  static Set<String> families() {
    Set<String> families = new java.util.TreeSet<>();
    FORMS.values().forEach(all -> all.forEach(one -> families.add(one.family())));
    return families;
  }

  private static void line(String key, String words) {
    if (key.startsWith("near ")) {
      for (String form : words.split(",", -1)) {
        BY_INITIAL
            .computeIfAbsent(form.strip().charAt(0), _ -> new ArrayList<>())
            .add(form.strip());
      }
      return;
    }
    String[] kindAndFamily = key.split(" ", 2);
    Kind kind = Kind.valueOf(kindAndFamily[0].toUpperCase(Locale.ROOT));
    for (String entry : words.split(",", -1)) {
      String bare = entry.strip();
      Offence.Target object =
          bare.endsWith("**")
              ? Offence.Target.NAMELESS
              : bare.endsWith("*") ? Offence.Target.PERSON : Offence.Target.ANY;
      String form = bare.replace("*", "");
      if (kind.verb()) {
        verb(form, new Offence(kind, kindAndFamily[1], Form.ACTIVE, object));
      } else {
        add(form, new Offence(kind, kindAndFamily[1], Form.NOUN, object));
      }
    }
  }

  private static void verb(String entry, Offence base) {
    if (entry.indexOf('/') > 0) {
      String[] forms = entry.split("/", -1);
      add(forms[0], base);
      add(forms[1], base);
      if (forms[2].equals(forms[3])) {
        add(forms[2], as(base, forms[2].equals(forms[0]) ? Form.ACTIVE : Form.EITHER));
        add(forms[3], as(base, Form.EITHER));
      } else {
        add(forms[2], as(base, Form.PAST));
        add(forms[3], as(base, Form.PARTICIPLE));
      }
      add(forms[4], as(base, Form.ING));
      return;
    }
    // A regular verb of several words changes its first.
    int blank = entry.indexOf(' ');
    String rest = blank < 0 ? "" : entry.substring(blank);
    String word = blank < 0 ? entry : entry.substring(0, blank);
    boolean doubled = word.endsWith("+");
    String stem = doubled ? word.substring(0, word.length() - 1) : word;
    String stretched = doubled ? stem + stem.charAt(stem.length() - 1) : stem;
    boolean silent = stem.endsWith("e");
    boolean why = stem.endsWith("y") && !stem.matches(".*[aeou]y");
    String cut = stem.substring(0, stem.length() - 1);
    add(stem + rest, base);
    add(
        (why ? cut + "ies" : stem.matches(".*(?:s|sh|ch|x|z)") ? stem + "es" : stem + "s") + rest,
        base);
    add((silent ? stem + "d" : why ? cut + "ied" : stretched + "ed") + rest, as(base, Form.EITHER));
    add((silent ? cut + "ing" : stretched + "ing") + rest, as(base, Form.ING));
  }

  private static Offence as(Offence offence, Form form) {
    return new Offence(offence.kind(), offence.family(), form, offence.target());
  }

  private static void add(String written, Offence offence) {
    // As the words of a question are: without the marks of other languages' letters.
    String form =
        Stream.of(written.split(" ", -1)).map(Tokens::fold).collect(Collectors.joining(" "));
    List<Offence> all = FORMS.computeIfAbsent(form, _ -> new ArrayList<>());
    if (!all.contains(offence)) {
      all.add(offence);
    }
  }
}
