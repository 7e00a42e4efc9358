// SPDX-License-Identifier: Apache-2.0
package dev.dateline.prompt;

/// A prompt with its variables filled in.
///
/// @param version name, version and content hash of its file, as in `answer/1@0f3a9c21`
/// @param system what the model is to do
/// @param user what it is to do it with
/// @param temperature how freely it chooses its words, 0 to 2
/// @param mostTokens room for what it writes
public record Rendering(
    String version, String system, String user, double temperature, int mostTokens) {}
