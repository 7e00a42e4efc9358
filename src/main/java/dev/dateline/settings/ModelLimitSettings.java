// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// What asking a model may take: time, attempts, tokens and money.
///
/// @param answerSeconds for all calls of a question together
/// @param firstTokenSeconds before a stream's first event
/// @param idleSeconds between two events of a stream
/// @param outputTokens longest answer
/// @param responseKilobytes where a response is cut off
/// @param attempts calls of one model at most, the first one counted
/// @param backoffMilliseconds the wait before the second
/// @param backoffMaxSeconds longest wait of our own
/// @param breakerFailures failures that close a model off
/// @param breakerWindowSeconds within how long
/// @param breakerPauseSeconds how long it stays closed off
/// @param requestTokens of one question, 0 for no limit
/// @param requestMoney of one question, 0 for no limit
/// @param dayTokens of one day, 0 for no limit
/// @param dayMoney of one day, 0 for no limit
public record ModelLimitSettings(
    @Setting(
            about =
                "how long all calls for one question may take; then the articles' own sentences"
                    + " answer",
            standard = "60",
            unit = "seconds",
            min = 1,
            max = 600)
        int answerSeconds,
    @Setting(
            about = "how long a stream may keep silent at first",
            standard = "30",
            unit = "seconds",
            min = 1,
            max = 600)
        int firstTokenSeconds,
    @Setting(
            about = "how long a stream may keep silent later",
            standard = "15",
            unit = "seconds",
            min = 1,
            max = 600)
        int idleSeconds,
    @Setting(
            about = "most that a model writes in one call",
            standard = "1000",
            unit = "tokens",
            min = 16,
            max = 100_000)
        int outputTokens,
    @Setting(
            about = "longest response of a model's server",
            standard = "4096",
            unit = "KB",
            min = 16,
            max = 65_536)
        int responseKilobytes,
    @Setting(
            about = "how often one model is asked for one answer",
            standard = "3",
            unit = "times",
            min = 1,
            max = 10)
        int attempts,
    @Setting(
            about = "pause before the second time; it doubles, unless the server says how long",
            standard = "500",
            unit = "ms",
            min = 1,
            max = 60_000)
        int backoffMilliseconds,
    @Setting(about = "longest such pause", standard = "20", unit = "seconds", min = 1, max = 300)
        int backoffMaxSeconds,
    @Setting(
            about = "a model that fails so often is left alone for a while",
            standard = "5",
            unit = "failures",
            min = 1,
            max = 1000)
        int breakerFailures,
    @Setting(
            about = "within how long those failures count",
            standard = "60",
            unit = "seconds",
            min = 1,
            max = 3600)
        int breakerWindowSeconds,
    @Setting(
            about = "how long it is left alone",
            standard = "30",
            unit = "seconds",
            min = 1,
            max = 3600)
        int breakerPauseSeconds,
    @Setting(
            about = "most for one question; 0 for no limit",
            standard = "60000",
            unit = "tokens",
            max = 100_000_000)
        int requestTokens,
    @Setting(
            about = "most for one question, in the currency of model.prices; 0 for no limit",
            standard = "0",
            max = 1_000_000)
        double requestMoney,
    @Setting(
            about = "most for one day of the newsroom; 0 for no limit",
            standard = "0",
            unit = "tokens",
            max = 1_000_000_000_000L)
        long dayTokens,
    @Setting(
            about =
                "most for one day of the newsroom, in the currency of model.prices; 0 for no limit",
            standard = "0",
            max = 1_000_000)
        double dayMoney) {}
