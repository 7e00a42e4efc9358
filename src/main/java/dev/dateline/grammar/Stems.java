// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.stemmer.PorterStemmer;

/// What the forms of a word share: the base of an irregular form, then Porter's stem (M. F. Porter,
/// An algorithm for suffix stripping, 1980). One instance serves one thread.
final class Stems {
  // A base and its irregular forms on each line. Forms that are another word as often (found, left,
  // saw, bore)
  // stand where news uses them as the verb.
  private static final String IRREGULAR =
      """
      arise arose arisen
      be is are was were been being am
      beat beaten
      become became
      begin began begun
      bend bent
      bite bit bitten
      bleed bled
      blow blew blown
      break broke broken
      bring brought
      build built
      rebuild rebuilt
      burn burnt
      buy bought
      catch caught
      choose chose chosen
      come came
      cling clung
      creep crept
      deal dealt
      die died dies dying
      tie tied ties tying
      dig dug
      do did done does
      draw drew drawn
      dream dreamt
      drink drank
      drive drove driven
      eat ate eaten
      fall fell fallen
      feed fed
      feel felt
      fight fought
      find found
      flee fled
      fly flew flown flies
      forbid forbade forbidden
      forget forgot forgotten
      forgive forgave forgiven
      freeze froze frozen
      get got gotten
      give gave given
      go went gone goes
      grow grew grown
      hang hung
      have has had having
      hear heard
      hide hid hidden
      hold held
      keep kept
      know knew known
      lay laid
      lead led
      leave left
      lend lent
      lie lied lies lying lain
      light lit
      lose lost
      make made
      man men
      mean meant
      meet met
      pay paid
      prove proven
      ride rode ridden
      ring rang rung
      rise rose risen
      run ran
      say said
      see saw seen
      seek sought
      sell sold
      send sent
      shake shook shaken
      shine shone
      shoot shot
      show shown
      shrink shrank shrunk
      sing sang sung
      sink sank sunk
      sit sat
      sleep slept
      slide slid
      speak spoke spoken
      spend spent
      spin spun
      stand stood
      steal stole stolen
      stick stuck
      strike struck stricken
      strive strove striven
      swear swore sworn
      sweep swept
      swim swam swum
      swing swung
      take took taken
      teach taught
      tear tore torn
      tell told
      think thought
      throw threw thrown
      understand understood
      undertake undertook undertaken
      wake woke woken
      wear wore worn
      win won
      withdraw withdrew withdrawn
      woman women
      child children
      person people
      foot feet
      tooth teeth
      life lives
      wife wives
      knife knives
      thief thieves
      wolf wolves
      calf calves
      shelf shelves
      mouse mice
      goose geese
      crisis crises
      half halves
      write wrote written
      general gen
      lieutenant lt
      sergeant sgt
      captain capt
      senator sen
      governor gov
      doctor dr
      professor prof
      january jan
      february feb
      august aug
      september sep sept
      october oct
      november nov
      december dec
      first 1st
      second 2nd
      third 3rd
      two 2
      three 3
      four 4
      five 5
      six 6
      seven 7
      eight 8
      nine 9
      ten 10
      """;

  private static final Map<String, String> BASES = bases();

  private static final Map<String, Set<String>> FORMS = byStem();

  private final PorterStemmer porter = new PorterStemmer();

  String of(String folded) {
    if (folded.length() < 3 || folded.length() > 60 || Character.isDigit(folded.charAt(0))) {
      return BASES.getOrDefault(folded, folded);
    }
    String base = BASES.getOrDefault(folded, folded);
    return porter.stem(base);
  }

  /// The forms of an irregular word, by the stem that they share.
  ///
  /// @param stem as [#of] gives it
  /// @return base and forms; empty for a regular word
  static Set<String> forms(String stem) {
    return FORMS.getOrDefault(stem, Set.of());
  }

  /// {@return whether a word is an irregular form other than the base}
  ///
  /// @param folded the word
  static boolean inflected(String folded) {
    return BASES.containsKey(folded);
  }

  private static Map<String, Set<String>> byStem() {
    Stems stems = new Stems();
    Map<String, Set<String>> map = new HashMap<>();
    BASES.forEach(
        (form, base) -> {
          Set<String> forms = map.computeIfAbsent(stems.of(base), k -> new TreeSet<>());
          forms.add(form);
          forms.add(base);
        });
    return Map.copyOf(map);
  }

  private static Map<String, String> bases() {
    Map<String, String> map = new HashMap<>();
    IRREGULAR
        .lines()
        .map(line -> line.strip().split(" ", -1))
        .forEach(
            forms -> {
              for (int i = 1; i < forms.length; i++) {
                map.put(forms[i], forms[0]);
              }
            });
    return Map.copyOf(map);
  }
}
