// SPDX-License-Identifier: Apache-2.0
package dev.dateline.phrase;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The phrases of one language, with its plurals, numbers and dates. Any thread may use it.
public final class Phrasebook {
  /// For readers whose language has no book, and wherever the reader's is not known.
  public static final Phrasebook ENGLISH = new Phrasebook("en");

  private static final List<Phrasebook> ALL =
      List.of(
          ENGLISH,
          new Phrasebook("ru"),
          new Phrasebook("uk"),
          new Phrasebook("de"),
          new Phrasebook("es"));

  // Articles' datelines are English and look so: both stand in one message.
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final String language;
  private final ULocale locale;
  private final Map<Phrase, String> patterns;

  private Phrasebook(String language) {
    this.language = language;
    this.locale = ULocale.forLanguageTag(language);
    this.patterns = patterns(bundle(language));
  }

  /// {@return every book, the English one first}
  public static List<Phrasebook> all() {
    return ALL;
  }

  /// {@return the book of a reader's language, or the English one where there is none}
  ///
  /// @param tag an IETF language tag as Telegram gives it, such as `de` or `pt-br`, or null where
  ///   the reader's app does not say
  public static Phrasebook of(@Nullable String tag) {
    if (tag == null) {
      return ENGLISH;
    }
    String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return ALL.stream().filter(book -> book.language.equals(language)).findFirst().orElse(ENGLISH);
  }

  /// {@return the language's two letters}
  public String language() {
    return language;
  }

  /// {@return a phrase without arguments}
  ///
  /// @param phrase what to say
  /// @throws IllegalArgumentException when it has arguments
  public String say(Phrase phrase) {
    return say(phrase, Map.of());
  }

  /// {@return a phrase about one thing}
  ///
  /// @param phrase what to say
  /// @param name its argument
  /// @param value a number or a text
  /// @throws IllegalArgumentException when it has other arguments
  public String say(Phrase phrase, String name, Object value) {
    return say(phrase, Map.of(name, value));
  }

  /// {@return a phrase with its arguments in place}
  ///
  /// @param phrase what to say
  /// @param arguments numbers and texts by name; a text that runs from right to left is kept apart
  ///   from the words around it
  /// @throws IllegalArgumentException when these are not the phrase's arguments
  public String say(Phrase phrase, Map<String, Object> arguments) {
    if (!arguments.keySet().equals(phrase.arguments())) {
      throw new IllegalArgumentException(
          phrase + " is said with " + phrase.arguments() + ", not with " + arguments.keySet());
    }
    Map<String, Object> apart = new HashMap<>();
    arguments.forEach((name, value) -> apart.put(name, apart(value)));
    // A MessageFormat serves one thread, so each phrase has its own.
    return new MessageFormat(pattern(phrase), locale).format(apart);
  }

  /// {@return a day in the reader's way}
  ///
  /// @param day the day
  public String day(LocalDate day) {
    if (language.equals("en")) {
      return ENGLISH_DAY.format(day);
    }
    DateFormat format = DateFormat.getInstanceForSkeleton("yMMMd", locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format((Object) day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
  }

  /// {@return a phrase as its bundle has it}
  ///
  /// @param phrase which
  String pattern(Phrase phrase) {
    return patterns.getOrDefault(phrase, phrase.key());
  }

  /// {@return what a language's bundle has, by key}
  ///
  /// @param language its two letters
  static Map<String, String> bundle(String language) {
    Properties read = new Properties();
    String name = language + ".properties";
    try (InputStream in = Phrasebook.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no phrases: " + name);
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
    Map<String, String> out = new HashMap<>();
    read.stringPropertyNames().forEach(key -> out.put(key, read.getProperty(key)));
    return out;
  }

  private static Map<Phrase, String> patterns(Map<String, String> bundle) {
    Map<Phrase, String> out = new EnumMap<>(Phrase.class);
    for (Phrase phrase : Phrase.values()) {
      String pattern = bundle.get(phrase.key());
      if (pattern != null) {
        out.put(phrase, pattern);
      }
    }
    return out;
  }

  // U+2068 and U+2069 open and close what has a direction of its own.
  private static Object apart(Object value) {
    return value instanceof String text && Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? "\u2068" + text + "\u2069"
        : value;
  }

  @Override
  public String toString() {
    return language;
  }
}
