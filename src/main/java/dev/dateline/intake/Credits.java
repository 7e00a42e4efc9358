// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells paragraphs that are about the report from paragraphs of it: who contributed, who took the
/// picture, who the author is.
final class Credits {
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)^[^.!?]{1,200}\\bcontributed\\s+(reporting|research|to\\s+(this|the)"
              + "\\s+(report|article|story|piece|post))\\b[^.!?]{0,80}\\.?$|^(additional"
              + " )?(reporting|writing|editing|research|translation|compiled)( and"
              + " (reporting|writing|editing))? by\\b.{1,200}$|^with (files|reporting|additional"
              + " reporting|material|contributions?) (from|by)\\b.{1,200}$|^this"
              + " (report|article|story) (includes|contains|was"
              + " (written|reported))\\b.{1,160}$|^(mit material|quelle:|unter mitarbeit|avec|con"
              + " informaci[oó]n de)\\b.{1,120}$");

  private static final String AGENCY =
      "AP|Associated Press|Reuters|AFP|Agence France-Presse|EPA|dpa|UPI|TASS|RIA Novosti|Sputnik"
          + "|Xinhua|Bloomberg|Getty(?: Images)?|Shutterstock|Alamy|NASA|PA(?: Wire| Media)?|ANSA"
          + "|Handout|Pool|The Epoch Times|NurPhoto|Anadolu(?: Agency)?|Magnum|Corbis|iStock|Zuma"
          + "(?: Press)?|Imago|Keystone|Unsplash|USA TODAY Sports|Imagn";
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|van|von|bin|al|el|da|di|\\p{Lu}[\\p{L}.'’-]*)){0,4}";

  private static final Pattern PICTURE =
      Pattern.compile(
          // "(AP Photo/J. Doe)", "(Photo by J. Doe/Getty Images)", "(J. Doe / Reuters)"
          "\\((?:[^()]{0,80}\\b(?:[Pp]hotos?|[Ff]ile|[Hh]andout|[Cc]ourtesy|Getty|via|[Ii]mage|Foto)\\b[^()]{0,80}|[^()]{2,60}"
              + " ?/ ?(?:"
              + AGENCY
              + ")[^()]{0,40})\\)\\.?$"
              // "… 2018. AP Photo", "… 2018. Reuters", "… in Moscow. Getty Images"
              + "|(?:[.!?”\"’)]|^) ?(?:"
              + AGENCY
              + ")(?: Photo| File Photo)?(?: via (?:"
              + AGENCY
              + "))?(?:/(?:"
              + AGENCY
              + "))?\\.?$"
              // "… 2024. Maxim Shemetov/Reuters", "… 2024. J. Doe/Pool via AP"
              + "|(?:[.!?”\"’)]|^) ?"
              + NAME
              + " ?/ ?(?:"
              + NAME
              + ")(?:[/ ]{1,3}"
              + NAME
              + ")?(?: via [\\p{L} ]{2,40})?\\.?$"
              // "Photo: J. Doe", "Photograph by J. Doe", "Image credit: …"
              + "|(?:^|[.!?”\"’)|—–-]"
              + " ?)(?:[Pp]hoto(?:graph|s)?|PHOTO|[Pp]icture|[Ii]mage|[Ii]llustration|[Ff]oto|[Cc]redit|CREDIT|Фото)(?:"
              + " [Cc]redit)?(?: ?: ?| by | [Cc]ourtesy of )[^.!?]{2,80}\\.?$|(?:[.!?”\"’)]|^)"
              + " ?(?:[Ff]ile [Pp]hoto|[Cc]ourtesy (?:of|photo)[^.!?]{0,60})\\.?$");

  private static final Pattern PERSON_IS =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3},? (?:is|was|has"
              + " been|has|covers|writes|reports|works"
              + "|joined)\\b.{0,200}\\b(?:journalist|reporter|correspondent|editor|columnist|writer"
              + "|producer|photographer|contributor|professor|fellow|author|covers|covering|reporting|writes"
              + " about|reports on)\\b.*");

  private Credits() {}

  /// {@return whether a paragraph says only who contributed to the report}
  static boolean credit(String text) {
    return text.length() <= 300 && CREDIT.matcher(text).find();
  }

  /// {@return whether a line ends in a picture's credit, as a caption does}
  static boolean caption(String text) {
    return text.length() <= 900 && PICTURE.matcher(tail(text)).find();
  }

  /// {@return whether a paragraph tells who its author is}
  ///
  /// @param author the byline, or null
  static boolean biography(String text, @Nullable String author) {
    if (text.length() > 900) {
      return false;
    }
    if (author != null) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (String name : Bylines.names(author)) {
        if (name.length() > 3
            && lower.startsWith(name.toLowerCase(Locale.ROOT))
            && text.substring(name.length())
                .matches(
                    "(?s),? (is|was|has been|has covered|covers|writes|reports|works|joined|can be"
                        + " reached)\\b.*")) {
          return true;
        }
      }
    }
    return false;
  }

  /// {@return whether a paragraph reads as some writer's biography, whoever it is}
  static boolean anyBiography(String text) {
    return text.length() <= 900 && PERSON_IS.matcher(text).matches();
  }

  private static String tail(String text) {
    return text.length() <= 260 ? text : text.substring(text.length() - 260);
  }
}
