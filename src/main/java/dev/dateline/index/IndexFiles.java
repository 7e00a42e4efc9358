// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// What an index says of itself in its commit, and whether its files can be read.
final class IndexFiles {
  /// Rises whenever passages, fields or their meaning change; an index of another number is
  /// rebuilt.
  static final String SCHEMA = "3";

  /// Why an index that was never written is filled.
  static final String NONE_YET = "there is no index yet";

  private static final String KEY_SCHEMA = "schema";
  private static final String KEY_ANALYSIS = "analysis";
  private static final String KEY_MODEL = "embedding_model";
  private static final String NO_MODEL = "none";
  private static final String WRITE_LOCK = "write.lock";

  private IndexFiles() {}

  /// Copies a commit. The caller sees to it that its files stay meanwhile.
  ///
  /// @param source the index's files
  /// @param commit which of them
  /// @param to an empty folder
  /// @return how many files
  static int copy(Directory source, IndexCommit commit, Path to) throws IOException {
    try (Directory into = FSDirectory.open(to)) {
      Collection<String> files = commit.getFileNames();
      for (String file : files) {
        into.copyFrom(source, file, file, IOContext.READONCE);
      }
      into.sync(files);
      into.syncMetaData();
      return files.size();
    }
  }

  /// Why an index cannot be used as it is.
  ///
  /// @param directory its files
  /// @param model the embedding model whose vectors are wanted, or null where none are
  /// @return one sentence, or empty when it can be used
  /// @throws IOException when the files cannot be read for a reason that rebuilding does not mend
  static Optional<String> fault(Directory directory, @Nullable String model) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.of(NONE_YET);
    }
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      for (String file : commit.files(true)) {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(input);
        }
      }
      return mismatch(commit.getUserData(), model);
    } catch (CorruptIndexException e) {
      return Optional.of("the index is damaged: " + e.getOriginalMessage());
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Optional.of("the index was written by another version of Lucene");
    } catch (EOFException | FileNotFoundException | NoSuchFileException e) {
      return Optional.of("the index is damaged: a file is missing or short");
    }
  }

  private static Optional<String> mismatch(Map<String, String> said, @Nullable String model) {
    String recorded = said.getOrDefault(KEY_MODEL, NO_MODEL);
    if (!SCHEMA.equals(said.get(KEY_SCHEMA))) {
      return Optional.of(
          "the index has schema " + said.get(KEY_SCHEMA) + ", this program writes " + SCHEMA);
    }
    if (!Analysis.ID.equals(said.get(KEY_ANALYSIS))) {
      return Optional.of(
          "the index has analysis "
              + said.get(KEY_ANALYSIS)
              + ", this program writes "
              + Analysis.ID);
    }
    if (model != null && !recorded.equals(NO_MODEL) && !recorded.equals(model)) {
      return Optional.of("the index has vectors of " + recorded + ", wanted are those of " + model);
    }
    return Optional.empty();
  }

  /// What an index records with each commit.
  ///
  /// @param directory its files
  /// @param model the embedding model whose vectors are wanted, or null to keep what is recorded
  /// @return keys and values
  /// @throws IOException when the last commit cannot be read
  static Map<String, String> said(Directory directory, @Nullable String model) throws IOException {
    String kept =
        model != null
            ? model
            : DirectoryReader.indexExists(directory)
                ? SegmentInfos.readLatestCommit(directory)
                    .getUserData()
                    .getOrDefault(KEY_MODEL, NO_MODEL)
                : NO_MODEL;
    return Map.of(KEY_SCHEMA, SCHEMA, KEY_ANALYSIS, Analysis.ID, KEY_MODEL, kept);
  }

  /// {@return what a commit recorded, as a map}
  ///
  /// @param entries its entries, or null where there is no commit
  static Map<String, String> recorded(@Nullable Iterable<Map.Entry<String, String>> entries) {
    Map<String, String> recorded = new HashMap<>();
    if (entries != null) {
      entries.forEach(entry -> recorded.put(entry.getKey(), entry.getValue()));
    }
    return recorded;
  }

  /// {@return where an index is built that is to take another's place}
  ///
  /// @param folder the other's folder
  static Path beside(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".next");
  }

  /// Removes an index, its folder and its lock; one that is not there is removed already.
  ///
  /// @param folder the index's own folder, which nobody has open
  static void remove(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        empty(folder);
        Files.deleteIfExists(folder.resolve(WRITE_LOCK));
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("index " + folder + " cannot be removed", e);
    }
  }

  /// Deletes an index's files, so that a writer can begin anew; its lock stays.
  ///
  /// @param folder the index's own folder
  /// @throws IOException when one cannot be deleted
  static void empty(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed.filter(Files::isRegularFile).filter(file -> !file.endsWith(WRITE_LOCK)).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
