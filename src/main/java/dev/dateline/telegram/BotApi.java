// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.TelegramSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The Bot API over the library's client: a call either gives its result or is one of two failures,
/// told apart here and nowhere else. One connection pool; polls have a longer time limit than the
/// rest. Any thread may call, and waits.
final class BotApi implements AutoCloseable {
  // Enough for every lane to have a call in the air; the gate is what holds back.
  private static final int CALLS = 512;
  // The client's own time limit ends a call before this one.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final BotToken token;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient sending;
  private final OkHttpClient polling;
  private final OkHttpTelegramClient sender;
  private final OkHttpTelegramClient poller;
  private final CallCounts counts = new CallCounts();
  private final ApiAddress address;

  BotApi(BotToken token, ApiAddress address, TelegramSettings settings, Network network) {
    this.token = token;
    this.address = address;
    OkHttpClient.Builder base =
        new OkHttpClient.Builder()
            .connectTimeout(network.connect())
            .pingInterval(Duration.ofSeconds(20))
            .followRedirects(false)
            // A call that was lost half-way is ours to repeat: Telegram may have done it.
            .retryOnConnectionFailure(false)
            .proxy(network.proxy());
    Network.Trust trust = network.trust();
    if (trust != null) {
      base.sslSocketFactory(trust.context().getSocketFactory(), trust.manager());
    }
    this.sending = client(base, Duration.ofSeconds(settings.sendCallSeconds()));
    this.polling = client(sending.newBuilder(), Duration.ofSeconds(settings.pollCallSeconds()));
    this.sender = new OkHttpTelegramClient(sending, token.value(), address.library());
    this.poller = new OkHttpTelegramClient(polling, token.value(), address.library());
  }

  private OkHttpClient client(OkHttpClient.Builder base, Duration limit) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(CALLS);
    dispatcher.setMaxRequestsPerHost(CALLS);
    return base.dispatcher(dispatcher)
        .callTimeout(limit)
        .readTimeout(limit)
        .writeTimeout(limit)
        .build();
  }

  /// Calls a method.
  ///
  /// @param method what to call
  /// @param <T> what it gives
  /// @return its result
  /// @throws Refused when Telegram said no
  /// @throws Unreachable when it could not be asked
  /// @throws InterruptedException when the thread was told to stop waiting
  <T extends Serializable> T call(BotApiMethod<T> method)
      throws Refused, Unreachable, InterruptedException {
    return call(method, LONGEST);
  }

  /// Calls a method, and waits only so long for its result.
  ///
  /// @param method what to call
  /// @param atMost how long to wait
  /// @param <T> what it gives
  /// @return its result
  /// @throws Refused when Telegram said no
  /// @throws Unreachable when it could not be asked, or its answer was not there in time
  /// @throws InterruptedException when the thread was told to stop waiting
  <T extends Serializable> T call(BotApiMethod<T> method, Duration atMost)
      throws Refused, Unreachable, InterruptedException {
    OkHttpTelegramClient client = method instanceof Poll ? poller : sender;
    return call(method.getMethod(), () -> client.executeAsync(method), atMost);
  }

  /// Sends a file.
  ///
  /// @param file the call; its stream is read once
  /// @return the message that it became
  /// @throws Refused when Telegram said no
  /// @throws Unreachable when it could not be asked
  /// @throws InterruptedException when the thread was told to stop waiting
  Message send(SendDocument file) throws Refused, Unreachable, InterruptedException {
    return call(file.getMethod(), () -> sender.executeAsync(file), LONGEST);
  }

  /// Sends a picture.
  ///
  /// @param picture the call; its stream is read once
  /// @return the message that it became
  /// @throws Refused when Telegram said no
  /// @throws Unreachable when it could not be asked
  /// @throws InterruptedException when the thread was told to stop waiting
  Message send(SendPhoto picture) throws Refused, Unreachable, InterruptedException {
    return call(picture.getMethod(), () -> sender.executeAsync(picture), LONGEST);
  }

  private interface Asking<T> {
    CompletableFuture<T> begin() throws TelegramApiException;
  }

  private <T> T call(String name, Asking<T> asking, Duration atMost)
      throws Refused, Unreachable, InterruptedException {
    Throwable thrown;
    try {
      T result = asking.begin().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      counts.done(name);
      return result;
    } catch (ExecutionException e) {
      thrown = e.getCause() == null ? e : e.getCause();
    } catch (TelegramApiException | TimeoutException e) {
      thrown = e;
    }
    Failure failure = failure(name, thrown);
    counts.failed(failure);
    switch (failure) {
      case Refused refused -> throw refused;
      case Unreachable unreachable -> throw unreachable;
    }
  }

  // An error code of 0 is what the library makes of a page that is no JSON, such as a proxy's 502.
  private Failure failure(String method, Throwable thrown) {
    if (thrown instanceof TelegramApiRequestException refusal
        && refusal.getErrorCode() != null
        && refusal.getErrorCode() > 0) {
      ResponseParameters more = refusal.getParameters();
      Integer seconds = more == null ? null : more.getRetryAfter();
      String said = refusal.getApiResponse();
      return new Refused(
          method,
          refusal.getErrorCode(),
          token.redacted(said == null ? "no description" : said),
          seconds == null ? null : Duration.ofSeconds(seconds),
          more == null ? null : more.getMigrateToChatId());
    }
    StringBuilder why = new StringBuilder();
    // Three causes deep is where the socket's own words stand.
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < 3; depth++, each = each.getCause()) {
      why.append(depth == 0 ? "" : ": ").append(each.getClass().getSimpleName());
      String message = each.getMessage();
      if (message != null) {
        String line = message.lines().findFirst().orElse("");
        why.append(' ').append(line, 0, Math.min(line.length(), 200));
      }
    }
    return new Unreachable(method, token.redacted(why.toString()));
  }

  /// Fetches a file.
  ///
  /// @param path where Telegram says it is
  /// @param most largest file, in bytes
  /// @return what it holds
  /// @throws IOException with a sentence for a person, where it cannot be had; it holds no token
  byte[] download(String path, int most) throws IOException {
    HttpUrl url =
        new HttpUrl.Builder()
            .scheme(address.scheme())
            .host(address.host())
            .port(address.port())
            .addPathSegment("file")
            .addPathSegment("bot" + token.value())
            // Each part is encoded: a path leads to a file of ours and nowhere else.
            .addPathSegments(path)
            .build();
    try (Response response = sending.newCall(new Request.Builder().url(url).build()).execute()) {
      ResponseBody body = response.body();
      if (!response.isSuccessful() || body == null) {
        throw new IOException("Telegram answered with status " + response.code());
      }
      try (InputStream in = body.byteStream()) {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
          throw new IOException("it is larger than " + (most >> 20) + " MB");
        }
        return bytes;
      }
    }
  }

  /// {@return how calls ended}
  CallCounts counts() {
    return counts;
  }

  /// Ends the poll that is waiting, with a failure.
  void cancelPolls() {
    polling.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    polling.dispatcher().cancelAll();
    sending.dispatcher().cancelAll();
    sending.connectionPool().evictAll();
    threads.shutdown();
  }
}
