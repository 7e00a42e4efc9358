// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An article's web address in the form by which decisions find it: without scheme, "www.",
/// fragment, campaign marks and closing slash, the host in lower case.
final class Address {
  private Address() {}

  /// Normalises an address.
  ///
  /// @param url any text, or null
  /// @return the form, or null where there is no address
  static @Nullable String of(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    String text = url.strip();
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null) {
        return text;
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      String port =
          uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443
              ? ""
              : ":" + uri.getPort();
      return (host.startsWith("www.") ? host.substring(4) : host)
          + port
          + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
          + query(uri.getRawQuery());
    } catch (URISyntaxException e) {
      return text;
    }
  }

  private static String query(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    for (String part : raw.split("&", -1)) {
      if (!part.isEmpty() && !part.startsWith("utm_")) {
        kept.append(kept.isEmpty() ? '?' : '&').append(part);
      }
    }
    return kept.toString();
  }
}
