// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.eval.Subject;
import java.nio.file.Path;

/// Where experiments are run.
///
/// @param folder their files
/// @param opening opens what is measured: a house of its own for each, never the one that answers
public record Laboratory(Path folder, Subject.Opening opening) {}
