// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Passage;
import dev.dateline.news.Role;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An article's version as Lucene's documents, one a passage, and a document as a passage again.
final class Documents {
  private static final Set<String> STORED =
      Set.of(
          Fields.ARTICLE,
          Fields.VERSION,
          Fields.ORDINAL,
          Fields.ROLE,
          Fields.START,
          Fields.END,
          Fields.TEXT);

  private final ZoneId zone;
  private final Analysis analysis = new Analysis();

  Documents(ZoneId zone) {
    this.zone = zone;
  }

  /// {@return what an article's documents of one folder are replaced and removed by}
  ///
  /// @param folder the source
  /// @param id the article
  static Term key(String folder, ArticleId id) {
    return new Term(Fields.KEY, folder + '\n' + id.value());
  }

  /// One version's documents.
  ///
  /// @param version the version
  /// @param folder its source
  /// @param edition of the version, kept on its first passage
  /// @param passages its passages in order
  /// @param vectors one for each passage, or null while there are none
  /// @return a document for each passage, in order
  List<Document> of(
      Version version,
      String folder,
      long edition,
      List<Passage> passages,
      @Nullable List<float[]> vectors) {
    if (vectors != null && vectors.size() != passages.size()) {
      throw new IllegalArgumentException(
          version.id() + ": " + vectors.size() + " vectors for " + passages.size() + " passages");
    }
    List<Document> documents = new ArrayList<>(passages.size());
    Set<Role> seen = EnumSet.noneOf(Role.class);
    for (Passage passage : passages) {
      Document document = new Document();
      identity(document, version, folder, passage);
      searched(document, version.header(), passage);
      filtered(document, version.header());
      if (documents.isEmpty()) {
        document.add(new StringField(Fields.LEAD, "", Store.NO));
        document.add(new NumericDocValuesField(Fields.EDITION, edition));
        document.add(
            new StringField(Fields.EMBEDDED, vectors == null ? Fields.NO : Fields.YES, Store.NO));
      }
      if (seen.add(passage.role())) {
        document.add(new StringField(Fields.LEAD, passage.role().key(), Store.NO));
      }
      if (vectors != null) {
        document.add(
            new KnnFloatVectorField(
                Fields.VECTOR,
                Nearest.unit(vectors.get(documents.size())),
                VectorSimilarityFunction.DOT_PRODUCT));
      }
      documents.add(document);
    }
    return documents;
  }

  private static void identity(Document document, Version version, String folder, Passage passage) {
    document.add(new StringField(Fields.KEY, key(folder, version.id()).text(), Store.NO));
    document.add(new StringField(Fields.ARTICLE, version.id().value(), Store.YES));
    document.add(new SortedDocValuesField(Fields.ARTICLE, new BytesRef(version.id().value())));
    document.add(new StringField(Fields.FOLDER, folder, Store.NO));
    document.add(new SortedDocValuesField(Fields.FOLDER, new BytesRef(folder)));
    document.add(new StringField(Fields.ROLE, passage.role().key(), Store.YES));
    document.add(new StoredField(Fields.VERSION, version.number()));
    document.add(new NumericDocValuesField(Fields.VERSION, version.number()));
    document.add(new StoredField(Fields.ORDINAL, passage.ordinal()));
    document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    document.add(new StoredField(Fields.START, passage.start()));
    document.add(new StoredField(Fields.END, passage.end()));
    document.add(new StoredField(Fields.TEXT, passage.text()));
  }

  private void searched(Document document, Header header, Passage passage) {
    String group = Analysis.group(header.language());
    document.add(new TextField(Fields.of(Fields.BODY, group), passage.text(), Store.NO));
    document.add(new TextField(Fields.EXACT, passage.text(), Store.NO));
    document.add(new BinaryDocValuesField(Fields.GIST, gist(header, passage, group).bytes()));
    for (String name : NameKeys.of(header)) {
      document.add(new StringField(Fields.NAMED, name, Store.NO));
      document.add(new SortedSetDocValuesField(Fields.NAMED, new BytesRef(name)));
    }
    document.add(new TextField(Fields.of(Fields.HEADLINE, group), header.title(), Store.NO));
    text(document, Fields.of(Fields.DECK, group), header.deck());
    text(document, Fields.of(Fields.BYLINE, group), header.author());
    text(document, Fields.of(Fields.SOURCE, group), header.source());
    text(document, Fields.of(Fields.SECTION, group), header.section());
    Stamp published = header.published();
    if (published != null) {
      text(document, Fields.of(Fields.DATE, group), date(published.day(zone), group));
    }
  }

  private Gist gist(Header header, Passage passage, String group) {
    String above =
        Stream.of(header.title(), header.section(), header.author())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return Gist.of(
        passage.text(),
        above,
        header.language(),
        text -> analysis.terms(group, text, Queries.MOST_CHARACTERS));
  }

  private static void text(Document document, String field, @Nullable String text) {
    if (text != null) {
      document.add(new TextField(field, text, Store.NO));
    }
  }

  /// A day as people type it: "19 December 2024 2024-12-19".
  private static String date(LocalDate day, String group) {
    Locale locale = group.equals(Analysis.OTHER) ? Locale.ENGLISH : Locale.of(group);
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, locale)
        + " "
        + day.getYear()
        + " "
        + day;
  }

  private void filtered(Document document, Header header) {
    String language = header.language().toLowerCase(Locale.ROOT);
    document.add(new StringField(Fields.LANGUAGE, language, Store.NO));
    document.add(new SortedDocValuesField(Fields.LANGUAGE, new BytesRef(language)));
    Instant due = Instant.EPOCH;
    Stamp published = header.published();
    if (published != null) {
      due = published.earliest(zone);
      document.add(new LongField(Fields.DAY, published.day(zone).toEpochDay(), Store.NO));
      document.add(new NumericDocValuesField(Fields.PUBLISHED, millis(due)));
    }
    Stamp embargo = header.embargo();
    if (embargo != null && embargo.earliest(zone).isAfter(due)) {
      due = embargo.earliest(zone);
    }
    document.add(new LongField(Fields.DUE, millis(due), Store.NO));
  }

  /// {@return a moment in milliseconds, one beyond all reckoning as the nearest that fits}
  ///
  /// @param moment any moment
  static long millis(Instant moment) {
    // Years of nine digits are well-formed ISO 8601 and must not stop a run.
    Instant least = Instant.ofEpochMilli(Long.MIN_VALUE + 1);
    Instant most = Instant.ofEpochMilli(Long.MAX_VALUE);
    return moment.isBefore(least)
        ? Long.MIN_VALUE + 1
        : moment.isAfter(most) ? Long.MAX_VALUE : moment.toEpochMilli();
  }

  /// Reads a passage back.
  ///
  /// @param stored the stored fields of a snapshot
  /// @param number the document's number in it
  /// @return the passage
  static Passage passage(StoredFields stored, int number) throws IOException {
    Document document = stored.document(number, STORED);
    return new Passage(
        new ArticleId(document.get(Fields.ARTICLE)),
        whole(document, Fields.VERSION),
        whole(document, Fields.ORDINAL),
        Role.valueOf(document.get(Fields.ROLE).toUpperCase(Locale.ROOT)),
        whole(document, Fields.START),
        whole(document, Fields.END),
        document.get(Fields.TEXT));
  }

  private static int whole(Document document, String field) {
    return document.getField(field).numericValue().intValue();
  }
}
