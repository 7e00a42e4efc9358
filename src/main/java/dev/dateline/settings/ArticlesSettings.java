// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.List;

/// Where the coverage is read from.
///
/// @param folders each a source of its own, relative to the caller's folder; empty for the sample
///   coverage beside the program
public record ArticlesSettings(
    @Setting(
            about = "folders of articles; none means the sample coverage in seeds/",
            standard = "",
            environment = "DATELINE_ARTICLES",
            separator = Setting.PATH)
        List<String> folders) {
  /// Copies the folders.
  public ArticlesSettings {
    folders = List.copyOf(folders);
  }
}
