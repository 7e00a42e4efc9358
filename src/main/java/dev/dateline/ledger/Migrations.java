// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/// The steps from an empty file to the newest schema, in order.
///
/// They are listed and not searched for on the class path: a program then knows its newest schema
/// without starting Flyway, which costs a third of a second, and a question in the terminal starts
/// fast.
///
/// A new step goes behind the last one, whatever its room: a ledger that has the last step is taken
/// to have all of them.
///
/// @param files names below `db/migration`, by rising version
record Migrations(List<String> files) {
  private static final String PLACE = "db/migration/";

  /// What this program knows.
  static final Migrations KNOWN =
      new Migrations(
          List.of(
              "V1__archive.sql",
              "V2__ledger.sql",
              "V10__telegram.sql",
              "V11__twins.sql",
              "V12__forgetting.sql",
              "V13__usage.sql",
              "V14__pending.sql",
              "V15__transcript.sql",
              "V16__answer_cost.sql",
              "V17__admin.sql",
              "V18__struck.sql",
              "V19__access.sql",
              "V20__readers.sql",
              "V21__protection.sql",
              "V22__boards.sql",
              "V23__recall.sql",
              "V24__pin.sql",
              "V25__gaps.sql",
              "V26__votes.sql",
              "V27__changed.sql",
              "V28__context.sql",
              "V29__running.sql",
              "V30__broadcast.sql",
              "V31__ticker.sql",
              "V32__files.sql",
              "V33__pages.sql",
              "V34__inline.sql"));

  Migrations {
    files = List.copyOf(files);
    int last = 0;
    for (String file : files) {
      int version = version(file);
      if (version <= last) {
        throw new IllegalArgumentException(
            "migration " + file + " does not follow version " + last);
      }
      last = version;
    }
  }

  /// {@return the schema's version after the last step}
  int newest() {
    return version(files.getLast());
  }

  /// Runs the missing steps, each in one transaction: a process that dies halfway leaves the schema
  /// of the last whole step.
  ///
  /// @param source connections that may write
  void run(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .loggers("slf4j")
        .resourceProvider(new Listed(files))
        .javaMigrationClassProvider(List::of)
        .load()
        .migrate();
  }

  private static int version(String file) {
    int end = file.indexOf("__");
    if (!file.startsWith("V") || end < 2) {
      throw new IllegalArgumentException("migration " + file + " is not named V<number>__<noun>");
    }
    return Integer.parseInt(file.substring(1, end));
  }

  private record Listed(List<String> files) implements ResourceProvider {
    @Override
    @SuppressWarnings("NullAway") // Flyway's way to say that there is no such file
    public LoadableResource getResource(String name) {
      return null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return files.stream()
          .filter(file -> file.startsWith(prefix))
          .filter(file -> List.of(suffixes).stream().anyMatch(file::endsWith))
          .<LoadableResource>map(Step::new)
          .toList();
    }
  }

  private static final class Step extends LoadableResource {
    private final String file;

    Step(String file) {
      this.file = file;
    }

    @Override
    public Reader read() {
      try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(PLACE + file)) {
        if (in == null) {
          throw new IllegalStateException("migration " + file + " is not in the jar");
        }
        return new StringReader(
            new InputStreamReader(in, StandardCharsets.UTF_8).readAllAsString());
      } catch (IOException e) {
        throw new UncheckedIOException("migration " + file, e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return PLACE + file;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return PLACE + file;
    }

    @Override
    public String getFilename() {
      return file;
    }

    @Override
    public String getRelativePath() {
      return file;
    }
  }
}
