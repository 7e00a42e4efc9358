// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Access;

/// Who may ask.
///
/// @param access what editors decided
/// @param configured to whom the bot answers while they chose nothing
public record Doors(Access access, Access.Mode configured) {}
