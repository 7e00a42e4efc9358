// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ledger.Fingerprint;
import dev.dateline.verify.Reason;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an experiment's questions are written.
public enum Format {
  /// Dateline's own: one JSON object a line with `id`, `question` and `status`, and perhaps `kind`,
  /// `context`, `reason`, `gold`, `article` and `now`; see [Asking]. `note` is for whoever keeps
  /// the file. Alternatives within a status or a reason are separated by a bar. An unknown key is
  /// an error.
  LINES("lines") {
    @Override
    public List<Asking> read(Sources sources) {
      return each(sources, (file, line, node) -> List.of(own(file, line, node, sources)));
    }
  },

  /// MultiHop-RAG's: `question`, `type` (`null` where no article answers), `answer`, and `evidence`
  /// with `article` and `fact`.
  MULTIHOP_RAG("multihop-rag") {
    @Override
    public List<Asking> read(Sources sources) {
      return each(sources, (file, line, node) -> List.of(multihop(file, line, node, sources)));
    }
  },

  /// Sentences for the check of a model's answer, one JSON object a line with `id`, `claim`,
  /// `article`, `quote`, `verdict` (`proved` or `refused`), perhaps `kind`, and perhaps `asked`:
  /// the question that it must answer too; see [ClaimFile].
  CLAIMS("claims") {
    @Override
    public List<Asking> read(Sources sources) {
      List<Asking> askings =
          new ArrayList<>(
              each(
                  sources,
                  (file, line, node) -> List.of(ClaimFile.read(file, line, node, sources.now()))));
      askings.addAll(ClaimFile.mutants(askings, sources.mutants()));
      return askings;
    }
  },

  /// Questions with what they mean, one JSON object a line with `id`, `question`, `group` and
  /// perhaps `kind`: those of one group ask for the same; see [GroupFile].
  GROUPS("groups") {
    @Override
    public List<Asking> read(Sources sources) {
      return each(
          sources, (file, line, node) -> List.of(GroupFile.read(file, line, node, sources.now())));
    }
  },

