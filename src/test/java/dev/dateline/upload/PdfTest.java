// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.UploadSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/// A PDF is read by a process that can be ended.
class PdfTest {
  private final PdfProcess pdf = PdfProcess.like(SettingsLoader.standard(UploadSettings.class));

  private static byte[] pdf(String password, String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.setLeading(14);
        content.beginText();
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          if (line.isEmpty()) {
            content.newLineAtOffset(0, -28);
          } else {
            content.showText(line);
            content.newLine();
          }
        }
        content.endText();
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void paragraphs_come_out_as_they_stand() throws IOException, Turned {
    byte[] text =
        pdf.text(
            "a.pdf",
            pdf(
                "",
                "The bridge is closed",
                "",
                "It was closed on Mon-",
                "day for the work.",
                "",
                "Rain fell."));
    assertThat(new String(text, StandardCharsets.UTF_8))
        .isEqualTo("The bridge is closed\n\nIt was closed on Monday for the work.\n\nRain fell.\n");
  }

  @Test
  void what_cannot_be_read_is_named() throws IOException {
    byte[] locked = pdf("secret", "Rain");
    assertThatThrownBy(() -> pdf.text("a.pdf", locked))
        .hasMessage("a.pdf: is locked by a password");
    byte[] empty = pdf("");
    assertThatThrownBy(() -> pdf.text("a.pdf", empty))
        .hasMessage("a.pdf: holds no text; it may be a picture of one");
    assertThatThrownBy(() -> pdf.text("a.pdf", new byte[] {1, 2}))
        .hasMessage("a.pdf: is no PDF that can be read");
  }

  @Test
  void time_and_memory_end_the_process_and_nothing_else() throws IOException {
    byte[] good = pdf("", "Rain");
    PdfProcess late =
        new PdfProcess(
            new UploadSettings(List.of(), false, 1, 1, 1, 1, 2, 5, 100, 0, 192),
            pdf.java(),
            pdf.classes());
    assertThatThrownBy(() -> late.text("a.pdf", good))
        .hasMessage("a.pdf: could not be read within 0 s");
    PdfProcess poor =
        new PdfProcess(
            new UploadSettings(List.of(), false, 1, 1, 1, 1, 2, 5, 100, 20, 2),
            pdf.java(),
            pdf.classes());
    byte[] heavy = new byte[4 << 20];
    assertThatThrownBy(() -> poor.text("a.pdf", heavy))
        .hasMessage("a.pdf: could not be read within 2 MB of memory");
  }
}
