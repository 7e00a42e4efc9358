// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.List;

/// What an editor may hand in, and what taking it in may cost.
///
/// @param hosts see its annotation, as for all below
/// @param http whether addresses without encryption are asked too
/// @param fetchMegabytes largest page
/// @param fetchSeconds longest wait
/// @param fetchRedirects how often an address may lead on
/// @param fileMegabytes largest file
/// @param unpackedMegabytes what an archive may unpack to
/// @param zipFiles files of one archive
/// @param zipRatio how often its size a file may have when it is unpacked
/// @param pdfSeconds time for a PDF
/// @param pdfMegabytes memory for a PDF
public record UploadSettings(
    @Setting(
            about =
                "hosts whose pages /add may fetch, with what stands below them; none for no page",
            standard = "")
        List<String> hosts,
    @Setting(about = "whether /add may fetch without encryption", standard = "false") boolean http,
    @Setting(about = "largest page that is fetched", standard = "8", unit = "MB", min = 1, max = 64)
        int fetchMegabytes,
    @Setting(
            about = "longest wait for a page",
            standard = "20",
            unit = "seconds",
            min = 1,
            max = 300)
        int fetchSeconds,
    @Setting(
            about = "how often an address may lead on to another",
            standard = "5",
            unit = "redirects",
            min = 0,
            max = 20)
        int fetchRedirects,
    @Setting(about = "largest file handed in", standard = "20", unit = "MB", min = 1, max = 512)
        int fileMegabytes,
    @Setting(
            about = "most that an archive may unpack to",
            standard = "64",
            unit = "MB",
            min = 1,
            max = 1024)
        int unpackedMegabytes,
    @Setting(
            about = "most files of an archive",
            standard = "1000",
            unit = "files",
            min = 1,
            max = 100000)
        int zipFiles,
    @Setting(
            about = "how many times its size a file may unpack to",
            standard = "100",
            unit = "times",
            min = 2,
            max = 1000)
        int zipRatio,
    @Setting(
            about = "time for reading a PDF",
            standard = "20",
            unit = "seconds",
            min = 1,
            max = 300)
        int pdfSeconds,
    @Setting(
            about = "memory for reading a PDF",
            standard = "192",
            unit = "MB",
            min = 64,
            max = 4096)
        int pdfMegabytes) {
  /// Copies the hosts and refuses what is no host's name.
  public UploadSettings {
    hosts = List.copyOf(hosts);
    for (String host : hosts) {
      if (!host.matches("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?")) {
        throw new IllegalArgumentException(
            "hosts holds '" + host + "', a host's name in small letters is expected");
      }
    }
  }
}
