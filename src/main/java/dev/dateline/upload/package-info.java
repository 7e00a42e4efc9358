// SPDX-License-Identifier: Apache-2.0

/// What an editor hands in, a file or a web address, made into article files that
/// [dev.dateline.intake] reads. Nothing in here trusts what it is given: every file is hostile
/// until it is text, every address leads inside until it was looked up.
@NullMarked
package dev.dateline.upload;

import org.jspecify.annotations.NullMarked;
