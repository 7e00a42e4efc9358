// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Canonical;
import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.settings.IntakeSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes an article of a manuscript, or refuses it: every field is checked here, for every format
/// alike. Thread-safe.
final class Accession {
  private final IntakeSettings settings;
  private final ZoneId zone;
  private final String defaultLanguage;
  private final @Nullable String outlet;
  private final InstantSource clock;
  private final Languages languages;

  Accession(
      IntakeSettings settings,
      ZoneId zone,
      String defaultLanguage,
      @Nullable String outlet,
      InstantSource clock) {
    this.settings = settings;
    this.zone = zone;
    this.defaultLanguage = defaultLanguage;
    this.outlet = outlet;
    this.clock = clock;
    this.languages = new Languages(settings);
  }

  /// Checks and finishes.
  ///
  /// @param manuscript what the parser found
  /// @param madeId the id for an article that gives none
  /// @return the article
  /// @throws Refusal naming the field, its value and what is allowed
  Article accept(Manuscript manuscript, String madeId) throws Refusal {
    String title = field(manuscript, Key.TITLE, settings.maxTitleCharacters());
    if (title == null) {
      throw new Refusal("title is missing");
    }
    if (manuscript.blocks().size() > settings.maxBlocks()) {
      throw new Refusal(
          "article has "
              + manuscript.blocks().size()
              + " paragraphs, allowed are "
              + settings.maxBlocks());
    }
    String deck = field(manuscript, Key.DECK, settings.maxFieldCharacters());
    Canonical canonical = Canonical.of(title, deck, manuscript.blocks());
    if (canonical.blocks().stream().noneMatch(block -> block.role().receipt())) {
      throw new Refusal("no text is left after cleaning");
    }
    long most = 1024L * settings.maxArticleKilobytes();
    if (canonical.text().length() > most) {
      throw new Refusal(
          "article has " + canonical.text().length() + " characters, allowed are " + most);
    }
    Stamp published = stamp(manuscript, Key.PUBLISHED);
    boolean inferred = false;
    if (published == null) {
      LocalDate day = InferredDay.of(canonical, LocalDate.ofInstant(clock.instant(), zone));
      published = day == null ? null : Stamp.of(day);
      inferred = day != null;
    }
    String source = field(manuscript, Key.SOURCE, settings.maxFieldCharacters());
    Header header =
        new Header(
            title,
            deck,
            field(manuscript, Key.AUTHOR, settings.maxFieldCharacters()),
            source == null ? outlet : source,
            field(manuscript, Key.SECTION, settings.maxFieldCharacters()),
            choice(manuscript, Key.KIND, Kind.values(), Kind::key, Kind.NEWS),
            published,
            inferred,
            stamp(manuscript, Key.UPDATED),
            stamp(manuscript, Key.EMBARGO),
            address(manuscript),
            language(manuscript, canonical),
            choice(manuscript, Key.STATUS, Status.values(), Status::key, Status.PUBLISHED),
            field(manuscript, Key.CORRECTION, settings.maxFieldCharacters()));
    return new Article(id(manuscript, madeId), header, canonical);
  }

  private static ArticleId id(Manuscript manuscript, String made) throws Refusal {
    String given = manuscript.get(Key.ID);
    try {
      return new ArticleId(given == null ? made : given.strip());
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), manuscript.line(Key.ID));
    }
  }

  private static @Nullable String field(Manuscript manuscript, Key key, int most) throws Refusal {
    String raw = manuscript.get(key);
    String text = raw == null ? "" : Canonical.clean(raw).replace('\n', ' ');
    if (text.length() > most) {
      throw new Refusal(
          key.key() + " has " + text.length() + " characters, allowed are " + most,
          manuscript.line(key));
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable Stamp stamp(Manuscript manuscript, Key key) throws Refusal {
    String text = manuscript.get(key);
    if (text == null) {
      return null;
    }
    try {
      Stamp stamp = Stamp.parse(text, zone);
      // Years of five digits are typing errors, and no index can order them as epoch milliseconds.
      if (stamp.date().getYear() < 1000 || stamp.date().getYear() > 9999) {
        throw new DateTimeException("not a year from 1000 to 9999: '" + text + "'");
      }
      return stamp;
    } catch (DateTimeException e) {
      throw new Refusal(key.key() + " is " + e.getMessage(), manuscript.line(key));
    }
  }

  private static <T> T choice(
      Manuscript manuscript, Key key, T[] all, Function<T, String> name, T standard)
      throws Refusal {
    String text = manuscript.get(key);
    if (text == null) {
      return standard;
    }
    String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (T one : all) {
      if (name.apply(one).equals(wanted)) {
        return one;
      }
    }
    throw new Refusal(
        key.key()
            + " is '"
            + Refusal.shown(text, 80)
            + "', allowed are "
            + Arrays.stream(all).map(name).collect(Collectors.joining(", ")),
        manuscript.line(key));
  }

  private @Nullable String address(Manuscript manuscript) throws Refusal {
    String text = field(manuscript, Key.URL, settings.maxFieldCharacters());
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      if (scheme != null
          && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException _) {
      // Refused below with the same words: both are no address that a reader could open.
    }
    throw new Refusal(
        "url is '"
            + Refusal.shown(text, 120)
            + "', allowed is an http or https address with a host and no user name",
        manuscript.line(Key.URL));
  }

  private String language(Manuscript manuscript, Canonical canonical) throws Refusal {
    String given = manuscript.get(Key.LANGUAGE);
    if (given == null) {
      String found = languages.detect(canonical);
      return found == null ? defaultLanguage : found;
    }
    String code = Languages.code(given);
    if (code == null) {
      throw new Refusal(
          "language is '" + Refusal.shown(given, 80) + "', allowed are ISO 639 codes such as en",
          manuscript.line(Key.LANGUAGE));
    }
    return code;
  }
}
