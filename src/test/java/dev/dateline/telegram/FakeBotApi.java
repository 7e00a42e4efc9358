// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// A Bot API in this process that behaves: long polling with offsets, messages refused for bad
/// HTML, length and rate as Telegram refuses them, every request held against the contract, and
/// faults on demand.
public final class FakeBotApi implements AutoCloseable {
  public static final String TOKEN = "4839201:AAFakeCanary_token-0123456789abcdefghi";
  public static final long BOT = 4839201;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final LongSupplier nanos;
  private final Optional<Contract> contract = Contract.read();
  private final Updates updates = new Updates();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();

  /// Who is an admin of every group.
  final Set<Long> admins = ConcurrentHashMap.newKeySet();

  /// What Telegram shows of the bot.
  final FakeMenu menu = new FakeMenu();

  /// The bot's webhook.
  final FakeHook hook = new FakeHook();

  /// Every call that arrived, in order.
  public final List<Call> calls = new CopyOnWriteArrayList<>();

  /// Every message that readers would see, in order.
  public final List<Sent> sent = new CopyOnWriteArrayList<>();

  /// Files that people sent, by the path that Telegram gives for them.
  final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /// Files that the bot sent, by their names.
  final Map<String, byte[]> documents = new ConcurrentHashMap<>();

  /// What became of messages that people posted by an inline query, by Telegram's name of each.
  final Map<String, String> posts = new ConcurrentHashMap<>();

  /// What taps were answered with, by Telegram's name of each; empty for nothing.
  final Map<String, String> taps = new ConcurrentHashMap<>();

  /// What broke the contract or the rates.
  public final List<String> violations = new CopyOnWriteArrayList<>();

  private final FakeChats chats;

  /// Told of each call: the method, and "arrived", "done" (before the answer is written) or
  /// "answered".
  volatile BiConsumer<String, String> watcher = (method, phase) -> {};

  /// One call.
  public record Call(String method, JsonNode body, long nanos) {}

  /// One message.
  public record Sent(long chat, long topic, String text, String plain, JsonNode body, int id) {
    /// {@return what stands in a button, or where it leads; empty where there is no such button}
    ///
    /// @param label what stands on it
    public String button(String label) {
      for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
        for (JsonNode each : row) {
          if (each.path("text").asText().equals(label)) {
            return each.path("callback_data").asText(each.path("url").asText());
          }
        }
      }
      return "";
    }

