// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Holds a sentence against what is asked: the relation must stand in the sentence itself. A shared
/// word is not an answer.
public final class Relation {
  /// Share of the question's weighted words that a sentence must hold.
  static final double ENOUGH = 0.66;

  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|due to|owing to|thanks to|as a result of|in response to|in"
              + " retaliation|citing|cited|blam(?:e|es|ed|ing)|so that|in order"
              + " to|(?:the|a|one|main) reasons?|caused by|prompted by|triggered by|out of"
              + " (?:concern|fear)|in protest|to avoid|to prevent|to make way|to allow|on the"
              + " grounds|given that|for"
              + " (?:lack|fear|safety|failing|refusing|violating|allegedly)|which is why|that is"
              + " why)\\b|(?<=[a-z]), (?:since|as) |\\bafter"
              + " (?:a|an|the|it|he|she|they|two|three|several|heavy|\\p{Lu})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAUSED =
      Pattern.compile("\\b(?:caused|causing|led to|sparked|triggered|prompted|resulted in)\\b");
  private static final Pattern MEANS =
      Pattern.compile("\\b(?:by|with|using|through|via|when|after|from)\\b");
  private static final Set<String> PLACED =
      Words.set(
          "in at near outside inside on from to through across along off toward towards into beside"
              + " behind under around between over");
  private static final Set<String> PLACES =
      Words.stems(
          "building street square river bridge school hospital station hall park road airport port"
              + " border house home church mosque market stadium court courthouse harbor harbour"
              + " village town city district neighborhood neighbourhood suburb county province"
              + " region state country island coast beach lake valley mountain hill forest field"
              + " farm factory plant warehouse office headquarters prison jail base camp site"
              + " theater theatre museum library university college campus hotel restaurant center"
              + " centre garage apartment flat basement highway motorway intersection crossing quay"
              + " dock pier north south east west outskirts capital area mill depot yard garden"
              + " cemetery");
  private static final Map<String, Pattern> CUES =
      Map.of(
          "condit",
              Pattern.compile(
                  "\\b(?:must|would not|will not|only if|unless|insist|require|condition)",
                  Pattern.CASE_INSENSITIVE),
          "demand",
              Pattern.compile(
                  "\\b(?:must|would not|insist|require|demand|call(?:ed|s) for)",
                  Pattern.CASE_INSENSITIVE),
          "result",
              Pattern.compile(
                  "\\b(?:won|lost|beat|defeated|drew|percent|\\d+[-–]\\d+|result)",
                  Pattern.CASE_INSENSITIVE),
          "score", Pattern.compile("\\b(?:\\d+[-–]\\d+)"),
          "outcom",
              Pattern.compile(
                  "\\b(?:won|lost|passed|rejected|approved|voted|\\d+[-–]\\d+)",
                  Pattern.CASE_INSENSITIVE),
          "plan",
              Pattern.compile(
                  "\\b(?:plan|will|intend|propos|aim|would|is to|are to)",
                  Pattern.CASE_INSENSITIVE));

  private final Ask ask;
  private final Kin kin;
  private final ToDoubleFunction<Token> weight;

  /// A relation to hold sentences against.
  ///
  /// @param ask what is asked
  /// @param kin which words stand for each other
  /// @param weight how much a word of the question tells, above 0
  public Relation(Ask ask, Kin kin, ToDoubleFunction<Token> weight) {
    this.ask = ask;
    this.kin = kin;
    this.weight = weight;
  }

  /// Holds one sentence against it.
  ///
  /// @param s the sentence
  /// @param supplied words that the sentence's pronouns and titles stand for, from sentences that
  ///   would be shown with it
  /// @param header words over the article that tell what all of it is about
  /// @param before words of the sentences right before it
  /// @return how it fits
  public Fit fit(Statement s, List<Token> supplied, List<Token> header, List<Token> before) {
    List<Token> context = new ArrayList<>(header);
    context.addAll(before);
    double all = 0;
    double held = 0;
    List<Token> missing = new ArrayList<>();
    boolean inside = false;
    for (Token term : ask.terms()) {
      boolean soft = Words.SOFT.contains(term.stem());
      double w = soft ? 0.15 : weight.applyAsDouble(term);
      all += w;
      if (!at(s, term).isEmpty() || cue(s, term)) {
        held += w;
        inside |= !soft;
      } else if (meets(supplied, term)) {
        held += w;
      } else if (meets(context, term) && !isVerb(term)) {
        // What the whole article is about counts for more than what was spoken of just before.
        held += (meets(header, term) ? 0.7 : 0.35) * w;
        missing.add(term);
      } else if (!soft && !excused(term)) {
        missing.add(term);
      } else {
        all -= excused(term) ? w : 0;
      }
    }
    double covered = all == 0 ? 0 : held / all;
    if (ask.terms().isEmpty() || !inside && ask.verb() != null && supplied.isEmpty()) {
      return Fit.no(covered, "none of its words");
    }
    double enough = ask.terms().size() > 9 ? 0.55 : ENOUGH;
    if (covered < enough) {
      return Fit.no(covered, "too few of its words; missing " + words(missing));
    }
    for (Token term : missing) {
      if (!Words.SOFT.contains(term.stem())
          && !meets(context, term)
          && ask.terms().size() <= 9
          && weight.applyAsDouble(term) > 0.9 * heaviest()) {
        return Fit.no(covered, "its weightiest word is missing: " + term.folded());
      }
    }
    Optional<String> fault = fault(s, supplied, context);
    if (fault.isPresent()) {
      return Fit.no(covered, fault.get());
    }
    return new Fit(true, covered, covered + bonus(s), "");
  }

