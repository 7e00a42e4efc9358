// SPDX-License-Identifier: Apache-2.0

/// `config/*.yaml` and environment → records with units and bounds; an unknown key is an error with
/// its line. The only room that sees the YAML library; every other room takes its record from here.
@NullMarked
package dev.dateline.settings;

import org.jspecify.annotations.NullMarked;
