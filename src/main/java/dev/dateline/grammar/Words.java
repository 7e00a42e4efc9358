// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The closed classes of English, folded as [Tokens#fold] folds, and the verbs that questions are
/// asked with.
public final class Words {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  // Rules name their words where they use them, for every word of every sentence; taking the line
  // apart each time was an eighth of a question's time.
  private static final Map<String, Set<String>> SETS = new ConcurrentHashMap<>();

  /// Words that open a question.
  public static final Set<String> WH =
      set("who whom whose what which when where why how whoever whatever");

  /// Days of the week.
  public static final Set<String> WEEKDAYS =
      set("monday tuesday wednesday thursday friday saturday sunday");

  /// Forms of "be".
  public static final Set<String> BE =
      set("be is are was were been being am isnt arent wasnt werent");

  /// Forms of "have".
  public static final Set<String> HAVE = set("have has had having hasnt havent hadnt");

  /// Forms of "do".
  public static final Set<String> DO = set("do does did didnt doesnt dont done");

  /// Verbs of what may be, not of what is.
  public static final Set<String> MODALS =
      set(
          "will would can could may might must shall should ought wont wouldnt cant cannot couldnt"
              + " mightnt mustnt shouldnt");

  /// Words that turn a statement into its opposite.
  public static final Set<String> NEGATIONS =
      set(
          "not no never neither nor none nobody nothing without cannot cant didnt doesnt dont isnt"
              + " arent wasnt werent hasnt havent hadnt wont wouldnt couldnt shouldnt mightnt"
              + " mustnt refuse refused refuses refusing deny denied denies denying fail failed"
              + " fails failing");

  /// Prepositions.
  public static final Set<String> PREPOSITIONS =
      set(
          "about above across after against along among around as at before behind below beneath"
              + " beside between beyond by despite down during except for from in inside into like"
              + " near of off on onto out outside over past per since than through throughout till"
              + " to toward towards under until unto up upon via with within without amid");

  /// Articles, demonstratives, possessives and the like.
  public static final Set<String> DETERMINERS =
      set(
          "the a an this that these those my your his her its our their some any each every all"
              + " both no another such");

  /// Personal pronouns.
  public static final Set<String> PRONOUNS =
      set(
          "i you he she it we they me him her us them his hers its their theirs himself herself"
              + " itself themselves");

  /// Verbs of saying, as stems.
  public static final Set<String> SAYING =
      stems(
          "say tell add announce argue ask assert call claim comment complain concede confirm"
              + " declare deny describe explain express insist mention mock note observe promise"
              + " quote recall remark reply report respond reveal speak state stress suggest talk"
              + " tweet urge vow warn write accuse acknowledge admit advise boast challenge"
              + " criticise criticize demand emphasise emphasize hint joke pledge praise predict"
              + " propose recommend repeat testify think believe estimate");

  /// Verbs of saying that tell nothing of what was said, as stems.
  public static final Set<String> PLAIN_SAYING =
      stems(
          "say tell speak talk state comment mention think believe describe explain call respond"
              + " reply react remark express note add report announce answer");

  /// Verbs that say little beside their object: another verb, or none, can carry what they ask.
  public static final Set<String> LIGHT =
      stems(
          "cost weigh measure last take pay earn go get come have make give put use live attend"
              + " work cause fall");

  /// Classes of which an answer's own name tells more than the word.
  public static final Set<String> CLASSES =
      stems(
          "team club party company firm agency candidate player politician official officer"
              + " newspaper outlet");

  /// Words that carry no content of their own.
  public static final Set<String> STOP =
      union(
          List.of(
              WH,
              BE,
              HAVE,
              DO,
              MODALS,
              PREPOSITIONS,
              DETERMINERS,
              PRONOUNS,
              set(
                  "and or but if so then also too just ever yet there here not nt now even still"
                      + " very much many more most please it thing things something anything does"
                      + " really actually exactly currently already right ok okay well me"
                      + " anyone someone somebody anybody s t im ive hes shes theyre whats whos"
                      + " whens wheres hows thats theres lets because else again vs versus")));

  /// Words that name a class that the answer's own words need not repeat, and words about the
  /// coverage itself.
  public static final Set<String> SOFT =
      stems(
          "city town village country place person people man woman guy men women name thing article"
              + " story report coverage newspaper paper news piece text time date day year month"
              + " week hour moment reason number amount total kind type sort way part detail"
              + " details information info happen happened occur involve involved event events"
              + " nearly almost exactly recently latest newest first currently today new many much"
              + " old long far said says mean means next case incident often supposed get let good"
              + " whole do make question answer describe describes explain explains according"
              + " official officials el la lo de del en que los las un una al se su por para con"
              + " esta es hay gente quien cuanto cuanta donde cuando como");

  private static final Set<String> VERBS = verbs();

  private Words() {}

  /// {@return whether a token is a verb of what may be; "May" with its capital is a month}
  ///
  /// @param token a word
  public static boolean modal(Token token) {
    return token.in(MODALS) && !token.text().equals("May");
  }

  /// {@return whether a token can be a form of a verb that questions are asked with}
  ///
  /// @param token a word
  public static boolean verb(Token token) {
    return VERBS.contains(token.stem());
  }

  /// {@return the folded words of a line as a set; of one line always the same set}
  ///
  /// @param line words separated by blanks, written in the program: each line is kept for ever
  public static Set<String> set(String line) {
    return SETS.computeIfAbsent(
        line, one -> Set.copyOf(Arrays.asList(BLANKS.split(one.strip(), -1))));
  }

  /// {@return the stems of a line's words}
  ///
  /// @param line words separated by blanks
  public static Set<String> stems(String line) {
    return Tokens.of(line).stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> verbs() {
    try (var in = Words.class.getResourceAsStream("verbs.txt")) {
      if (in == null) {
        throw new IllegalStateException("dev/dateline/grammar/verbs.txt is not on the class path");
      }
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining(" "));
      return stems(text);
    } catch (IOException e) {
      throw new UncheckedIOException("dev/dateline/grammar/verbs.txt cannot be read", e);
    }
  }
}