    /// {@return what stands on the buttons, row by row}
    public List<String> buttons() {
      List<String> labels = new ArrayList<>();
      body.path("reply_markup")
          .path("inline_keyboard")
          .forEach(row -> row.forEach(each -> labels.add(each.path("text").asText())));
      return labels;
    }
  }

  public FakeBotApi() {
    this(System::nanoTime);
  }

  FakeBotApi(LongSupplier nanos) {
    this.nanos = nanos;
    this.chats = new FakeChats(sent, violations, nanos);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public Updates updates() {
    return updates;
  }

  /// Lets the next calls of a method fail, one fault each.
  void fail(String method, Fault... each) {
    synchronized (faults) {
      faults.computeIfAbsent(method, name -> new ArrayDeque<>()).addAll(List.of(each));
    }
  }

  public List<Sent> sentTo(long chat) {
    return sent.stream().filter(each -> each.chat() == chat).toList();
  }

  public List<Call> callsOf(String method) {
    return calls.stream().filter(each -> each.method().equals(method)).toList();
  }

  private Optional<Fault> fault(String method) {
    synchronized (faults) {
      Deque<Fault> waiting = faults.get(method);
      return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/");
      if (path.length > 3 && path[1].equals("file") && path[2].equals("bot" + TOKEN)) {
        file(exchange, String.join("/", List.of(path).subList(3, path.length)));
        return;
      }
      String method = path.length == 3 ? known(path[2]) : "";
      if (path.length != 3 || !path[1].equals("bot" + TOKEN)) {
        answer(exchange, method, 401, Fault.Says.of(401, "Unauthorized").json());
        return;
      }
      byte[] raw = exchange.getRequestBody().readAllBytes();
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      JsonNode body =
          type != null && type.startsWith("multipart/")
              ? FakeForm.read(type, raw, documents)
              : JSON.readTree(raw);
      calls.add(new Call(method, body, nanos.getAsLong()));
      contract.ifPresent(each -> violations.addAll(each.faults(method, body)));
      watcher.accept(method, "arrived");
      switch (fault(method).orElse(null)) {
        case null -> work(exchange, method, body);
        case Fault.Says says -> answer(exchange, method, says.code(), says.json());
        case Fault.Page(int code) ->
            answer(exchange, method, code, "<html><body>" + code + " Bad Gateway</body></html>");
        case Fault.Reset _ -> {}
        case Fault.LostAnswer _ -> work(null, method, body);
        case Fault.Slow(var latch) -> {
          latch.await();
          work(exchange, method, body);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    byte[] bytes = files.getOrDefault(path, new byte[0]);
    exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  // Telegram takes method names in any case.
  private static final String METHODS =
      "getMe getUpdates getFile sendMessage sendDocument sendPhoto editMessageText deleteMessage"
          + " answerCallbackQuery sendChatAction setMyCommands sendMessageDraft";

  private static String known(String name) {
    return Stream.of(METHODS.split(" "))
        .filter(each -> each.equalsIgnoreCase(name))
        .findFirst()
        .orElse(name);
  }

  private void work(HttpExchange exchange, String method, JsonNode body)
      throws IOException, InterruptedException {
    String result =
        switch (method) {
          case "getMe" ->
              "{\"id\":" + BOT + ",\"is_bot\":true,\"first_name\":\"D\",\"username\":\"DeskBot\"}";
          case "getUpdates" ->
              hook.url().isEmpty()
                  ? updates.poll(
                      body.path("offset").asLong(Long.MIN_VALUE),
                      body.path("limit").asInt(100),
                      body.path("timeout").asInt(0))
                  : "!409 Conflict: can't use getUpdates method while webhook is active; use"
                      + " deleteWebhook to delete the webhook first";
          case "getFile" ->
              "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_path\":\"documents/"
                  + body.path("file_id").asText()
                  + "\"}";
          case "sendMessage", "sendDocument", "sendPhoto" -> chats.send(body);
          case "sendMessageDraft" -> FakeChats.draft(body);
          case "editMessageText" -> body.has("inline_message_id") ? posted(body) : chats.edit(body);
          case "deleteMessage" -> chats.delete(body);
          case "answerCallbackQuery" -> {
            taps.put(body.path("callback_query_id").asText(), body.path("text").asText());
            yield "true";
          }
          case "sendChatAction", "answerInlineQuery" -> "true";
          case "getMyCommands",
              "setMyCommands",
              "deleteMyCommands",
              "getMyDescription",
              "setMyDescription",
              "getMyShortDescription",
              "setMyShortDescription",
              "getChatMenuButton",
              "setChatMenuButton" ->
              menu.answer(method, body);
          case "getChatMember" ->
              "{\"status\":\""
                  + (admins.contains(body.path("user_id").asLong()) ? "administrator" : "member")
                  + "\",\"user\":{\"id\":1,\"is_bot\":false,\"first_name\":\"P\"}}";
          case "setWebhook" -> hook.set(body);
          case "deleteWebhook" -> hook.delete();
          case "getWebhookInfo" -> hook.told();
          default -> "!404 Not Found";
        };
    watcher.accept(method, "done");
    if (exchange == null) {
      return;
    }
    if (result.startsWith("!")) {
      int code = Integer.parseInt(result.substring(1, 4));
      String said = result.substring(5);
      answer(
          exchange,
          method,
          code,
          (code == 429 ? Fault.Says.retryAfter(3) : Fault.Says.of(code, said)).json());
    } else {
      answer(exchange, method, 200, "{\"ok\":true,\"result\":" + result + "}");
    }
  }

  // Telegram says no more of a message that it does not show us.
  private String posted(JsonNode body) {
    posts.put(body.path("inline_message_id").asText(), body.path("text").asText());
    return "true";
  }

  private void answer(HttpExchange exchange, String method, int code, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String type = text.startsWith("<") ? "text/html" : "application/json";
    exchange.getResponseHeaders().set("Content-Type", type.toLowerCase(Locale.ROOT));
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
    watcher.accept(method, "answered");
  }

  List<String> texts() {
    return new ArrayList<>(sent.stream().map(Sent::plain).toList());
  }

  @Override
  public void close() {
    updates.close();
    server.stop(0);
  }
}
