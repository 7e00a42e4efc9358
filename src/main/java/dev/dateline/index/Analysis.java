// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// How text becomes index terms: one analyzer for each language, and one for words exactly as
/// written. Any thread may use it.
final class Analysis {
  /// Rises whenever the same text would become other terms; an index of another number is rebuilt.
  static final String ID = "1";

  /// The language of texts whose own language has no analyzer here: words are folded, not stemmed.
  static final String OTHER = "und";

  private static final Map<String, Supplier<Analyzer>> LANGUAGES =
      Map.ofEntries(
          Map.entry("en", English::new),
          Map.entry("ar", ArabicAnalyzer::new),
          Map.entry("bg", BulgarianAnalyzer::new),
          Map.entry("ca", CatalanAnalyzer::new),
          Map.entry("cs", CzechAnalyzer::new),
          Map.entry("da", DanishAnalyzer::new),
          Map.entry("de", GermanAnalyzer::new),
          Map.entry("el", GreekAnalyzer::new),
          Map.entry("es", SpanishAnalyzer::new),
          Map.entry("et", EstonianAnalyzer::new),
          Map.entry("fa", PersianAnalyzer::new),
          Map.entry("fi", FinnishAnalyzer::new),
          Map.entry("fr", FrenchAnalyzer::new),
          Map.entry("hi", HindiAnalyzer::new),
          Map.entry("hu", HungarianAnalyzer::new),
          Map.entry("id", IndonesianAnalyzer::new),
          Map.entry("it", ItalianAnalyzer::new),
          Map.entry("lt", LithuanianAnalyzer::new),
          Map.entry("lv", LatvianAnalyzer::new),
          Map.entry("nl", DutchAnalyzer::new),
          Map.entry("no", NorwegianAnalyzer::new),
          Map.entry("pt", PortugueseAnalyzer::new),
          Map.entry("ro", RomanianAnalyzer::new),
          Map.entry("ru", RussianAnalyzer::new),
          Map.entry("sv", SwedishAnalyzer::new),
          Map.entry("tr", TurkishAnalyzer::new));

  // "mar" and "may" are words by themselves in several languages; "sept" is the usual short form.
  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "january"),
          Map.entry("feb", "february"),
          Map.entry("apr", "april"),
          Map.entry("jun", "june"),
          Map.entry("jul", "july"),
          Map.entry("aug", "august"),
          Map.entry("sep", "september"),
          Map.entry("sept", "september"),
          Map.entry("oct", "october"),
          Map.entry("nov", "november"),
          Map.entry("dec", "december"));

  // An underscore joins letters for the tokenizer, so a hyphenated word arrives whole; two hyphens
  // are a dash.
  private static final NormalizeCharMap HYPHENS = hyphens();

  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();
  private final Analyzer exactIndexed = new Exact(true);
  private final Analyzer exactAsked = new Exact(false);

  /// The language group of an article's language.
  ///
  /// @param language any text, ISO 639-1 or BCP 47 where it is well formed
  /// @return a language with an analyzer, or [#OTHER]
  static String group(String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    String first = lower.split("[-_]", 2)[0];
    String known =
        switch (first) {
          case "nb", "nn" -> "no";
          case "eng" -> "en";
          default -> first;
        };
    return LANGUAGES.containsKey(known) ? known : OTHER;
  }

  /// {@return the analyzer of a language group}
  ///
  /// @param group one that [#group] gave
  Analyzer of(String group) {
    return analyzers.computeIfAbsent(
        group,
        g -> {
          Supplier<Analyzer> known = LANGUAGES.get(g);
          return known == null
              ? new Exact(true)
              : g.equals("en") ? known.get() : new Folded(known.get());
        });
  }

  /// {@return the analyzer for words as they are written: lower case, folded, nothing left out}
  Analyzer exact() {
    return exactIndexed;
  }

  /// The words of a text in order, as the exact field holds them.
  ///
  /// @param text any text
  /// @param most how many at most
  /// @return the words; a hyphenated word is its parts
  List<String> exactWords(String text, int most) {
    return words(exactAsked, text, most);
  }

  /// The distinct terms of a text in a language group.
  ///
  /// @param group one that [#group] gave
  /// @param text any text
  /// @param most how many at most
  /// @return the terms in order
  List<String> terms(String group, String text, int most) {
    return words(of(group), text, most);
  }

  private static List<String> words(Analyzer analyzer, String text, int most) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < most && stream.incrementToken()) {
        words.add(term.toString());
      }
      if (words.size() < most) {
        stream.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("analysing a question from memory", e);
    }
    return words;
  }

  private static NormalizeCharMap hyphens() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String hyphen : Set.of("-", "\u2010", "\u2011")) {
      map.add(hyphen, "_");
    }
    map.add("--", " ");
    map.add("---", " ");
    return map.build();
  }

  /// English: possessives, months written out, stop words left out, Porter's stems.
  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      stream = new WordShapes(new ASCIIFoldingFilter(stream), true, MONTHS);
      stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      return new TokenStreamComponents(words, new PorterStemFilter(stream));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(HYPHENS, reader);
    }
  }

  /// Every word, in lower case and without diacritics.
  private static final class Exact extends Analyzer {
    private final boolean joined;

    Exact(boolean joined) {
      this.joined = joined;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      return new TokenStreamComponents(
          words, new WordShapes(new ASCIIFoldingFilter(stream), joined, Map.of()));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(HYPHENS, reader);
    }
  }

  /// Another language's own analyzer, with diacritics left out behind its stems.
  private static final class Folded extends AnalyzerWrapper {
    private final Analyzer language;

    Folded(Analyzer language) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.language = language;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return language;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents inner) {
      return new TokenStreamComponents(
          inner.getSource(), new ASCIIFoldingFilter(inner.getTokenStream()));
    }
  }
}
