// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How the coverage is indexed.
///
/// @param vectors see its annotation, as for all below
/// @param vectorBatchArticles after so many articles what was reckoned is made durable
/// @param watchSeconds how often watched folders are read through whole
/// @param settleMilliseconds how long a changed file must keep its size and time
/// @param threads how many articles are cut into passages side by side
public record IndexSettings(
    @Setting(
            about = "vectors of English passages and questions, reckoned in the background",
            standard = "true")
        boolean vectors,
    @Setting(
            about = "vectors are saved after so many articles",
            standard = "20",
            unit = "articles",
            min = 1,
            max = 10_000)
        int vectorBatchArticles,
    @Setting(
            about = "watched folders are read through whole this often",
            standard = "60",
            unit = "s",
            min = 1,
            max = 86_400)
        int watchSeconds,
    @Setting(
            about = "a changed file is read once it has kept still this long",
            standard = "300",
            unit = "ms",
            min = 0,
            max = 60_000)
        int settleMilliseconds,
    @Setting(
            about = "articles cut into passages side by side",
            standard = "2",
            unit = "threads",
            min = 1,
            max = 64)
        int threads) {}
