// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import dev.dateline.settings.UploadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/// A web address → a file, or why not. Whatever an editor pastes, nothing inside is asked: the host
/// must be listed, its name is looked up once, each address that it has must be the internet's, and
/// the connection goes to the one that was checked. Every redirect is an address like the first. No
/// proxy is used, for it would look the name up itself. Any thread may call.
public final class Fetch {
  private final UploadSettings settings;
  private final Names names;
  private final Predicate<InetAddress> refused;
  private final OkHttpClient client;

  /// Looks names up.
  @FunctionalInterface
  public interface Names {
    /// Looks one up.
    ///
    /// @param host the name
    /// @return every address that it has
    /// @throws UnknownHostException where it has none
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  /// Fetches from the internet alone.
  ///
  /// @param settings which hosts, how much, how long
  public Fetch(UploadSettings settings) {
    this(settings, host -> List.of(InetAddress.getAllByName(host)), Inside::is);
  }

  /// Fetches from where a test allows it.
  ///
  /// @param settings which hosts, how much, how long
  /// @param names looks them up
  /// @param refused tells addresses that must not be asked
  Fetch(UploadSettings settings, Names names, Predicate<InetAddress> refused) {
    this.settings = settings;
    this.names = names;
    this.refused = refused;
    Duration limit = Duration.ofSeconds(settings.fetchSeconds());
    this.client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(limit)
            .connectTimeout(limit)
            .readTimeout(limit)
            .build();
  }

  /// Fetches a file.
  ///
  /// @param address as it was typed
  /// @return the file, with the last address behind every redirect; its name ends after its content
  ///   type
  /// @throws Turned where it may not be asked, did not answer in time or is no article
  public Leaf get(String address) throws Turned {
    HttpUrl url = HttpUrl.parse(address.strip());
    if (url == null) {
      throw new Turned(address, "is no web address");
    }
    for (int hop = 0; hop <= settings.fetchRedirects(); hop++) {
      HttpUrl asked = allowed(url);
      List<InetAddress> one = List.of(resolved(asked));
      try (Response response =
          client
              .newBuilder()
              .dns(host -> one)
              .socketFactory(new CheckedSockets(one.getFirst()))
              .build()
              .newCall(new Request.Builder().url(asked).header("User-Agent", "Dateline").build())
              .execute()) {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
          return file(asked, response);
        }
        HttpUrl next = asked.resolve(location);
        if (next == null) {
          throw new Turned(asked.toString(), "leads to no web address");
        }
        url = next;
      } catch (InterruptedIOException late) {
        throw new Turned(
            asked.toString(), "did not answer within " + settings.fetchSeconds() + " s");
      } catch (IOException broken) {
        throw new Turned(asked.toString(), "could not be asked");
      }
    }
    throw new Turned(address, "leads on more than " + settings.fetchRedirects() + " times");
  }

  private HttpUrl allowed(HttpUrl url) throws Turned {
    String text = url.toString();
    if (!url.isHttps() && !settings.http()) {
      throw new Turned(text, "is not https");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new Turned(text, "carries a name or a password");
    }
    String host = url.host().toLowerCase(Locale.ROOT);
    boolean listed =
        settings.hosts().stream().anyMatch(each -> host.equals(each) || host.endsWith('.' + each));
    if (!listed) {
      throw new Turned(text, "is on a host that upload.hosts does not list");
    }
    return url;
  }

  private InetAddress resolved(HttpUrl url) throws Turned {
    try {
      List<InetAddress> all = names.of(url.host());
      if (all.isEmpty() || all.stream().anyMatch(refused)) {
        throw new Turned(url.toString(), "is on a host with an address inside a network");
      }
      return all.getFirst();
    } catch (UnknownHostException nobody) {
      throw new Turned(url.toString(), "is on a host that is not known");
    }
  }

  private Leaf file(HttpUrl url, Response response) throws Turned, IOException {
    if (!response.isSuccessful()) {
      throw new Turned(url.toString(), "answered with status " + response.code());
    }
    ResponseBody body = response.body();
    if (body == null) {
      throw new Turned(url.toString(), "answered nothing");
    }
    String ending = ending(url, body.contentType());
    int most = settings.fetchMegabytes() << 20;
    // Unpacked as it is read, so that a page that is packed small is still counted at its size.
    try (InputStream in = body.byteStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Turned(url.toString(), "is larger than " + settings.fetchMegabytes() + " MB");
      }
      String path = String.join("-", url.pathSegments()).replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
      return new Leaf(url.host() + '-' + path + '.' + ending, bytes, url.toString());
    }
  }

  private static String ending(HttpUrl url, @Nullable MediaType type) throws Turned {
    String kind = type == null ? "" : type.type() + '/' + type.subtype();
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "text/html", "application/xhtml+xml" -> "html";
      case "text/plain" -> Unpacking.ending(url.encodedPath()).equals("md") ? "md" : "txt";
      case "text/markdown" -> "md";
      case "application/json" -> "json";
      case "application/pdf" -> "pdf";
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
      default ->
          throw new Turned(
              url.toString(),
              kind.isEmpty() ? "says no content type" : "is " + kind + ", no article");
    };
  }
}
