// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a Word document: its paragraphs, with what was deleted under tracked changes left
/// out. No document type, no entity, no link is followed.
final class Docx {
  private static final String BODY = "word/document.xml";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  // Deeper than any document that a person wrote: the parser keeps a frame for each.
  private static final int DEEPEST = 500;

  private Docx() {}

  static byte[] text(String name, byte[] bytes, long most) throws Turned {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // What stands before is skipped by being read, and counts.
        byte[] part = zip.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8L));
        most -= part.length;
        if (most < 0) {
          throw new Turned(name, "unpacks to too much");
        }
        if (entry.getName().equals(BODY)) {
          return paragraphs(name, part);
        }
      }
      throw new Turned(name, "is no Word document");
    } catch (XMLStreamException broken) {
      throw new Turned(name, "holds XML that cannot be read, or that names other files");
    } catch (IOException | IllegalArgumentException broken) {
      throw new Turned(name, "is no Word document that can be read");
    }
  }

  private static byte[] paragraphs(String name, byte[] xml) throws XMLStreamException, Turned {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    StringBuilder text = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    int depth = 0;
    boolean written = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Turned(name, "names a document type or an entity");
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Turned(name, "is nested deeper than " + DEEPEST);
          }
          if (word(in)) {
            switch (in.getLocalName()) {
              case "t" -> written = true;
              case "tab" -> paragraph.append(' ');
              case "br", "cr" -> paragraph.append('\n');
              default -> {}
            }
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (written) {
            paragraph.append(in.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (word(in) && in.getLocalName().equals("t")) {
            written = false;
          } else if (word(in) && in.getLocalName().equals("p") && !paragraph.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.toString().strip());
            paragraph.setLength(0);
          }
        }
        default -> {}
      }
    }
    if (text.toString().isBlank()) {
      throw new Turned(name, "holds no text");
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean word(XMLStreamReader in) {
    String namespace = in.getNamespaceURI();
    return WORD.equals(namespace) || STRICT.equals(namespace);
  }
}
