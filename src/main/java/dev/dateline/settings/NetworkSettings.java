// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How the outside is reached.
///
/// @param proxy host and port of an HTTP proxy, empty for none
/// @param certificateFile an extra certificate authority to trust, empty for none
/// @param connectTimeoutSeconds how long a connection may take
/// @param readTimeoutSeconds how long an answer may take, a long poll's own time apart
public record NetworkSettings(
    @Setting(about = "HTTP proxy as host:port", standard = "") String proxy,
    @Setting(about = "PEM file with an extra certificate authority to trust", standard = "")
        String certificateFile,
    @Setting(
            about = "how long a connection may take",
            standard = "10",
            unit = "seconds",
            min = 1,
            max = 120)
        int connectTimeoutSeconds,
    @Setting(
            about = "how long an answer may take, a long poll's own time apart",
            standard = "15",
            unit = "seconds",
            min = 1,
            max = 600)
        int readTimeoutSeconds) {
  /// Refuses a proxy without a port.
  public NetworkSettings {
    if (!proxy.isEmpty() && !proxy.matches("[A-Za-z0-9.\\-]+:[0-9]{1,5}")) {
      throw new IllegalArgumentException("proxy is '" + proxy + "', host:port is expected");
    }
  }
}
