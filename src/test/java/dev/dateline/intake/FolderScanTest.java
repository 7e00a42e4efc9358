// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.intake.FolderScan.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void makeFolder() throws IOException {
    root = Files.createDirectory(temporary.resolve("articles"));
  }

  @Test
  void article_files_are_listed_by_their_names_below_the_folder() throws IOException {
    write("b.txt");
    write("sub/a.MD");
    write("a.html");
    write("a.jsonl");
    write("picture.jpg");
    write(".hidden.txt");
    write(".git/a.txt");
    assertThat(names(scan())).containsExactly("a.html", "a.jsonl", "b.txt", "sub/a.MD");
    assertThat(scan().rejected()).isEmpty();
    assertThat(scan().complete()).isTrue();
  }

  @Test
  void a_link_out_of_the_folder_is_rejected_and_one_within_it_read() throws IOException {
    Path outside = Files.writeString(temporary.resolve("secret.txt"), "x");
    write("a.txt");
    Files.createSymbolicLink(root.resolve("in.txt"), root.resolve("a.txt"));
    Files.createSymbolicLink(root.resolve("out.txt"), outside);
    Files.createSymbolicLink(root.resolve("out"), temporary);
    Files.createSymbolicLink(root.resolve("broken.txt"), root.resolve("gone"));
    assertThat(names(scan())).containsExactly("a.txt", "in.txt");
    assertThat(scan().rejected())
        .extracting(Object::toString)
        .containsExactly(
            "broken.txt: is a link to nothing",
            "out: is a link out of the folder",
            "out.txt: is a link out of the folder");
  }

  @Test
  void a_link_that_goes_in_a_circle_ends() throws IOException {
    write("sub/a.txt");
    Files.createSymbolicLink(root.resolve("sub/again"), root);
    assertThat(names(scan())).containsExactly("sub/a.txt");
  }

  @Test
  void a_folder_that_is_itself_a_link_is_read_below_its_own_name() throws IOException {
    write("a.txt");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
    assertThat(FolderScan.scan(link, Reading.settings()).files())
        .containsExactly(link.resolve("a.txt"));
  }

  @Test
  void folders_below_the_limit_of_depth_are_rejected_by_name() throws IOException {
    write("1/2/3/4/5/a.txt");
    write("1/2/3/4/5/6/b.txt");
    assertThat(names(scan())).containsExactly("1/2/3/4/5/a.txt");
    assertThat(scan().rejected())
        .extracting(Object::toString)
        .containsExactly("1/2/3/4/5/6: folder lies 6 levels deep, allowed are 5");
  }

  @Test
  void a_missing_folder_is_not_complete() {
    Path gone = temporary.resolve("gone");
    Scan scan = FolderScan.scan(gone, Reading.settings());
    assertThat(scan.complete()).isFalse();
    assertThat(scan.rejected())
        .extracting(Object::toString)
        .containsExactly(": the folder is missing: " + gone);
  }

  @Test
  void more_files_than_allowed_are_told_and_leave_the_scan_incomplete() throws IOException {
    for (int i = 0; i <= 1000; i++) {
      write(i + ".txt");
    }
    assertThat(scan().files()).hasSize(1000);
    assertThat(scan().complete()).isFalse();
    assertThat(scan().rejected())
        .singleElement()
        .asString()
        .endsWith(".txt: is beyond the 1000 files that a folder may hold");
  }

  private Scan scan() {
    return FolderScan.scan(root, Reading.settings());
  }

  private List<String> names(Scan scan) {
    return scan.files().stream().map(file -> FolderScan.name(root, file)).toList();
  }

  private void write(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
