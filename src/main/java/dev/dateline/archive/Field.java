// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Stamp;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands over an article and can be set by an editor.
public enum Field {
  /// The headline.
  TITLE,
  /// The deck.
  DECK,
  /// The byline.
  AUTHOR,
  /// The outlet.
  SOURCE,
  /// The section.
  SECTION,
  /// What sort of text.
  KIND,
  /// When it was published; a day or a moment.
  PUBLISHED,
  /// When it was last changed.
  UPDATED,
  /// Its address.
  URL,
  /// The language of its text.
  LANGUAGE;

  /// Longest value in UTF-16 units.
  public static final int LONGEST = 500;

  /// {@return the name as it is typed and kept: lower case}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// {@return the field of a name, empty where there is none}
  ///
  /// @param name in any case
  public static Optional<Field> of(String name) {
    for (Field field : values()) {
      if (field.key().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /// What is wrong with a value.
  ///
  /// @param value what was typed
  /// @param zone the newsroom's zone
  /// @return a phrase to stand behind the value's name, empty where nothing is
  public Optional<String> wrong(String value, ZoneId zone) {
    if (value.isBlank() || value.length() > LONGEST || value.indexOf('\n') >= 0) {
      return Optional.of("must be one line of 1 to " + LONGEST + " characters");
    }
    return switch (this) {
      case TITLE, DECK, AUTHOR, SOURCE, SECTION -> Optional.empty();
      case KIND ->
          kind(value).isPresent() ? Optional.empty() : Optional.of("is no kind of article");
      case PUBLISHED, UPDATED ->
          stamp(value, zone).isPresent()
              ? Optional.empty()
              : Optional.of("is no date; expected is 2026-11-30 or 2026-11-30T08:00");
      case URL ->
          web(value) ? Optional.empty() : Optional.of("is no http or https address with a host");
      case LANGUAGE ->
          value.matches("[a-z]{2,3}")
              ? Optional.empty()
              : Optional.of("is no code of two or three small letters, as en");
    };
  }

  private static Optional<Kind> kind(String value) {
    for (Kind kind : Kind.values()) {
      if (kind.key().equals(value.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<Stamp> stamp(String value, ZoneId zone) {
    try {
      return Optional.of(Stamp.parse(value, zone));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static boolean web(String value) {
    try {
      URI uri = new URI(value);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && scheme != null
          && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /// {@return a header with this field set; the same one where the value cannot be used}
  ///
  /// @param h the header
  /// @param value one that nothing was [#wrong] with
  /// @param zone the newsroom's zone
  Header set(Header h, String value, ZoneId zone) {
    if (wrong(value, zone).isPresent()) {
      return h;
    }
    return new Header(
        this == TITLE ? value : h.title(),
        of(DECK, value, h.deck()),
        of(AUTHOR, value, h.author()),
        of(SOURCE, value, h.source()),
        of(SECTION, value, h.section()),
        this == KIND ? kind(value).orElseThrow() : h.kind(),
        this == PUBLISHED ? stamp(value, zone).orElseThrow() : h.published(),
        this != PUBLISHED && h.publishedInferred(),
        this == UPDATED ? stamp(value, zone).orElseThrow() : h.updated(),
        h.embargo(),
        of(URL, value, h.url()),
        this == LANGUAGE ? value : h.language(),
        h.status(),
        h.correction());
  }

  private @Nullable String of(Field field, String value, @Nullable String before) {
    return this == field ? value : before;
  }
}
