// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.settings.ModelLimitSettings;
import dev.dateline.settings.ModelSettings;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.SettingsLoader;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// Models over scripted servers, with short limits.
final class House {
  static final String KEY = "canary-key-5f0c1e2d";

  private House() {}

  /// {@return the models of one provider at a server}
  static Models open(String provider, ScriptedServer server) {
    return open(settings(provider, server), limits());
  }

  static Models open(ModelSettings settings, ModelLimitSettings limits) {
    return open(
        settings, limits, new Reach(Duration.ofSeconds(2), null, null), Cashbook.inMemory());
  }

  static Models open(
      ModelSettings settings, ModelLimitSettings limits, Reach reach, Cashbook book) {
    return new Models(
        settings,
        limits,
        new Secrets("", KEY, KEY),
        reach,
        book,
        ZoneOffset.UTC,
        InstantSource.system(),
        new Random(7));
  }

  static ModelSettings settings(String provider, ScriptedServer server) {
    return new ModelSettings(
        provider, server.url(), "small", "none", "", "", true, true, List.of());
  }

  /// {@return the first server's model, then the second's}
  static ModelSettings chain(ScriptedServer first, ScriptedServer second) {
    return new ModelSettings(
        "openai", first.url(), "small", "openai", second.url(), "other", true, true, List.of());
  }

  /// {@return limits of one attempt}
  static ModelLimitSettings limits() {
    return limits(1, 1);
  }

  static ModelLimitSettings limits(int attempts, int backoffMilliseconds) {
    ModelLimitSettings standard = SettingsLoader.standard(ModelLimitSettings.class);
    return new ModelLimitSettings(
        standard.answerSeconds(),
        standard.firstTokenSeconds(),
        standard.idleSeconds(),
        standard.outputTokens(),
        64,
        attempts,
        backoffMilliseconds,
        1,
        standard.breakerFailures(),
        standard.breakerWindowSeconds(),
        standard.breakerPauseSeconds(),
        standard.requestTokens(),
        0,
        0,
        0);
  }

  /// {@return the same limits with one in money for a day}
  static ModelLimitSettings money(ModelLimitSettings limits, double day) {
    return new ModelLimitSettings(
        limits.answerSeconds(),
        limits.firstTokenSeconds(),
        limits.idleSeconds(),
        limits.outputTokens(),
        limits.responseKilobytes(),
        limits.attempts(),
        limits.backoffMilliseconds(),
        limits.backoffMaxSeconds(),
        limits.breakerFailures(),
        limits.breakerWindowSeconds(),
        limits.breakerPauseSeconds(),
        limits.requestTokens(),
        limits.requestMoney(),
        limits.dayTokens(),
        day);
  }
}
