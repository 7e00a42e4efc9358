// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.time.DateTimeException;
import java.time.ZoneId;

/// The newsroom itself: its name, its clock, and where its readers turn.
///
/// @param name the newsroom's name, empty for none
/// @param zone its IANA time zone
/// @param language ISO 639-1 code of articles that do not say theirs
/// @param corrections where a mistake is reported, empty for none
/// @param tips where a tip or a secret is sent, empty for none
/// @param privacy where the privacy notice stands or its officer is reached, empty for none
/// @param helpline what a person in distress is told, empty for the general line
public record NewsroomSettings(
    @Setting(about = "the newsroom's name", standard = "") String name,
    @Setting(
            about = "IANA time zone for \"today\", embargoes and the dates shown",
            standard = "UTC",
            environment = "DATELINE_ZONE")
        String zone,
    @Setting(
            about = "ISO 639-1 code of articles that neither say their language nor show it",
            standard = "en")
        String language,
    @Setting(about = "address or link where readers report a mistake", standard = "")
        String corrections,
    @Setting(about = "address or link for tips and secrets", standard = "") String tips,
    @Setting(about = "address or link of the privacy notice", standard = "") String privacy,
    @Setting(about = "the helpline named to a person in distress", standard = "") String helpline) {
  /// Refuses a zone that the JDK does not know and a language that is no code.
  public NewsroomSettings {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "zone is '" + zone + "', an IANA time zone such as Europe/Berlin is expected", unknown);
    }
    if (!language.matches("[a-z]{2}")) {
      throw new IllegalArgumentException(
          "language is '" + language + "', two lower-case letters such as en are expected");
    }
  }

  /// {@return the zone}
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}
