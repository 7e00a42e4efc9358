// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bytes → text: by the byte-order mark, else as UTF-8, else as the file says, else as detected.
final class Decoding {
  private static final byte[][] SIGNATURES = {
    {'%', 'P', 'D', 'F', '-'},
    {'P', 'K', 3, 4},
    {(byte) 0x89, 'P', 'N', 'G'},
    {'G', 'I', 'F', '8'},
    {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
    {0x7f, 'E', 'L', 'F'},
    {0x1f, (byte) 0x8b},
    {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
    {'{', '\\', 'r', 't', 'f'}
  };

  private static final String BINARY = "file holds binary content, not text";

  /// So many control bytes may slip into a text; beyond one byte in two hundred it is no text.
  private static final int FEW = 8;

  private static final String WESTERN = "windows-1252";

  /// Percent of confidence that say nothing.
  private static final int CLOSE = 5;

  private Decoding() {}

  /// Decodes; stray NUL and control bytes stay for the cleaning of the text.
  ///
  /// @param bytes a whole file or a whole line
  /// @param declared the character set that the file names, used when it is not UTF-8, or null
  /// @return the text without a byte-order mark
  /// @throws Refusal where it is no text
  static String decode(byte[] bytes, @Nullable String declared) throws Refusal {
    for (byte[] signature : SIGNATURES) {
      if (starts(bytes, signature)) {
        throw new Refusal(BINARY);
      }
    }
    if (starts(bytes, new byte[] {(byte) 0xff, (byte) 0xfe})) {
      return text(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, new byte[] {(byte) 0xfe, (byte) 0xff})) {
      return text(bytes, 2, StandardCharsets.UTF_16BE);
    }
    int from = starts(bytes, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}) ? 3 : 0;
    int controls = 0;
    for (byte b : bytes) {
      if ((b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') || b == 0x7f) {
        controls++;
      }
    }
    if (controls > FEW && controls > bytes.length / 200) {
      throw new Refusal(BINARY);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException _) {
      return other(bytes, from, declared);
    }
  }

  private static String other(byte[] bytes, int from, @Nullable String declared) throws Refusal {
    String utf8 = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    long wrong = utf8.chars().filter(c -> c == 0xfffd).count();
    long right = utf8.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
    // A broken byte or two in what is UTF-8 everywhere else: one mark there is better than
    // every letter of another character set wrong.
    if (from == 3 || right > 4 * wrong) {
      return utf8;
    }
    Charset named = declared == null ? null : charset(declared);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      return text(bytes, from, named);
    }
    Charset detected = detected(bytes);
    if (detected != null) {
      return text(bytes, from, detected);
    }
    throw new Refusal("file is in no character set that can be told");
  }

  /// The likeliest character set; western Europe's where it is as good as as likely, because the
  /// detector takes French for Romanian.
  private static @Nullable Charset detected(byte[] bytes) {
    Charset best = null;
    int most = 0;
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      // What is called ISO 8859-1 is windows-1252 in practice; they differ in controls only.
      boolean western = match.getName().equals("ISO-8859-1") || match.getName().equals(WESTERN);
      Charset found = charset(western ? WESTERN : match.getName());
      if (found == null || found.equals(StandardCharsets.UTF_8)) {
        continue;
      }
      if (best == null) {
        best = found;
        most = match.getConfidence();
      } else if (western && match.getConfidence() + CLOSE >= most) {
        return found;
      }
    }
    return best;
  }

  private static String text(byte[] bytes, int from, Charset charset) throws Refusal {
    try {
      String text =
          charset
              .newDecoder()
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      long controls =
          text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
      if (controls > FEW && controls > text.length() / 200) {
        throw new Refusal(BINARY);
      }
      return text;
    } catch (CharacterCodingException _) {
      throw new Refusal("file is not " + charset.name().toLowerCase(Locale.ROOT) + " throughout");
    }
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (bytes[i] != with[i]) {
        return false;
      }
    }
    return true;
  }
}
