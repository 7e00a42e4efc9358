// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Attachment;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/// Fetches files that people sent, when somebody looks at them.
///
/// @param api the way to Telegram
record Downloads(BotApi api) {
  /// What Telegram gives a bot at most, in bytes.
  static final int MOST = 20 << 20;

  /// {@return the file, not yet fetched}
  ///
  /// @param file what Telegram calls it
  Attachment of(Enclosure file) {
    return new Attachment() {
      @Override
      public String name() {
        return file.name();
      }

      @Override
      public byte[] bytes() throws IOException {
        return fetched(file);
      }
    };
  }

  private byte[] fetched(Enclosure file) throws IOException {
    if (file.bytes() > MOST) {
      throw new IOException("Telegram gives a bot no file of more than " + (MOST >> 20) + " MB");
    }
    try {
      File found = api.call(GetFile.builder().fileId(file.id()).build());
      String path = found.getFilePath();
      if (path == null) {
        throw new IOException("Telegram does not say where it is");
      }
      return api.download(path, MOST);
    } catch (Refused refused) {
      throw new IOException("Telegram said: " + refused.description(), refused);
    } catch (Unreachable unreachable) {
      throw new IOException("Telegram did not answer", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the program is stopping");
    }
  }
}
