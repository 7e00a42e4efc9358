// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.regex.Pattern;

/// How the bot polls, answers and keeps Telegram's rates. The token comes from the environment.
///
/// @param apiUrl scheme, host and port of the Bot API
/// @param webhookUrl where Telegram posts updates, empty where we poll
/// @param webhookListen where those posts are taken
/// @param webhookConnections posts at once
/// @param webhookKilobytes longest post
/// @param pollSeconds how long one poll waits for updates
/// @param pollLimit most updates in one poll
/// @param pollCallSeconds after which a poll without an answer counts as lost
/// @param sendCallSeconds after which any other call counts as lost
/// @param backoffMaxSeconds longest pause between failed calls
/// @param conflictSeconds how long another poller or a webhook may hold the token before we give up
/// @param chatsAtOnce most chats worked on at once
/// @param answersAtOnce threads that search; 0 for one each processor, two at least
/// @param attempts how often a question is begun before it is given up
/// @param answerSeconds how long an answer may take
/// @param waitSeconds how long a question may wait behind others of its chat
/// @param lateHours a question that waited longer is answered with a note
/// @param heldMinutes how long a question may wait through a pause and still be answered
/// @param updateCharacters longest update that is kept, in UTF-16 units of its JSON
/// @param chatBurst messages to one chat within as many seconds
/// @param groupPerMinute messages to one group a minute
/// @param overallPerSecond messages to all chats together a second
/// @param sendAttempts how often a message that Telegram fails on (5xx) is sent
/// @param typingMilliseconds pause between two typing actions
/// @param draftMilliseconds pause between two frames of a draft
/// @param stopSeconds how long stopping waits for what is in hand
/// @param keepHours how long finished updates and messages are remembered
public record TelegramSettings(
    @Setting(
            about = "scheme, host and port of the Bot API, no path",
            standard = "https://api.telegram.org",
            environment = "TELEGRAM_API_URL")
        String apiUrl,
    @Setting(
            about =
                "https address that Telegram posts updates to, on port 443, 80, 88 or 8443; without"
                    + " one the bot polls",
            standard = "")
        String webhookUrl,
    @Setting(
            about = "where those posts are taken, behind a proxy that speaks TLS, as host:port",
            standard = "127.0.0.1:9181")
        String webhookListen,
    @Setting(
            about = "posts of Telegram's at once",
            standard = "40",
            unit = "connections",
            min = 1,
            max = 100)
        int webhookConnections,
    @Setting(
            about = "longest post that is taken",
            standard = "1024",
            unit = "KB",
            min = 64,
            max = 65_536)
        int webhookKilobytes,
    @Setting(
            about = "how long one poll waits for updates",
            standard = "50",
            unit = "seconds",
            min = 0,
            max = 50)
        int pollSeconds,
    @Setting(
            about = "most updates in one poll",
            standard = "100",
            unit = "updates",
            min = 1,
            max = 100)
        int pollLimit,
    @Setting(
            about = "a poll without an answer counts as lost after",
            standard = "65",
            unit = "seconds",
            min = 1,
            max = 120)
        int pollCallSeconds,
    @Setting(
            about = "any other call without an answer counts as lost after",
            standard = "20",
            unit = "seconds",
            min = 1,
            max = 120)
        int sendCallSeconds,
    @Setting(
            about = "longest pause between failed calls",
            standard = "30",
            unit = "seconds",
            min = 1,
            max = 300)
        int backoffMaxSeconds,
    @Setting(
            about = "how long another poller or a webhook may hold the token before we give up",
            standard = "90",
            unit = "seconds",
            min = 0,
            max = 3600)
        int conflictSeconds,
    @Setting(
            about = "most chats worked on at once",
            standard = "256",
            unit = "chats",
            min = 1,
            max = 10000)
        int chatsAtOnce,
    @Setting(
            about =
                "threads that search and write answers; 0 for one each processor, two at least, and"
                    + " sixteen with a model",
            standard = "0",
            unit = "threads",
            min = 0,
            max = 256)
        int answersAtOnce,
    @Setting(
            about = "how often a question is begun before it is given up",
            standard = "10",
            unit = "times",
            min = 1,
            max = 100)
        int attempts,
    @Setting(
            about = "an answer that takes longer is given up",
            standard = "120",
            unit = "seconds",
            min = 1,
            max = 3600)
        int answerSeconds,
    @Setting(
            about =
                "a question that waited longer behind others of its chat gets a line instead of an"
                    + " answer",
            standard = "900",
            unit = "seconds",
            min = 10,
            max = 86_400)
        int waitSeconds,
    @Setting(
            about = "a question that waited longer is answered with a note",
            standard = "24",
            unit = "hours",
            min = 1,
            max = 720)
        int lateHours,
    @Setting(
            about = "a question that waited longer through a pause is not answered any more",
            standard = "120",
            unit = "minutes",
            min = 1,
            max = 10080)
        int heldMinutes,
    @Setting(
            about = "longest update that is kept",
            standard = "200000",
            unit = "characters",
            min = 10000,
            max = 10000000)
        int updateCharacters,
    @Setting(
            about = "messages to one chat within as many seconds",
            standard = "3",
            unit = "messages",
            min = 1,
            max = 20)
        int chatBurst,
    @Setting(
            about = "messages to one group a minute",
            standard = "18",
            unit = "messages",
            min = 1,
            max = 60)
        int groupPerMinute,
    @Setting(
            about = "messages to all chats together a second",
            standard = "28",
            unit = "messages",
            min = 1,
            max = 1000)
        int overallPerSecond,
    @Setting(
            about = "how often a message that Telegram fails on is sent",
            standard = "10",
            unit = "times",
            min = 1,
            max = 1000)
        int sendAttempts,
    @Setting(
            about = "pause between two typing actions",
            standard = "4500",
            unit = "milliseconds",
            min = 100,
            max = 5000)
        int typingMilliseconds,
    @Setting(
            about =
                "pause between two frames of the draft that shows an answer while it is written",
            standard = "700",
            unit = "milliseconds",
            min = 100,
            max = 10_000)
        int draftMilliseconds,
    @Setting(
            about = "how long stopping waits for what is in hand",
            standard = "10",
            unit = "seconds",
            min = 0,
            max = 60)
        int stopSeconds,
    @Setting(
            about = "how long finished updates and messages are remembered",
            standard = "48",
            unit = "hours",
            min = 24,
            max = 8760)
        int keepHours) {
  private static final Pattern BARE =
      Pattern.compile("(?i)https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?/?");

  // Ports are Telegram's choice; what is behind the address is ours.
  private static final Pattern POSTED =
      Pattern.compile("(?i)https://[a-z0-9.-]+(?::(?:443|80|88|8443))?(?:/[a-z0-9._~/-]*)?");

  /// Refuses an address with a path, or with a user's name and password; those are not repeated.
  public TelegramSettings {
    if (!BARE.matcher(apiUrl).matches()) {
      throw new IllegalArgumentException(
          "api_url is "
              + (apiUrl.contains("@") ? "an address with a user name" : "'" + apiUrl + "'")
              + ", scheme, host and perhaps a port are expected, as in https://api.telegram.org");
    }
    if (!webhookUrl.isEmpty() && !POSTED.matcher(webhookUrl).matches()) {
      throw new IllegalArgumentException(
          "webhook_url is "
              + (webhookUrl.contains("@") ? "an address with a user name" : "'" + webhookUrl + "'")
              + ", an https address with port 443, 80, 88 or 8443 is expected, as in"
              + " https://bot.example.org/telegram");
    }
    if (ListenAddress.of("webhook_listen", webhookListen).isEmpty()) {
      throw new IllegalArgumentException("webhook_listen is 'off', host:port is expected");
    }
  }

  /// {@return where posts are taken}
  public ListenAddress webhookAddress() {
    return ListenAddress.of("webhook_listen", webhookListen).orElseThrow();
  }
}
