// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.ExperimentDesk;
import dev.dateline.ask.Reply;
import dev.dateline.index.BareSearch;
import dev.dateline.search.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

/// One question after the other, inside a warm process: the floor is Lucene's plain query over the
/// same index. [Benchmarks] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx512m",
      "-XX:+UseSerialGC",
      "--enable-native-access=ALL-UNNAMED",
      "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"
    })
public class QuestionBenchmark {
  private static final int QUESTIONS = 200;

  /// The folder that holds `dev.jsonl`.
  @Param("")
  public String corpus;

  /// The folder that holds `articles`, and `data` once they were read.
  @Param("")
  public String data;

  /// Whether passages are looked up by their vectors too.
  @Param("false")
  public boolean vectors;

  private List<String> questions;
  private BareSearch bare;
  private ExperimentDesk desk;
  private int next;

  /// Opens the index twice: as we search it and as Lucene does.
  @Setup
  public void open() throws IOException {
    questions = Benchmarks.sample(Path.of(corpus), QUESTIONS);
    desk = Benchmarks.desk(Path.of(data), vectors);
    bare = new BareSearch(Path.of(data).resolve("data").resolve("index"));
  }

  /// Closes both.
  @TearDown
  public void close() throws IOException {
    bare.close();
    desk.close();
  }

  private String question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  /// {@return the documents of Lucene's own query over the text alone}
  @Benchmark
  public TopDocs floor() throws IOException {
    return bare.find(question());
  }

  /// {@return the passages}
  @Benchmark
  public Evidence search() {
    return desk.search(question());
  }

  /// {@return the answer}
  @Benchmark
  public Reply ask() {
    return desk.ask(question(), "");
  }
}
