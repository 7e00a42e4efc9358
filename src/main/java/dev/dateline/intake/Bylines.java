// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who wrote it: "By Jane Doe and John Roe, Staff Writers" and lines that are nothing but a name.
final class Bylines {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:Story|Words|Written|Reported|Text|Analysis|Opinion|Posted|Authored) )?"
              + "(?:[Bb]y|BY|Von|Par|Por|Door|Автор):?\\s+(\\S.*)$");
  private static final Pattern BEHIND = Pattern.compile("\\s*(?:[|•·/;]|\\s[—–-]\\s|,\\s).*$");
  private static final Pattern AND =
      Pattern.compile("(?iu)\\s*,\\s*(?:and |& )?|\\s+(?:and|und|et|y|&|with|i)\\s+");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu)\\b(staff|writer|reporter|correspondent|editor|contributor|columnist|published|updated"
              + "|journalist|photographer|producer|min)\\b");
  private static final Pattern WORK =
      Pattern.compile(
          "(?iu)(\\p{L}[\\p{L}.&,'’-]* ){0,4}(staff"
              + " writer|writer|reporter|correspondent|editor|journalist"
              + "|columnist|contributor|producer|redakteur(in)?|korrespondent(in)?)( (at|for|in)"
              + " .{2,30}|, .{2,30})?");
  private static final Pattern WIRE =
      Pattern.compile(
          ",\\s((?:The )?Associated Press|AP|Reuters|AFP|Agence France-Presse|dpa|UPI|Bloomberg)$");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "ter",
          "bin", "ibn", "al", "el", "la", "le", "zu", "of");

  /// Words that stand in no writer's name but in the lines that surround one.
  private static final Set<String> NEVER =
      Set.of(
          "news",
          "world",
          "politics",
          "business",
          "sport",
          "sports",
          "opinion",
          "read",
          "more",
          "share",
          "advertisement",
          "top",
          "stories",
          "latest",
          "breaking",
          "live",
          "updates",
          "photo",
          "video",
          "watch",
          "listen",
          "related",
          "about",
          "author",
          "the",
          "a",
          "in",
          "on",
          "us",
          "our",
          "subscribe",
          "sign",
          "log",
          "email",
          "print",
          "save",
          "comments",
          "home",
          "menu",
          "search",
          "editor’s",
          "editor's",
          "editors",
          "picks",
          "most",
          "popular",
          "trending",
          "table",
          "contents",
          "key",
          "points",
          "local",
          "public",
          "safety",
          "city",
          "council");

  private Bylines() {}

  /// {@return the writers that a "By …" line names, joined as a byline, or null where the line is
  /// none}
  static @Nullable String byline(String line) {
    if (line.length() > 160) {
      return null;
    }
    Matcher by = BY.matcher(line);
    if (!by.matches()) {
      return null;
    }
    String rest = by.group(1);
    for (Days.Found found : Days.in(rest).stream().limit(1).toList()) {
      rest = rest.substring(0, found.start());
    }
    rest = rest.replaceFirst("(?i)\\s*\\b(published|updated|posted)\\b.*$", "").strip();
    List<String> names = new ArrayList<>();
    for (String part : AND.split(withoutOutlet(rest), -1)) {
      String name = part.strip();
      if (!allCapitals(name) && !capitalised(name)) {
        break;
      }
      names.add(allCapitals(name) ? title(name) : name);
    }
    return names.isEmpty() || by.group(1).matches(".*[!?]$") ? null : join(names);
  }

  /// Cuts what stands behind the names: an outlet, a role. A comma stays where a name follows it
  /// that an "and" ends, as in "A, B and C".
  private static String withoutOutlet(String text) {
    String cut = text.replaceFirst("\\s*(?:[|•·;]|\\s[—–-]\\s).*$", "");
    return cut.matches(".*,.*\\b(and|und|et|y|&)\\b.*") && !cut.matches(".*\\b(and|&)\\b.*,.*")
        ? cut
        : BEHIND.matcher(cut).replaceFirst("");
  }

  /// {@return the outlet behind the names of a byline, "By Jane Doe | The Lenning Post" or "By Jane
  /// Doe, Reuters", or null where it names none}
  static @Nullable String outlet(String line) {
    String[] parts = line.split("\\s+[|•·—–]\\s+", -1);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.matches("\\p{Lu}[^.:!?\\d]{2,50}")
          && !ROLE.matcher(part).find()
          && !Clutter.is(part)
          && part.split(" ", -1).length <= 6) {
        return part;
      }
    }
    Matcher wire = WIRE.matcher(parts[0]);
    return wire.find() ? wire.group(1) : null;
  }

  /// {@return whether a line is nothing but a person's name of two to four words}
  static boolean name(String line) {
    String[] words = line.strip().split(" ", -1);
    return words.length >= 2
        && words.length <= 5
        && line.length() <= 60
        && capitalised(line)
        && Arrays.stream(words).filter(w -> WORD.matcher(w).matches()).count() >= 2
        && Arrays.stream(words)
            .noneMatch(w -> NEVER.contains(w.toLowerCase(Locale.ROOT).replace(".", "")))
        && !line.equals(line.toUpperCase(Locale.ROOT));
  }

  /// {@return the writers that a line without "By" names, "Jane Doe and John Roe in Lenning",
  /// joined as a byline, or null where it is anything else}
  static @Nullable String bare(String line) {
    String names = line.replaceFirst("\\s+in \\p{Lu}[\\p{L} ,.-]{1,40}$", "");
    List<String> all = new ArrayList<>();
    for (String part : AND.split(names, -1)) {
      String name = title(part.strip());
      if (!name(name)) {
        return null;
      }
      all.add(name);
    }
    return join(all);
  }

  /// {@return whether a line says a writer's work, "Coast correspondent", and nothing else}
  static boolean role(String line) {
    return line.length() <= 60 && WORK.matcher(line).matches();
  }

  /// {@return the names of a byline, full and by the last name alone}
  static List<String> calledBy(String byline) {
    List<String> all = new ArrayList<>(names(byline));
    for (String name : names(byline)) {
      all.add(name.substring(name.lastIndexOf(' ') + 1));
    }
    return all;
  }

  private static boolean capitalised(String line) {
    String[] words = line.split(" ", -1);
    return words.length <= 5
        && Arrays.stream(words)
            .allMatch(
                w ->
                    (WORD.matcher(w).matches() && (!w.endsWith(".") || w.length() <= 3))
                        || PARTICLES.contains(w))
        && WORD.matcher(words[0]).matches();
  }

  private static boolean allCapitals(String name) {
    return name.length() > 4 && name.matches("[\\p{Lu} .'’-]+") && name.contains(" ");
  }

  /// {@return a line in capitals with capitals at its words' beginnings only; any other as it is}
  static String title(String capitals) {
    if (!capitals.equals(capitals.toUpperCase(Locale.ROOT)) || capitals.length() <= 4) {
      return capitals;
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < capitals.length(); i++) {
      char c = capitals.charAt(i);
      out.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c);
    }
    return out.toString();
  }

  /// {@return the names of a byline that [#join] made}
  static List<String> names(String byline) {
    return Arrays.stream(AND.split(byline, -1))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }

  /// {@return names as a byline: "A", "A and B", "A, B and C"}
  static String join(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