  /// BEIR's: `queries.jsonl` with `_id` and `text`, and judgements in lines of `query-id`,
  /// `corpus-id` and `score` with tabs between. Queries that nobody judged are left out.
  BEIR("beir") {
    @Override
    public List<Asking> read(Sources sources) {
      Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
      sources.qrels().forEach(path -> grades(path, grades));
      return each(sources, (file, line, node) -> beir(file, line, node, sources, grades));
    }
  };

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "question",
          "kind",
          "context",
          "status",
          "reason",
          "gold",
          "article",
          "now",
          "note");
  // "null" is for an answer that may give a reason or none.
  private static final Set<String> REASONS =
      Stream.concat(Stream.of("null"), Arrays.stream(Reason.values()).map(Reason::key))
          .collect(Collectors.toUnmodifiableSet());
  private static final int ID_DIGITS = 12;

  private final String key;

  Format(String key) {
    this.key = key;
  }

  /// {@return the format of a key}
  ///
  /// @param key as in an experiment's file
  static Format of(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format " + key));
  }

  /// Reads questions.
  ///
  /// @param sources where from
  /// @return the questions, in the files' order; each id once
  /// @throws dev.dateline.settings.SettingsException with file, line and key
  public abstract List<Asking> read(Sources sources);

  /// Where questions come from.
  ///
  /// @param questions their files
  /// @param qrels files of judgements
  /// @param accusing whether every question accuses a named person
  /// @param now the moment of asking where a question gives none
  /// @param mutants how many false sentences to make of true ones
  public record Sources(
      List<Path> questions, List<Path> qrels, boolean accusing, Instant now, int mutants) {
    /// Copies the lists.
    public Sources {
      questions = List.copyOf(questions);
      qrels = List.copyOf(qrels);
    }

    /// Sources of which nothing false is made.
    ///
    /// @param questions their files
    /// @param qrels files of judgements
    /// @param accusing whether every question accuses a named person
    /// @param now the moment of asking where a question gives none
    public Sources(List<Path> questions, List<Path> qrels, boolean accusing, Instant now) {
      this(questions, qrels, accusing, now, 0);
    }
  }

  /// Makes askings of one line.
  private interface Maker {
    List<Asking> make(QuestionFile file, QuestionFile.Line line, JsonNode node);
  }

  private static List<Asking> each(Sources sources, Maker maker) {
    List<Asking> askings = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Path path : sources.questions()) {
      QuestionFile file = new QuestionFile(path);
      for (QuestionFile.Line line : file.lines()) {
        for (Asking asking : maker.make(file, line, file.object(line))) {
          if (!ids.add(asking.id())) {
            throw file.error(line.number(), "id", asking.id() + " is given twice");
          }
          askings.add(asking);
        }
      }
    }
    return askings;
  }

  private static Asking own(
      QuestionFile file, QuestionFile.Line line, JsonNode node, Sources sources) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw file.error(
            line.number(),
            name,
            "unknown key, known are " + String.join(", ", new TreeSet<>(KEYS)));
      }
    }
    String kind = file.optional(line, node, "kind");
    if (kind.equals(Figure.Name.HELD_OUT) || !kind.matches("[\\p{L}\\p{N}_ -]*")) {
      throw file.error(
          line.number(), "kind", "'" + kind + "' is no word of letters, digits, _ and hyphens");
    }
    String at = file.optional(line, node, "now");
    Instant asked;
    try {
      asked = at.isEmpty() ? sources.now() : Instant.parse(at);
    } catch (DateTimeException none) {
      throw file.error(line.number(), "now", "'" + at + "' is no instant");
    }
    String article = file.optional(line, node, "article");
    Set<String> reasons = words(file, line, "reason", file.optional(line, node, "reason"), REASONS);
    return new Asking(
        file.text(line, node, "id"),
        file.text(line, node, "question"),
        kind,
        file.texts(line, node, "context"),
        words(file, line, "status", file.text(line, node, "status"), Asking.STATUSES),
        reasons,
        new Gold.Stretches(file.texts(line, node, "gold")),
        article.isEmpty() ? null : article,
        sources.accusing() || reasons.contains(Reason.ACCUSATION.key()),
        asked);
  }

  private static Set<String> words(
      QuestionFile file, QuestionFile.Line line, String key, String text, Set<String> known) {
    if (text.isEmpty()) {
      return Set.of();
    }
    Set<String> words = new TreeSet<>(List.of(text.split("\\|", -1)));
    for (String word : words) {
      if (!known.contains(word)) {
        throw file.error(
            line.number(),
            key,
            "'" + word + "' is none of " + String.join(", ", new TreeSet<>(known)));
      }
    }
    return words;
  }

  private static Asking multihop(
      QuestionFile file, QuestionFile.Line line, JsonNode node, Sources sources) {
    String question = file.text(line, node, "question");
    String type = file.text(line, node, "type");
    List<String> facts = new ArrayList<>();
    for (JsonNode evidence : node.path("evidence")) {
      facts.add(file.text(line, evidence, "fact"));
    }
    boolean covered = !type.equals("null");
    if (covered == facts.isEmpty()) {
      throw file.error(
          line.number(), "evidence", covered ? "is empty" : "is given for a question of type null");
    }
    return new Asking(
        // The set has no ids of its own; the words' hash stays when lines move.
        Fingerprint.of(question).substring(0, ID_DIGITS),
        question,
        type,
        List.of(),
        covered ? Set.of(Asking.ANSWERED) : Set.of("not_covered", "declined", "withheld"),
        Set.of(),
        new Gold.Facts(facts, file.optional(line, node, "answer")),
        null,
        sources.accusing(),
        sources.now());
  }

  private static List<Asking> beir(
      QuestionFile file,
      QuestionFile.Line line,
      JsonNode node,
      Sources sources,
      Map<String, Map<String, Integer>> grades) {
    String id = file.text(line, node, "_id");
    Map<String, Integer> judged = grades.get(id);
    return judged == null
        ? List.of()
        : List.of(
            new Asking(
                id,
                file.text(line, node, "text"),
                "",
                List.of(),
                Asking.STATUSES,
                Set.of(),
                new Gold.Judged(judged),
                null,
                sources.accusing(),
                sources.now()));
  }

  private static void grades(Path path, Map<String, Map<String, Integer>> grades) {
    QuestionFile file = new QuestionFile(path);
    for (QuestionFile.Line line : file.lines()) {
      String[] parts = line.text().split("\t", -1);
      if (parts.length != 3) {
        throw file.error(line.number(), "line", "has no three columns with tabs between");
      }
      boolean heading = line.number() == 1 && parts[2].equals("score");
      if (!heading) {
        if (!parts[2].matches("-?\\d{1,4}")) {
          throw file.error(line.number(), "score", "'" + parts[2] + "' is no whole number");
        }
        grades
            .computeIfAbsent(parts[0], _ -> new LinkedHashMap<>())
            .put(parts[1], Integer.parseInt(parts[2]));
      }
    }
  }
}
