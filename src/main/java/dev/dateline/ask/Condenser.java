// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Turn.Kind;
import dev.dateline.ask.Turn.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a follow-up question stand by itself, by rule, and only where something is missing: what
/// cannot be resolved stays as it was typed. Pure; any thread.
public final class Condenser {
  /// Longest text that is taken for a follow-up, and longest that comes out, in UTF-16 units.
  public static final int LONGEST = 400;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern LEADING =
      Pattern.compile("^(?:(?:and|but|so|ok|okay|then|also|well|yes|no)\\b[,\\s]+)+(?=\\S)", FLAGS);
  private static final Pattern BARE =
      Pattern.compile(
          "^(why|when|where|how|who|by whom|how many|how much|how come|what for)(?:"
              + " (?:so|exactly|then|is that|was that|not|though|did (?:that|it) happen|was"
              + " (?:that|it)))?$",
          FLAGS);
  private static final Pattern ABOUT = Pattern.compile("^(?:what|how) about (.+)$", FLAGS);
  private static final Pattern PHRASE =
      Pattern.compile(
          "^(?:(?:in|on|at|for|during|since|before|after|near|from|by|with|to)"
              + " .+|(?:last|this|next)"
              + " (?:week|month|year|\\w+day)|today|yesterday|tomorrow|\\d{4}|(?:the )?\\w+"
              + " (?:quarter|half))$",
          FLAGS);
  private static final Pattern IT_WAS =
      Pattern.compile(
          "^(?:is|was|were|did|has|had|does)(?:n['’]?t)? (?:it|that|this)(?:"
              + " (?:happen|happened|take place|all|really))? ((?:in|on|at"
              + "|near|by|for|because|before|after|during|with|from|about|outside|inside)\\b.+|today|yesterday)$",
          FLAGS);
  private static final Pattern HE = Pattern.compile("\\b(?:he|him|his|himself|he['’]s)\\b", FLAGS);
  private static final Pattern SHE =
      Pattern.compile("\\b(?:she|hers|her|herself|she['’]s)\\b", FLAGS);
  private static final Pattern THEY = Pattern.compile("\\b(?:they|them|their|theirs)\\b", FLAGS);
  private static final Pattern IT =
      Pattern.compile(
          "(?<!\\bis )(?<!\\bisn['’]t )(?<!\\bwhat time )\\b(?:it|its)\\b(?!"
              + " (?:true|possible|likely|correct|right|clear|known|that|fair|safe|legal)\\b)|\\b(?:it)\\b(?=\\s*$)",
          FLAGS);
  private static final Pattern THAT_LAST = Pattern.compile("\\b(?:that|this)$", FLAGS);
  private static final Pattern THERE =
      Pattern.compile(
          "(?<=\\b(?:is|are|was|were)"
              + " )there$|(?<!\\b(?:is|are|was|were|will|has|have|been|be|any|if) )\\bthere\\b(?!"
              + " (?:is|are|was|were|will|be|has|have)\\b)",
          FLAGS);
  private static final Pattern THEN =
      Pattern.compile("\\b(?:then|that (?:day|week|month|year))\\b(?= *$)", FLAGS);
  private static final Pattern THE_NOUN =
      Pattern.compile(
          "\\bthe ((?:[\\p{L}\\p{N}'’-]+ ){0,2}?[\\p{L}\\p{N}'’-]+)(?="
              + " (?:in|on|at|of|for|to|by|with|from|that|who|was|is|will|has|be|open|close|happen|start|end|cost)\\b|"
              + " (?!painting|building|meeting|wedding|hearing|ring|king|bed|shed|red)\\w+(?:ed|ing)\\b|"
              + " (?:worth|open|closed|next|again)\\b|$)",
          FLAGS);
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:in|on|since|during|of)?"
              + " ?(?:(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\\.?"
              + " ?\\d{0,2}(?:, ?\\d{4})?|(?:19|20)\\d{2}|(?:last|this)"
              + " (?:week|month|year)|yesterday|today)\\b",
          FLAGS);
  private static final Set<String> BELONGS =
      Set.of("death", "killing", "murder", "funeral", "body", "assassination", "arrest", "trial");

  // As many words as stand in a pronoun's place and still read as one thing.
  private static final int FEW = 3;

  private Condenser() {}

  /// The question standing by itself.
  ///
  /// @param text what was typed
  /// @param before the turns so far
  /// @return a question that names what the text only pointed to, or the text itself where nothing
  ///   is missing or nothing earlier fits
  public static String standalone(String text, Conversation before) {
    String cleaned = Wording.cleaned(text);
    Optional<Turn> last = before.last();
    if (last.isEmpty() || cleaned.isEmpty() || cleaned.length() > LONGEST) {
      return text;
    }
    String bare = LEADING.matcher(cleaned.replaceAll("[\\s?!.]+$", "")).replaceFirst("");
    String whole = new Follow(last.get()).resolve(bare);
    return whole.equals(bare) && bare.length() >= cleaned.replaceAll("[\\s?!.]+$", "").length()
            || whole.length() > LONGEST
        ? text
        : whole;
  }

  /// What one earlier turn supplies.
  private record Follow(Turn last) {
    String resolve(String bare) {
      Matcher about = ABOUT.matcher(bare);
      String rest = about.matches() ? about.group(1) : bare;
      if (BARE.matcher(bare).matches()) {
        String asked =
            bare.toLowerCase(Locale.ROOT)
                .replaceAll(
                    " (?:so|exactly|then|though|is that|was that|did (?:that|it) happen|was"
                        + " (?:that|it))$",
                    "");
        return asked + " " + Core.of(statement());
      }
      if (PHRASE.matcher(rest).matches() && rest.length() < 80) {
        return Core.swap(plainLast(), rest);
      }
      if (about.matches()) {
        String named = pronouns(bare);
        return named.equals(bare) ? theme(rest) : named;
      }
      Matcher was = IT_WAS.matcher(bare);
      if (was.matches()) {
        // "why was he killed", "was it in Kyiv" does not ask why any more.
        return Core.of(statement()) + " " + was.group(1);
      }
      return pronouns(bare);
    }

    private String pronouns(String bare) {
      String text = bare;
      text = person(text, HE, Kind.MAN);
      text = person(text, SHE, Kind.WOMAN);
      text = person(text, THEY, Kind.PERSON);
      text = place(text);
      Matcher then = THEN.matcher(text);
      Matcher date = DATE.matcher(plainLast());
      if (then.find() && date.find()) {
        text = then.replaceFirst(Matcher.quoteReplacement(date.group().strip()));
      }
      return thing(text);
    }

    private String person(String text, Pattern pronoun, Kind kind) {
      Matcher matcher = pronoun.matcher(text);
      if (!matcher.find()) {
        return text;
      }
      boolean owned = BELONGS.contains(next(text, matcher.end()));
      if (!owned && Core.names(text.substring(0, matcher.start()))) {
        return text;
      }
      Optional<String> name = who(kind);
      if (name.isEmpty() || owned && text.toLowerCase(Locale.ROOT).contains(surname(name.get()))) {
        return text;
      }
      return matcher.replaceFirst(
          Matcher.quoteReplacement(
              Core.inPlace(matcher.group(), next(text, matcher.end()), name.get())));
    }

    /// Whom a pronoun means: a person in the last question, else the answer's first that fits.
    private Optional<String> who(Kind kind) {
      List<Name> people = last.names().stream().filter(name -> name.kind().person()).toList();
      Optional<String> asked =
          people.stream()
              .filter(
                  name -> fits(name.kind(), kind) && Core.holds(plainLast(), surname(name.text())))
              .map(Name::text)
              .findFirst();
      return asked
          .or(() -> Core.person(plainLast()))
          .or(
              () ->
                  people.stream()
                      .filter(name -> fits(name.kind(), kind))
                      .map(Name::text)
                      .findFirst());
    }

    private static boolean fits(Kind named, Kind asked) {
      return named == asked || named == Kind.PERSON || asked == Kind.PERSON;
    }

    private String place(String text) {
      Matcher there = THERE.matcher(text);
      if (!there.find()) {
        return text;
      }
      Optional<String> place =
          Core.placeIn(plainLast())
              .or(
                  () ->
                      last.names().stream()
                          .filter(n -> n.kind() == Kind.PLACE)
                          .map(Name::text)
                          .findFirst());
      return place
          .map(name -> there.replaceFirst(Matcher.quoteReplacement("in " + name)))
          .orElse(text);
    }

    private String thing(String text) {
      Matcher it = IT.matcher(text);
      Matcher that = THAT_LAST.matcher(text);
      Matcher found = it.find() ? it : that.find() ? that : null;
      if (found == null
          || Core.names(text.substring(0, found.start())) && found == it && !Core.asksDoer(text)) {
        return found == null ? text : appended(found);
      }
      Optional<String> name =
          last.names().stream()
              .filter(n -> !n.kind().person() && n.kind() != Kind.PLACE)
              .map(Name::text)
              .filter(n -> Core.holds(plainLast(), n.toLowerCase(Locale.ROOT)))
              .findFirst()
              .or(this::lastNoun)
              .or(() -> Core.thing(plainLast(), last.names()));
      return name.map(
              n ->
                  found.replaceFirst(
                      Matcher.quoteReplacement(
                          Core.inPlace(found.group(), next(text, found.end()), n))))
          .orElseGet(() -> appended(found));
    }

    /// A few words stand where the pronoun stood; more would blur who does what there.
    private String appended(Matcher pronoun) {
      String content = Core.content(statement());
      return content.split(" ").length <= FEW
          ? pronoun.replaceFirst(Matcher.quoteReplacement(content))
          : pronoun.replaceFirst("").replaceAll("\\s+", " ").strip() + " " + content;
    }

    private Optional<String> lastNoun() {
      Matcher noun = THE_NOUN.matcher(plainLast());
      String found = null;
      while (noun.find()) {
        found = "the " + noun.group(1);
      }
      return Optional.ofNullable(found);
    }

    /// "what about the bridge": the last question with the new theme in its old one's place.
    private String theme(String theme) {
      Optional<String> old =
          last.names().stream()
              .map(Name::text)
              .filter(name -> Core.holds(plainLast(), surname(name)))
              .findFirst()
              .flatMap(name -> Core.spelt(plainLast(), name))
              .or(this::lastNoun)
              .or(() -> Core.person(plainLast()));
      return old.map(o -> Core.replaced(plainLast(), o, theme)).orElse(plainLast() + " " + theme);
    }

    /// The last question with its question word's answer put in, where that was a person.
    private String statement() {
      return Core.answered(
          plainLast(),
          last.names().stream().filter(n -> n.kind().person()).map(Name::text).findFirst());
    }

    private String plainLast() {
      return Wording.cleaned(last.standalone()).replaceAll("[\\s?!.]+$", "");
    }

    private static String next(String text, int from) {
      Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text);
      return word.find(Math.min(from, text.length())) ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    private static String surname(String name) {
      return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
  }
}
