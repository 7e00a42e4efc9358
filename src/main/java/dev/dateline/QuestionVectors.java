// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Languages;
import dev.dateline.ask.Tongue;
import dev.dateline.embed.Embedder;
import dev.dateline.embed.EmbedderException;
import dev.dateline.index.PassageIndex;
import dev.dateline.search.Nearness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vectors of questions in English, while some passage has one to compare them to. What cannot
/// be embedded is searched by its words alone, and the log says so once. Any thread may call.
final class QuestionVectors implements Nearness, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionVectors.class);

  /// Vectors kept, of the texts asked for last: an answer searches for its question more than once.
  private static final int KEPT = 256;

  // Loading takes a second or two; a process that ends before must not pull the model's library
  // from under the thread that loads it.
  private static final Duration LOADING = Duration.ofSeconds(30);

  private final PassageIndex index;
  private final Embedder embedder;
  private final Map<String, List<Float>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Float>> eldest) {
          return size() > KEPT;
        }
      };
  private volatile boolean failed;
  private volatile @Nullable Thread warming;

  /// @param index holds the passages' vectors
  /// @param embedder made them
  QuestionVectors(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /// Loads the model in the background where it will be needed: that takes about a second, in which
  /// a process has other things to do.
  void warm() {
    if (index.embedded()) {
      warming = Thread.ofPlatform().name("question vectors").daemon(true).start(() -> of("news"));
    }
  }

  @Override
  public List<Float> of(String text) {
    if (failed || !index.embedded() || !(Languages.of(text, Set.of()) instanceof Tongue.English)) {
      return List.of();
    }
    synchronized (kept) {
      List<Float> known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    try {
      List<Float> vector = new ArrayList<>(embedder.dimension());
      for (float number : embedder.embed(text)) {
        vector.add(number);
      }
      synchronized (kept) {
        kept.put(text, List.copyOf(vector));
      }
      return vector;
    } catch (IllegalArgumentException e) {
      // Marks that combine with nothing, for example: to the model it is blank.
      LOG.debug("a text of {} characters has no words to embed", text.length(), e);
      return List.of();
    } catch (EmbedderException e) {
      failed = true;
      LOG.warn("questions are searched by their words alone: {}", e.toString(), e);
      return List.of();
    }
  }

  /// Waits until the model that is being loaded is there.
  @Override
  public void close() {
    Thread loading = warming;
    if (loading != null) {
      try {
        loading.join(LOADING);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
