// SPDX-License-Identifier: Apache-2.0
package dev.dateline.embed;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// MiniLM (all-MiniLM-L6-v2, quantised) in this process, from the jar: nothing is fetched. English
/// only. About 8 ms a question and 30 ms a passage; loading takes about a second and 150 MB, and
/// waits for the first text.
///
/// The tokenizer's library asks home for news unless the environment has `OPT_OUT_TRACKING=true` or
/// it is told that it is offline, which the constructor does.
public final class MiniLm implements Embedder {
  /// What the index records for these vectors.
  public static final String ID = "all-minilm-l6-v2-q/384";

  private static final int DIMENSION = 384;

  private final Supplier<EmbeddingModel> loader;
  private @Nullable EmbeddingModel model;
  private @Nullable EmbedderException failed;

  /// Names the model; it is loaded with the first text.
  public MiniLm() {
    // On the caller's thread: a text that waits for nothing needs no pool.
    this(() -> new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
  }

  MiniLm(Supplier<EmbeddingModel> loader) {
    System.setProperty("ai.djl.offline", "true");
    this.loader = loader;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public boolean knows(String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    return lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_");
  }

  @Override
  public float[] embed(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text is blank, a vector needs words");
    }
    return loaded().embed(text).content().vector();
  }

  private synchronized EmbeddingModel loaded() {
    if (failed != null) {
      throw failed;
    }
    EmbeddingModel ready = model;
    if (ready == null) {
      try {
        ready = loader.get();
      } catch (RuntimeException | LinkageError e) {
        // A native library that does not fit this machine, or a home that cannot be written: tried
        // once, for it would fail as slowly at every question.
        failed = new EmbedderException(ID, e);
        throw failed;
      }
      model = ready;
    }
    return ready;
  }
}
