// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.news.Header;
import dev.dateline.news.Passage;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A passage as a model is shown it, under an id that counts for one request.
///
/// @param id four letters and digits
/// @param version whose passage
/// @param passage the passage
record Cutting(String id, Version version, Passage passage) {
  /// {@return the passage with its header, cleaned; labels are the form's and pull into no
  /// language}
  ///
  /// @param zone the newsroom's zone
  String rendered(ZoneId zone) {
    Header header = version.header();
    StringBuilder out = new StringBuilder("<passage id=\"").append(id).append('"');
    attribute(out, "published", day(header.published(), zone));
    attribute(out, "corrected", corrected(header, zone));
    attribute(out, "status", header.status().key());
    attribute(out, "section", header.section());
    attribute(out, "kind", header.kind().name().toLowerCase(Locale.ROOT));
    attribute(out, "headline", header.title());
    attribute(out, "byline", header.author() == null ? header.source() : header.author());
    return out.append(">\n")
        .append(Scrubbed.text(passage.text()))
        .append("\n</passage>")
        .toString();
  }

  private static String corrected(Header header, ZoneId zone) {
    if (header.correction() == null) {
      return "no";
    }
    String day = day(header.updated(), zone);
    return day.isEmpty() ? "yes" : day;
  }

  private static String day(@Nullable Stamp stamp, ZoneId zone) {
    return stamp == null ? "" : stamp.day(zone).toString();
  }

  private static void attribute(StringBuilder out, String name, @Nullable String value) {
    out.append(' ').append(name).append("=\"");
    out.append(value == null ? "" : Scrubbed.line(value)).append('"');
  }
}
