// SPDX-License-Identifier: Apache-2.0

/// The nouns of the house: articles, their text, their passages. Depends on the JDK alone.
@NullMarked
package dev.dateline.news;

import org.jspecify.annotations.NullMarked;
