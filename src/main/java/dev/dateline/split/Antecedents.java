// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which names a pronoun or a title can stand for.
final class Antecedents {
  private static final Set<String> WOMEN =
      Vocabulary.of(
          "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy"
              + " betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa"
              + " deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna"
              + " brenda pamela emma nicole helen samantha katherine christine rachel carolyn"
              + " janet catherine maria heather diane ruth julie olivia joyce virginia victoria"
              + " kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline"
              + " martha gloria teresa ann sara madison frances kathryn janice jean abigail alice"
              + " judy sophia grace denise amber doris marilyn danielle beverly isabella theresa"
              + " diana natalie brittany charlotte marie kayla alexis lori taylor kate claire"
              + " fiona nikki kamala hillary caroline ellen anne jane katie molly sophie zoe leah"
              + " ella mia chloe lucy ursula giorgia nadia elena olga irina svetlana");
  private static final Set<String> MEN =
      Vocabulary.of(
          "james robert john michael david william richard joseph thomas christopher charles"
              + " daniel matthew anthony mark donald steven andrew paul joshua kenneth kevin brian"
              + " george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric"
              + " jonathan stephen larry justin scott brandon benjamin samuel gregory alexander"
              + " patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry"
              + " zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry"
              + " austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy"
              + " bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason"
              + " roy ralph bobby russell bradley philip eugene vladimir igor sergei dmitry"
              + " volodymyr ivan boris tim tom tony sam ben mike nick chris jim bob bill steve dan"
              + " matt greg jeff ken elon emmanuel olaf jürgen pep erik harry simon martin luke"
              + " max oliver leo oscar bashar mohammed muhammad ahmed ali omar hassan");
  private static final Set<String> BODIES =
      Vocabulary.of(
          "company firm group agency department ministry club team bank union party organization"
              + " organisation network publication newspaper report statement government court"
              + " council league university charity carmaker retailer giant startup regulator"
              + " developer magazine outlet paper channel broadcaster brand studio label airline"
              + " hospital school chain maker manufacturer watchdog force navy army military"
              + " embassy bureau foundation institute center service platform");

  /// A title that says nothing of a name stands for a speaker at most this many sentences before.
  private static final int NEAR = 2;

  private final Names names;
  private final boolean lenient;
  private final String low;
  private final List<Token> words;

  /// @param names the article's names
  /// @param mention the pronoun or title
  /// @param lenient whether a speaker of one word counts as a person without any sign of it
  Antecedents(Names names, String mention, boolean lenient) {
    this.names = names;
    this.lenient = lenient;
    this.low = mention.toLowerCase(Locale.ROOT);
    this.words = Token.of(mention);
  }

  /// Whether the writer speaks.
  boolean first() {
    return low.equals("i") || low.equals("we");
  }

  /// Whether the words point at someone named before.
  boolean definite() {
    Token head = words.getLast();
    return low.startsWith("the ")
        && words.size() <= 5
        && !(head.low().endsWith("s") && !head.low().endsWith("ss"))
        && !head.low().equals("police");
  }

  /// Whether the words hold a name of their own, as "the Russian leader" does.
  boolean telling() {
    return words.stream().skip(1).anyMatch(Token::capital);
  }

  /// Whether a name can be meant.
  ///
  /// @param name the name
  /// @param back how many sentences lie between them, 0 in one sentence
  /// @param spoke whether its bearer speaks there
  boolean fits(String name, int back, boolean spoke) {
    if (Attribution.pronoun(low)) {
      return switch (low) {
        case "he", "он", "er" -> person(name, spoke) && !woman(name);
        case "she", "она", "elle", "ella" -> person(name, spoke) && !man(name);
        default ->
            spoke && back <= NEAR && !names.person(name) && Character.isUpperCase(name.charAt(0));
      };
    }
    String head = words.getLast().bare();
    if (BODIES.contains(head) || Speech.work(head) || !names.person(name)) {
      return false;
    }
    Set<String> titles = names.titlesOf(name);
    boolean titled = words.stream().skip(1).anyMatch(word -> same(titles, word.bare()));
    if (!telling()) {
      return titled || (spoke && back <= NEAR && titles.isEmpty() && !head.startsWith("spokes"));
    }
    return words.stream().skip(1).filter(Token::capital).allMatch(w -> titles.contains(w.bare()))
        && words.stream().skip(1).allMatch(w -> w.capital() || same(titles, w.bare()));
  }

  private boolean person(String name, boolean spoke) {
    boolean plain = name.indexOf(' ') < 0 && name.chars().anyMatch(Character::isLowerCase);
    return names.person(name)
        || (lenient && spoke && plain && Character.isUpperCase(name.charAt(0)));
  }

  private static boolean same(Set<String> titles, String word) {
    return titles.contains(word) || (Titles.head(word) && titles.stream().anyMatch(Titles::head));
  }

  private boolean woman(String name) {
    Set<String> titles = names.titlesOf(name);
    return titles.contains("ms") || titles.contains("mrs") || given(name, WOMEN);
  }

  private boolean man(String name) {
    return names.titlesOf(name).contains("mr") || given(name, MEN);
  }

  private boolean given(String name, Set<String> list) {
    String full = names.fullName(name).orElse(name);
    int blank = full.indexOf(' ');
    return blank > 0 && list.contains(full.substring(0, blank).toLowerCase(Locale.ROOT));
  }
}
