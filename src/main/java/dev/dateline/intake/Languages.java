// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Canonical;
import dev.dateline.settings.IntakeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/// The language of a text that does not say it. The model, 10 MB, is loaded by the first text that
/// needs it. Thread-safe.
final class Languages {
  private static final String MODEL = "/langdetect-183.bin";
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();

  /// Function words: about two of five words of any English text, and hardly one of ten of any
  /// other. Most newsrooms write English, and the model takes a second to load.
  private static final Set<String> ENGLISH =
      Set.of(
          ("the of and to that for on with as by at from his her its they their which who have has"
                  + " had been were are this but not would said will")
              .split(" ", -1));

  /// A language at this many times the second's probability is told even where the model, which
  /// spreads over a hundred languages, gives it little.
  private static final double CLEAR = 1.5;

  private static final double LEAST = 0.04;

  private final IntakeSettings settings;
  private @Nullable LanguageDetector detector;

  Languages(IntakeSettings settings) {
    this.settings = settings;
  }

  /// {@return the ISO 639-1 code of a language tag as people write it (`en`, `en-US`, `deu`), or
  /// null where it is none}
  static @Nullable String code(String tag) {
    String language =
        Locale.forLanguageTag(tag.strip().toLowerCase(Locale.ROOT).replace('_', '-')).getLanguage();
    return TWO_LETTERS.contains(language) ? language : BY_THREE_LETTERS.get(language);
  }

  /// {@return the ISO 639-1 code of the text's language, or null where there is too little text or
  /// no language is likely enough}
  @Nullable String detect(Canonical canonical) {
    String sample = sample(canonical);
    if (sample.length() < settings.detectCharacters()) {
      return null;
    }
    if (english(sample)) {
      return "en";
    }
    Language[] likely = predict(sample);
    double best = likely[0].getConfidence();
    double second = likely.length > 1 ? likely[1].getConfidence() : 0;
    boolean sure =
        best * 100 >= settings.detectConfidencePercent()
            || (best >= LEAST && best >= CLEAR * second);
    return sure ? BY_THREE_LETTERS.get(likely[0].getLang()) : null;
  }

  private static boolean english(String sample) {
    String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    long known = Arrays.stream(words).filter(ENGLISH::contains).count();
    return known * 5 >= words.length;
  }

  /// The body's beginning: names in a headline or a caption pull the detection to their own
  /// language.
  private String sample(Canonical canonical) {
    StringBuilder sample = new StringBuilder();
    for (Canonical.Placed block : canonical.blocks()) {
      if (block.role().receipt() && sample.length() < settings.detectSampleCharacters()) {
        int end = Math.min(block.end(), block.start() + settings.detectSampleCharacters());
        sample.append(canonical.text(), block.start(), end).append('\n');
      }
    }
    return sample.toString();
  }

  private synchronized Language[] predict(String sample) {
    if (detector == null) {
      try (InputStream model = Languages.class.getResourceAsStream(MODEL)) {
        if (model == null) {
          throw new IllegalStateException("the model " + MODEL + " is not on the class path");
        }
        detector = new LanguageDetectorME(new LanguageDetectorModel(model));
      } catch (IOException e) {
        throw new UncheckedIOException("the model " + MODEL + " cannot be read", e);
      }
    }
    return detector.predictLanguages(sample);
  }

  private static Map<String, String> byThreeLetters() {
    Map<String, String> codes = new HashMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .sorted()
        .forEach(
            two -> {
              try {
                codes.put(Locale.of(two).getISO3Language(), two);
              } catch (MissingResourceException _) {
                // A code without three letters cannot be what the model answers.
              }
            });
    // The model answers with these where the standard has one language above them.
    codes.put("cmn", "zh");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("pes", "fa");
    codes.put("arb", "ar");
    codes.put("nob", "no");
    codes.put("zlm", "ms");
    codes.put("swh", "sw");
    return Map.copyOf(codes);
  }
}
