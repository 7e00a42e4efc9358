// SPDX-License-Identifier: Apache-2.0
package dev.dateline.embed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words that the embedding model's tokenizer knows whole: about twenty thousand, the commonest
/// of English. Reading them takes some 50 ms and waits until they are asked for. Any thread may use
/// it.
public final class MiniLmWords {
  private static final String FILE = "/all-minilm-l6-v2-q-tokenizer.json";

  // Pieces of words are no words, and of what is shorter most are letters or abbreviations.
  private static final String WORD = "[a-z]{2,}";

  private volatile @Nullable Set<String> words;

  /// {@return the words in lower case}
  public Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known = read();
      words = known;
    }
    return known;
  }

  private static Set<String> read() {
    Set<String> found = new HashSet<>();
    try (InputStream in = MiniLmWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      try (JsonParser json = new JsonFactory().createParser(in)) {
        boolean inside = false;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (inside && name.matches(WORD)) {
              found.add(name);
            }
            inside |= name.equals("vocab");
          } else if (inside && token == JsonToken.END_OBJECT) {
            break;
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
    return Set.copyOf(found);
  }
}
