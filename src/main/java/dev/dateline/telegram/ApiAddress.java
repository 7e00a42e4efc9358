// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.telegram.telegrambots.meta.TelegramUrl;

/// Where the Bot API is.
///
/// @param scheme `http` or `https`
/// @param host its host
/// @param port its port
public record ApiAddress(String scheme, String host, int port) {
  /// Reads an address.
  ///
  /// @param url scheme, host and perhaps a port; a path of one slash is taken for none
  /// @return the address
  /// @throws IllegalArgumentException naming the address when it is anything else
  public static ApiAddress of(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      boolean bare =
          (path.isEmpty() || path.equals("/"))
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null;
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && bare) {
        int usual = scheme.equals("https") ? 443 : 80;
        return new ApiAddress(scheme, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(refusal(url), e);
    }
    throw new IllegalArgumentException(refusal(url));
  }

  private static String refusal(String url) {
    return "the Bot API's address is '"
        + url
        + "', expected is a scheme, a host and perhaps a port, as in https://api.telegram.org";
  }

  TelegramUrl library() {
    return TelegramUrl.builder().schema(scheme).host(host).port(port).testServer(false).build();
  }
}
