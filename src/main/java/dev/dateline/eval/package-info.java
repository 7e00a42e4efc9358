// SPDX-License-Identifier: Apache-2.0

/// Experiments: one YAML file each in `config/eval/`, with a corpus, questions and expected
/// figures. [dev.dateline.eval.Experiment] is one, [dev.dateline.eval.Run] measures it,
/// [dev.dateline.eval.Metric] lists every figure with its formula.
@NullMarked
package dev.dateline.eval;

import org.jspecify.annotations.NullMarked;
