// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.embed.MiniLmWords;
import dev.dateline.index.BareSearch;
import dev.dateline.index.LuceneIndex;
import dev.dateline.index.PoolProbe;
import dev.dateline.index.Weights;
import dev.dateline.search.English;
import dev.dateline.search.Evidence;
import dev.dateline.search.Nearness;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.search.Synonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Search over a large index, beside its own queries run bare. [Scale] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class ScaleBenchmark {
  static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
  private static final int QUESTIONS = 200;

  /// The folder that holds `corpus.jsonl` and `dev.jsonl`.
  @Param("")
  public String corpus;

  /// The index.
  @Param("")
  public String shelves;

  /// Whether the questions name outlets or authors of the coverage, or none.
  @Param({"false", "true"})
  public boolean naming;

  private final List<Question> questions = new ArrayList<>();
  private final List<List<PoolProbe>> pools = new ArrayList<>();
  private BareSearch bare;
  private LuceneIndex index;
  private Searcher searcher;
  private int next;

  /// Opens the index twice, and notes which queries each question is searched with.
  @Setup
  public void open() throws IOException {
    index = LuceneIndex.openReading(Path.of(shelves), Weights.STANDARD, ZoneOffset.UTC);
    Listening listening = new Listening(index);
    ShuffledCoverage coverage =
        new ShuffledCoverage(new Shuffled(Path.of(corpus).resolve("corpus.jsonl")));
    English english = new English(new MiniLmWords()::words);
    searcher = new Searcher(listening, coverage, Synonyms.NONE, english, Nearness.NONE);
    for (String text : Benchmarks.sample(Path.of(corpus), QUESTIONS)) {
      Question question = new Question(text, text, Set.of(), NOW, ZoneOffset.UTC);
      listening.asked().clear();
      searcher.search(question);
      if (listening.asked().stream().anyMatch(pool -> !pool.scopes().isEmpty()) == naming) {
        questions.add(question);
        pools.add(List.copyOf(listening.asked()));
      }
    }
    searcher = new Searcher(index, coverage, Synonyms.NONE, english, Nearness.NONE);
    bare = new BareSearch(Path.of(shelves));
  }

  /// Closes both.
  @TearDown
  public void close() throws IOException {
    bare.close();
    index.close();
  }

  private int question() {
    next = (next + 1) % questions.size();
    return next;
  }

  /// {@return the documents of Lucene's own query over the text alone}
  @Benchmark
  public TopDocs plain() throws IOException {
    return bare.find(questions.get(question()).asked());
  }

  /// {@return how many documents the search's own queries find}
  @Benchmark
  public int floor() throws IOException {
    return bare.find(pools.get(question()));
  }

  /// {@return the passages}
  @Benchmark
  public Evidence search() {
    return searcher.search(questions.get(question()));
  }
}
