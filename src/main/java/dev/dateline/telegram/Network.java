// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.NetworkSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// How the way out is made.
///
/// @param connect how long a connection may take
/// @param proxy the proxy to go through, [Proxy#NO_PROXY] for none
/// @param trust whom to trust, or null for the system's authorities alone
public record Network(Duration connect, Proxy proxy, @Nullable Trust trust) {
  /// Certificates to trust.
  ///
  /// @param sockets makes the sockets
  /// @param manager decides
  public record Trust(SSLSocketFactory sockets, X509TrustManager manager) {}

  /// {@return the way out without proxy or certificate}
  ///
  /// @param connect how long a connection may take
  public static Network direct(Duration connect) {
    return new Network(connect, Proxy.NO_PROXY, null);
  }

  /// The way out as it is configured.
  ///
  /// @param settings proxy, extra certificate, time limits
  /// @return the way
  /// @throws IOException naming the certificate's file when it cannot be read
  public static Network of(NetworkSettings settings) throws IOException {
    String at = settings.proxy();
    Proxy proxy =
        at.isEmpty()
            ? Proxy.NO_PROXY
            : new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(
                    at.substring(0, at.lastIndexOf(':')),
                    Integer.parseInt(at.substring(at.lastIndexOf(':') + 1))));
    String file = settings.certificateFile();
    return new Network(
        Duration.ofSeconds(settings.connectTimeoutSeconds()),
        proxy,
        file.isEmpty() ? null : trusting(Path.of(file)));
  }

  // The system's authorities and the file's, so that a company's proxy and Telegram both pass.
  private static Trust trusting(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int n = 0;
      for (X509Certificate each : manager(null).getAcceptedIssuers()) {
        all.setCertificateEntry("system-" + n++, each);
      }
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        all.setCertificateEntry("file-" + n++, each);
      }
      X509TrustManager manager = manager(all);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new Trust(context.getSocketFactory(), manager);
    } catch (GeneralSecurityException e) {
      throw new IOException("certificate file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager manager) {
        return manager;
      }
    }
    throw new GeneralSecurityException("the system has no X.509 trust manager");
  }
}