  private double heaviest() {
    return ask.terms().stream()
        .filter(t -> !Words.SOFT.contains(t.stem()))
        .mapToDouble(weight)
        .max()
        .orElse(0);
  }

  private boolean isVerb(Token term) {
    return term.equals(ask.verb());
  }

  /// A word whose sense the sentence may carry in another way: the verb of saying in what was said,
  /// the class that a name belongs to.
  private boolean excused(Token term) {
    if (isVerb(term)) {
      return ask.plainlySaying() || ask.wanted() == Wanted.MEASURE && LIGHT.contains(term.stem());
    }
    return ask.wanted() == Wanted.WHICH
        && ask.counted().contains(term)
        && ask.terms().size() > ask.counted().size();
  }

  private static final Set<String> LIGHT = Words.stems("cost weigh measure last take pay earn");

  private static boolean cue(Statement s, Token term) {
    Pattern cue = CUES.get(term.stem());
    return cue != null && cue.matcher(s.text()).find();
  }

  private boolean meets(List<Token> tokens, Token term) {
    return tokens.stream().anyMatch(t -> kin.meets(term, t));
  }

  private List<Integer> at(Statement s, Token term) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      if (kin.meets(term, s.tokens().get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private static String words(List<Token> tokens) {
    return String.join(", ", tokens.stream().map(Token::folded).toList());
  }

  private double bonus(Statement s) {
    double bonus = 0;
    if (ask.wanted() == Wanted.TIME) {
      bonus += s.dates().stream().anyMatch(d -> d.exact() == When.Exact.DAY) ? 0.3 : 0;
    }
    for (Token term : ask.terms()) {
      bonus +=
          at(s, term).stream().anyMatch(i -> s.tokens().get(i).folded().equals(term.folded()))
              ? 0.05
              : 0;
    }
    // Of two sentences that answer, the shorter one answers more plainly.
    return bonus - Math.min(0.15, s.text().length() / 4000.0);
  }

  private Optional<String> fault(Statement s, List<Token> supplied, List<Token> context) {
    List<Occurrence> verbs = verbs(s);
    Roles roles = new Roles(s, ask, kin, supplied, context);
    switch (ask.wanted()) {
      case TOPIC -> {
        return Optional.empty();
      }
      case SAYING -> {
        return roles.speaks(ask.subject().isEmpty() ? ask.object() : ask.subject())
            ? Optional.empty()
            : Optional.of("nobody asked about speaks in it");
      }
      case IDENTITY -> {
        return roles.identifies()
            ? Optional.empty()
            : Optional.of("no name beside the description");
      }
      default -> {}
    }
    if (ask.wanted() == Wanted.WHETHER) {
      return whether(verbs, roles);
    }
    if (ask.verb() == null || excusedVerb(verbs)) {
      return stative(s, roles);
    }
    if (verbs.isEmpty()) {
      return Optional.of("the verb is missing: " + ask.verb().folded());
    }
    String why = "";
    for (Occurrence verb : verbs) {
      if (ask.tense() == Ask.Tense.PAST && (verb.unreal() || verb.negated() || verb.near())) {
        why = "it did not happen as the sentence has it";
        continue;
      }
      Optional<String> fault = at(s, verb, roles);
      if (fault.isEmpty()) {
        return fault;
      }
      why = fault.get();
    }
    return Optional.of(why);
  }

  private boolean excusedVerb(List<Occurrence> verbs) {
    return verbs.isEmpty() && ask.verb() != null && excused(ask.verb());
  }

  private List<Occurrence> verbs(Statement s) {
    Token verb = ask.verb();
    return verb == null ? List.of() : s.occurrences(t -> kin.meets(verb, t));
  }

  private Optional<String> whether(List<Occurrence> verbs, Roles roles) {
    if (ask.saying()) {
      return roles.speaks(ask.subject()) ? Optional.empty() : Optional.of("somebody else speaks");
    }
    if (ask.verb() == null) {
      return Optional.empty();
    }
    if (verbs.isEmpty()) {
      return Optional.of("the verb is missing: " + ask.verb().folded());
    }
    for (Occurrence verb : verbs) {
      boolean open = verb.unreal() && ask.tense() == Ask.Tense.PAST && !verb.negated();
      if (!open && roles.agree(verb)) {
        return Optional.empty();
      }
    }
    return Optional.of("the sentence has it as possible only, or of another");
  }

  /// The relation to an occurrence of the verb.
  private Optional<String> at(Statement s, Occurrence verb, Roles roles) {
    boolean good =
        switch (ask.wanted()) {
          case DOER -> roles.doer(verb);
          case PATIENT -> roles.patient(verb);
          case TIME -> roles.agree(verb) && timed(s, verb);
          case PLACE -> roles.agree(verb) && placed(s, verb.at());
          case REASON -> roles.agree(verb) && reasoned(s, verb);
          case MANNER ->
              roles.agree(verb)
                  && MEANS.matcher(s.text().substring(s.tokens().get(verb.at()).end())).find();
          case COUNT -> roles.agree(verb) && counts(s, verb.at());
          case MEASURE -> roles.agree(verb) && measures(s);
          case WHICH -> roles.which(verb);
          case DEED -> roles.agree(verb);
          case WHETHER, SAYING, IDENTITY, TOPIC -> true;
        };
    return good
        ? Optional.empty()
        : Optional.of(
            "no " + ask.wanted().name().toLowerCase(java.util.Locale.ROOT) + " of that verb");
  }

  /// What is asked of a thing, not of a deed.
  private Optional<String> stative(Statement s, Roles roles) {
    List<Integer> points = new ArrayList<>();
    List<Token> things = ask.terms().stream().filter(t -> !ask.counted().contains(t)).toList();
    for (Token term : things) {
      for (int i : at(s, term)) {
        // An event's noun is what a date or place belongs to; a name alone has none.
        if (ask.wanted() != Wanted.TIME || !s.name(i)) {
          points.add(i);
        }
      }
    }
    boolean good =
        switch (ask.wanted()) {
          case TIME -> points.stream().anyMatch(i -> timed(s, s.occurrence(i)));
          case PLACE -> points.stream().anyMatch(i -> placed(s, i));
          case REASON -> REASON.matcher(s.text()).find() || CAUSED.matcher(s.text()).find();
          case MANNER -> MEANS.matcher(s.text()).find();
          case COUNT -> counts(s, -1);
          case MEASURE -> measures(s);
          case WHICH -> roles.named();
          case DOER, PATIENT, IDENTITY -> roles.identifies();
          case WHETHER, SAYING, TOPIC, DEED -> true;
        };
    return good
        ? Optional.empty()
        : Optional.of("no " + ask.wanted().name().toLowerCase(java.util.Locale.ROOT) + " in it");
  }

  private boolean timed(Statement s, Occurrence event) {
    for (When date : s.dates()) {
      int from = s.tokenAt(date.start());
      int to = s.tokenAt(date.end() - 1);
      if (from >= s.tokens().size()) {
        continue;
      }
      if (s.clause(from) == s.clause(event.at())) {
        if (from > event.at() ? !deed(s, event.at() + 1, from) : before(s, to, event)) {
          return true;
        }
      } else if (s.clause(from) < s.clause(event.at()) && linked(s, event.at())) {
        return true;
      } else if (from == 0 || s.clause(from) == 0 && opening(s, from)) {
        return s.clause(event.at()) <= 1;
      }
    }
    return false;
  }

  /// A date before an event: "on Monday the council voted", "the Dec. 17 bomb attack".
  private boolean before(Statement s, int to, Occurrence event) {
    return !deed(s, to + 1, event.at()) || to + 1 < s.tokens().size() && attributive(s, to);
  }

  /// "the Dec. 17 bomb attack": a date that stands between an article and a noun dates what the
  /// sentence is about, unless the sentence has another date.
  private static boolean attributive(Statement s, int to) {
    int first = to;
    while (first > 0 && (s.tokens().get(first).numeric() || Amount.month(s.tokens().get(first)))) {
      first--;
    }
    return s.dates().size() == 1 && s.tokens().get(first).in(Words.DETERMINERS);
  }

  private static boolean opening(Statement s, int from) {
    return s.text()
        .substring(0, s.tokens().get(from).start())
        .matches(
            "(?i)(?:on|in|at|by|since|during|late|early|last|this)?\\s*(?:the\\s+)?(?:morning|afternoon|evening|night)?\\s*(?:of\\s+)?(?:on\\s+)?");
  }

  private static boolean linked(Statement s, int at) {
    int first = at;
    while (first > 0 && s.clause(first - 1) == s.clause(at)) {
      first--;
    }
    return s.tokens().get(first).folded().equals("when") && s.clause(at) > 0;
  }

  private static boolean deed(Statement s, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = s.tokens().get(i);
      if (Words.verb(token)
              && s.occurrence(i).voice() != Voice.NOUN
              && !token.folded().endsWith("ing")
          || token.in(Words.MODALS)) {
        return true;
      }
    }
    return false;
  }

  private boolean placed(Statement s, int at) {
    Set<String> asked = new HashSet<>();
    ask.terms().forEach(t -> asked.addAll(t.keys()));
    List<Token> tokens = s.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).in(PLACED) || dated(s, i + 1)) {
        continue;
      }
      boolean near = i > at ? s.clause(i) - s.clause(at) <= 1 : s.clause(i) == s.clause(at);
      if (!near) {
        continue;
      }
      for (int j = i + 1; j < Math.min(tokens.size(), i + 6) && s.clause(j) == s.clause(i); j++) {
        Token token = tokens.get(j);
        if (j > i + 1 && token.in(Words.PREPOSITIONS)) {
          break;
        }
        boolean place =
            PLACES.contains(token.stem())
                || s.name(j) && !tokens.get(i).in(Words.set("from to over between"));
        if (place && asked.stream().noneMatch(token.keys()::contains) && !dated(s, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean dated(Statement s, int i) {
    Token token = s.tokens().get(i);
    return s.dates().stream().anyMatch(d -> d.start() <= token.start() && token.start() < d.end());
  }

  private boolean reasoned(Statement s, Occurrence verb) {
    var matcher = REASON.matcher(s.text());
    int at = s.tokens().get(verb.at()).start();
    while (matcher.find()) {
      int token = s.tokenAt(matcher.start());
      boolean close =
          token >= s.tokens().size() || Math.abs(s.clause(token) - s.clause(verb.at())) <= 1;
      if (close && (matcher.start() > at || s.text().substring(0, matcher.start()).isBlank())) {
        return true;
      }
    }
    return false;
  }

  private boolean counts(Statement s, int verb) {
    for (Amount amount : s.amounts()) {
      if (amount.sort() != Amount.Sort.COUNT
          && amount.sort() != Amount.Sort.SPAN
          && amount.sort() != Amount.Sort.PERCENT) {
        continue;
      }
      boolean thing = ask.counted().isEmpty();
      boolean soft = ask.counted().stream().allMatch(t -> Words.SOFT.contains(t.stem()));
      for (int i = Math.max(0, amount.at() - 3);
          i < Math.min(s.tokens().size(), amount.end() + 4);
          i++) {
        if (i >= amount.at() && i < amount.end()) {
          continue;
        }
        Token token = s.tokens().get(i);
        if (i > amount.end() && token.in(Words.PREPOSITIONS) && !token.folded().equals("of")) {
          break;
        }
        thing |= i >= amount.end() && ask.counted().stream().anyMatch(t -> kin.meets(t, token));
      }
      if (thing && !soft && !ask.counted().isEmpty()) {
        return true;
      }
      boolean close =
          verb >= 0 && s.clause(amount.at()) == s.clause(verb) && Math.abs(verb - amount.at()) <= 7;
      if (soft && close && !nounOfOther(s, amount)) {
        return true;
      }
    }
    return false;
  }

  /// "two bridges" does not count people.
  private boolean nounOfOther(Statement s, Amount amount) {
    if (amount.end() >= s.tokens().size()) {
      return false;
    }
    Token next = s.tokens().get(amount.end());
    return !PERSONS.contains(next.stem())
        && !Words.verb(next)
        && !next.in(Words.STOP)
        && ask.counted().stream().noneMatch(t -> kin.meets(t, next));
  }

  private static final Set<String> PERSONS =
      Words.stems(
          "people person men women children others residents passengers workers students patients"
              + " officers soldiers civilians adults boys girls drivers firefighters pupils players"
              + " fans members voters employees staff victims teenagers journalists protesters"
              + " migrants refugees customers guests crew");

  private boolean measures(Statement s) {
    return s.amounts().stream()
        .anyMatch(
            a ->
                ask.sorts().isEmpty()
                    ? a.sort() != Amount.Sort.COUNT || !ask.counted().isEmpty()
                    : ask.sorts().contains(a.sort()));
  }
}
