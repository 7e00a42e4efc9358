// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ledger.BackupFolders;
import dev.dateline.ledger.DataFolder;
import dev.dateline.settings.LedgerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Puts a backup in the place of the data, while no other Dateline uses it.
@Command(
    name = "restore",
    description = "Puts a backup in the place of the data; without a name it lists the backups.")
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter REPLACED =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss'-replaced'").withZone(ZoneOffset.UTC);

  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  @Parameters(paramLabel = "BACKUP", arity = "0..1", description = "Its name, as /backup gave it.")
  String name = "";

  RestoreCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() {
    Places resolved = places.resolve(outside);
    Path data = resolved.data();
    LedgerSettings settings = resolved.settings().ledger();
    List<Path> all = new BackupFolders(data.resolve("backups"), settings).whole();
    if (name.isEmpty() && !Restoring.cutOff(data)) {
      all.forEach(each -> outside.answer(String.valueOf(each.getFileName())));
      return Main.DONE;
    }
    Path backup =
        all.stream().filter(each -> each.endsWith(name)).findFirst().orElse(data.resolve(name));
    if (!all.contains(backup) && !Restoring.cutOff(data)) {
      outside.say("there is no backup " + name + " in " + data.resolve("backups"));
      return Main.WRONG;
    }
    try (DataFolder folder = DataFolder.open(data)) {
      if (folder instanceof DataFolder.Reading theirs) {
        outside.say(theirs.notice() + "; stop it before a restore");
        return Main.FAILED;
      }
      boolean finishing = Restoring.cutOff(data);
      String replaced = REPLACED.format(outside.clock().instant());
      new Restoring(data, settings).run(backup, replaced);
      outside.answer(
          finishing
              ? "The restore that was cut off is finished."
              : "Restored " + name + ". What was there before is the backup " + replaced + ".");
      return Main.DONE;
    } catch (IOException full) {
      throw new UncheckedIOException("backup " + name + " cannot be restored", full);
    }
  }
}
