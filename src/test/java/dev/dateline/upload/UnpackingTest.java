// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.UploadSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a file becomes an article's, and what is turned away by name.
class UnpackingTest {
  private static final String WORD =
      "<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String ENDED = "</w:body></w:document>";

  private final Unpacking unpacking =
      new Unpacking(
          new UploadSettings(List.of(), false, 1, 1, 1, 1, 2, 5, 100, 1, 64),
          (name, bytes) -> bytes);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] word(String document) throws IOException {
    return zip(Map.of("word/document.xml", bytes(document)));
  }

  private List<String> names(String name, byte[] bytes) {
    return unpacking.open(name, bytes).leaves().stream().map(Leaf::name).toList();
  }

  private String turned(String name, byte[] bytes) {
    return String.join("\n", unpacking.open(name, bytes).turned());
  }

  @Test
  void a_file_keeps_its_text_and_gets_a_plain_name() {
    assertThat(names("Report Nr. 5 (final).TXT", bytes("Rain")))
        .containsExactly("report-nr-5-final.txt");
    assertThat(names("../../etc/passwd.md", bytes("Rain"))).containsExactly("passwd.md");
    assertThat(names("C:\\users\\x\\Überblick.htm", bytes("Rain")))
        .containsExactly("überblick.htm");
    assertThat(names("....txt", bytes("Rain"))).containsExactly("article.txt");
  }

  @Test
  void json_is_one_article_or_many() {
    byte[] many =
        unpacking.open("a.json", bytes("[{\"a\":1},\n {\"b\":2}]")).leaves().getFirst().bytes();
    assertThat(new String(many, StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    assertThat(names("a.json", bytes("{\"a\":1}"))).containsExactly("a.jsonl");
    assertThat(turned("a.json", bytes("{\"a\":1,\n \"a\":2}")))
        .startsWith("a.json: line 2 is not JSON");
    assertThat(turned("a.json", bytes("7")))
        .isEqualTo("a.json: is neither an object nor an array of them");
    assertThat(turned("a.json", bytes("[".repeat(100)))).contains("is not JSON");
  }

  @Test
  void an_archive_gives_its_files_and_names_those_that_it_cannot_give() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("one/story.txt", bytes("Rain"));
    files.put("two/story.txt", bytes("Snow"));
    files.put("two/picture.png", bytes("x"));
    files.put("__MACOSX/one/._story.txt", bytes("x"));
    Unpacking.Found found = unpacking.open("all.zip", zip(files));
    assertThat(found.leaves()).extracting(Leaf::name).containsExactly("story.txt", "story-2.txt");
    assertThat(found.leaves())
        .extracting(Leaf::from)
        .containsExactly("one/story.txt", "two/story.txt");
    assertThat(found.turned())
        .containsExactly("two/picture.png: is none of .txt .md .html .jsonl .json .pdf .docx .zip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../out.txt   | ../out.txt: leads out of its archive
          a/../../b.md | a/../../b.md: leads out of its archive
          a\\..\\b.md  | a\\..\\b.md: leads out of its archive
          /etc/a.txt   | /etc/a.txt: leads out of its archive
          C:\\a.txt    | C:\\a.txt: leads out of its archive
          in.zip       | in.zip: is an archive within an archive
          """)
  void no_file_of_an_archive_leads_out_or_deeper(String name, String line) throws IOException {
    assertThat(turned("all.zip", zip(Map.of(name, bytes("Rain"))))).isEqualTo(line);
  }

  @Test
  void an_archive_is_turned_away_before_it_fills_anything() throws IOException {
    byte[] zeros = new byte[1 << 20];
    assertThat(turned("bomb.zip", zip(Map.of("a.txt", zeros))))
        .isEqualTo("bomb.zip/a.txt: unpacks to more than 100 times its size");
    byte[] noise = new byte[700_000];
    new Random(5).nextBytes(noise);
    byte[] half = Arrays.copyOf(noise, 1_500_000);
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("a.txt", half);
    two.put("b.txt", half);
    assertThat(turned("big.zip", Arrays.copyOf(zip(two), (1 << 20) + 1)))
        .isEqualTo("big.zip: is larger than 1 MB");
    byte[] dense = new byte[40_000];
    new Random(6).nextBytes(dense);
    Map<String, byte[]> mixed = new LinkedHashMap<>();
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      byte[] part = new byte[900_000];
      for (int i = 0; i < part.length; i++) {
        part[i] = dense[i % 30 == 0 ? i / 30 : i / 900];
      }
      mixed.put(name, part);
    }
    assertThat(turned("wide.zip", zip(mixed))).isEqualTo("wide.zip: unpacks to more than 2 MB");
    Map<String, byte[]> six = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      six.put(i + ".txt", bytes("Rain"));
    }
    assertThat(turned("many.zip", zip(six))).isEqualTo("many.zip: holds more than 5 files");
    byte[] whole = zip(Map.of("a.txt", noise));
    assertThat(turned("cut.zip", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("cut.zip: breaks off");
    assertThat(turned("none.zip", bytes("Rain")))
        .isEqualTo("none.zip: holds no file that could be an article");
  }

  @Test
  void a_word_document_gives_its_paragraphs() throws IOException {
    String document =
        WORD
            + "<w:p><w:r><w:t>The bridge</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">It"
            + " was </w:t></w:r><w:del><w:r><w:delText>never"
            + " </w:delText></w:r></w:del><w:r><w:t>closed.</w:t><w:tab/><w:t>Rain.</w:t></w:r></w:p>"
            + ENDED;
    byte[] text = unpacking.open("a.docx", word(document)).leaves().getFirst().bytes();
    assertThat(new String(text, StandardCharsets.UTF_8))
        .isEqualTo("The bridge\n\nIt was closed. Rain.\n");
  }

  @Test
  void a_word_document_names_no_other_file() throws IOException {
    String entity =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + WORD
            + "<w:p><w:r><w:t>a&x;b</w:t></w:r></w:p>"
            + ENDED;
    assertThat(turned("a.docx", word(entity))).startsWith("a.docx: ").contains("document type");
    String laughs =
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + WORD
            + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
            + ENDED;
    assertThat(turned("a.docx", word(laughs))).startsWith("a.docx: ");
    assertThat(turned("a.docx", word(WORD + "<w:p>".repeat(600)))).startsWith("a.docx: ");
    assertThat(turned("a.docx", word(WORD + ENDED))).isEqualTo("a.docx: holds no text");
    assertThat(turned("a.docx", zip(Map.of("x.xml", bytes("x")))))
        .isEqualTo("a.docx: is no Word document");
  }

  @Test
  void whatever_bytes_come_they_are_an_article_or_turned_away() throws IOException {
    Random random = new Random(9);
    Unpacking standard =
        new Unpacking(SettingsLoader.standard(UploadSettings.class), (name, bytes) -> bytes);
    byte[] good = word(WORD + "<w:p><w:r><w:t>Rain</w:t></w:r></w:p>" + ENDED);
    for (int round = 0; round < 2_000; round++) {
      byte[] some = good.clone();
      for (int i = 0; i < 1 + round % 8; i++) {
        some[random.nextInt(some.length)] = (byte) random.nextInt();
      }
      for (String name : List.of("a.docx", "a.zip", "a.json")) {
        Unpacking.Found found = standard.open(name, some);
        assertThat(found.leaves().size() + found.turned().size()).isPositive();
      }
    }
  }
}
