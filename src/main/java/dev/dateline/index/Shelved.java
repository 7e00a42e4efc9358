// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.ArticleId;

/// What the index holds of one article.
///
/// @param folder its source
/// @param article the article
/// @param version the version whose passages are searched
/// @param language as its header gave it, in lower case
/// @param embedded whether its passages have vectors
/// @param edition what [LuceneIndex#replace] was told, 0 for a version as it was read
public record Shelved(
    String folder,
    ArticleId article,
    int version,
    String language,
    boolean embedded,
    long edition) {}
