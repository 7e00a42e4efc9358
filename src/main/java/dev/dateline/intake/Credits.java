// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells paragraphs that are about the report from paragraphs of it: who contributed, who took the
/// picture, who the author is.
final class Credits {
  /// Names, places and the words between them, to the line's end.
  private static final String NAMES =
      "(?-i:(?:\\p{Lu}[\\p{L}.'’-]*|and|und|et|in|for|from|the|of|de|[Ee]diting by|[Ww]riting by"
          + "|[Rr]eporting by|additional reporting by)[ ,;()]*)+\\.?$";

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)^[^.!?]{1,200}\\bcontributed\\s+(reporting|research|to\\s+this"
              + "\\s+(report|article|story|piece|post))\\b[^.!?,]{0,40}\\.?$"
              + "|^(additional )?(reporting|writing|editing|research|translation|compiled)"
              + ("( and (reporting|writing|editing))? by " + NAMES)
              + "|^with (files|reporting|additional reporting|material|contributions?) (from|by) "
              + NAMES
              + "|^this (report|article|story) (includes (reporting|material|information) (from|by)"
              + "|was (first |originally )?(written|reported|published|produced|translated)"
              + " (by|in|on|with))\\b.{1,160}$"
              + "|^(mit material (von|der)|unter mitarbeit von|avec|con informaci[oó]n de) "
              + NAMES);

  /// "Roe reported from Oye. Press writer Jane Doe in Harl contributed to this report."
  private static final Pattern REPORTED_FROM =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}'’-]+(?: and \\p{Lu}[\\p{L}'’-]+| \\p{Lu}[\\p{L}'’-]+){0,3} reported"
              + " from [^.!?]{2,60}\\.\\s*)+(?:[^.!?]{1,200}contributed to this"
              + " [^.!?]{3,20}\\.)?$");

  /// Initials of editors and agencies below a report: "joa/dpa".
  private static final Pattern INITIALS =
      Pattern.compile("^\\(?[a-z]{2,4}(?:/[A-Za-z]{2,8}){1,4}\\)?$");

  private static final String AGENCY =
      "AP|Associated Press|Reuters|AFP|Agence France-Presse|EPA|dpa|UPI|TASS|RIA Novosti|Sputnik"
          + "|Xinhua|Bloomberg|Getty(?: Images)?|Shutterstock|Alamy|NASA|PA(?: Wire| Media)?|ANSA"
          + "|Handout|Pool|The Epoch Times|NurPhoto|Anadolu(?: Agency)?|Magnum|Corbis|iStock|Zuma"
          + "(?: Press)?|Imago|Keystone|Unsplash|USA TODAY Sports|Imagn";
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|van|von|bin|al|el|da|di|\\p{Lu}[\\p{L}.'’-]*)){0,4}";

  /// Behind which a credit begins: a sentence, a quotation, a bracket, or the line itself.
  private static final String BEHIND = "(?:[.!?”\"’»“)]|^) ?";

  private static final Pattern PICTURE =
      Pattern.compile(
          // "(AP Photo/J. Doe)", "(Photo by J. Doe/Getty Images)", "(J. Doe / Reuters)", "(File)"
          "\\((?:[^()]{0,80}\\b(?:Photos?|Photograph|Foto|Getty Images|[Cc]ourtesy (?:of|photo)"
              + ("|[Ff]ile [Pp]hoto|via (?:" + AGENCY + "))\\b[^()]{0,80}")
              + ("|[^()]{2,60} ?/ ?(?:" + AGENCY + ")[^()]{0,40}")
              + "|(?:[^()]{0,60}[ /])?(?:File|Handout))\\)\\.?$"
              // "… 2018. AP Photo", "… 2018. Reuters", "… in Moscow. Getty Images"
              + ("|" + BEHIND + "(?:" + AGENCY + ")(?: Photo| File Photo)?")
              + ("(?: via (?:" + AGENCY + "))?(?:/(?:" + AGENCY + "))?\\.?$")
              // "… 2024. Maxim Shemetov/Reuters", "… 2024. J. Doe/Pool via AP"
              + ("|" + BEHIND + NAME + " ?/ ?" + NAME + "(?:[/ ]{1,3}" + NAME + ")?")
              + "(?: via [\\p{L} ]{2,40})?\\.?$"
              // "Photo: J. Doe", "Image credit: J. Doe", "Credit...J. Doe for The Post"
              + "|(?:^|\\s)(?:Photo(?:graph|s)?|PHOTO|Image|Picture|Illustration|Foto|CREDIT|Фото)"
              + "(?: [Cc]redit)? ?: ?[^.!?]{2,80}\\.?$|Credit\\.\\.\\.[^.!?]{2,80}$"
              // "Photograph by J. Doe", "File photo", "Courtesy of the city"
              + ("|" + BEHIND + "(?:[Pp]hoto(?:graph|s)?|[Pp]icture|[Ii]mage|[Ii]llustration)")
              + "(?: by | [Cc]ourtesy of )(?=\\p{Lu})[^.!?]{2,80}\\.?$"
              + ("|" + BEHIND + "(?:[Ff]ile [Pp]hoto|Courtesy (?:of|photo)[^.!?]{0,60})\\.?$"));

  private static final Pattern PERSON_IS =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3},? (?:is|was|has"
              + " been|has|covers|writes|reports|works"
              + "|joined)\\b.{0,200}\\b(?:journalist|reporter|correspondent|editor|columnist|writer"
              + "|producer|photographer|contributor|professor|fellow|author|covers|covering|reporting|writes"
              + " about|reports on)\\b.*");

  private static final Pattern TELLS =
      Pattern.compile(
          ",? (is|was|has been|has covered|covers|writes|reports|works|joined|can be reached)\\b");

  private static final int LONGEST_BIOGRAPHY = 900;

  private Credits() {}

  /// {@return whether a paragraph says only who contributed to the report}
  static boolean credit(String text) {
    return text.length() <= 300
        && (CREDIT.matcher(text).find()
            || REPORTED_FROM.matcher(text).matches()
            || INITIALS.matcher(text).matches());
  }

  /// {@return whether a line ends in a picture's credit, as a caption does}
  static boolean caption(String text) {
    return text.length() <= 900 && PICTURE.matcher(tail(text)).find();
  }

  /// {@return whether a paragraph tells who its author is}
  ///
  /// @param author the byline, or null
  static boolean biography(String text, @Nullable String author) {
    return author != null && tellsOf(text, Bylines.names(author));
  }

  /// {@return whether a paragraph below a byline tells who its author is, by the last name too}
  static boolean biographyBelow(String text, String author) {
    return anyBiography(text) || tellsOf(text, Bylines.calledBy(author));
  }

  private static boolean tellsOf(String text, List<String> names) {
    if (text.length() > LONGEST_BIOGRAPHY) {
      return false;
    }
    for (String name : names) {
      if (name.length() > 2
          && text.regionMatches(true, 0, name, 0, name.length())
          && TELLS.matcher(text).region(name.length(), text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a paragraph reads as some writer's biography, whoever it is}
  private static boolean anyBiography(String text) {
    return text.length() <= LONGEST_BIOGRAPHY && PERSON_IS.matcher(text).matches();
  }

  private static String tail(String text) {
    return text.length() <= 260 ? text : text.substring(text.length() - 260);
  }
}
