// SPDX-License-Identifier: Apache-2.0

/// What the newsroom's own people tell the bot: a text becomes a [dev.dateline.admin.Command], and
/// that becomes a [dev.dateline.admin.Report]. Knows neither Telegram nor the terminal; rights are
/// checked at every call.
@NullMarked
package dev.dateline.admin;

import org.jspecify.annotations.NullMarked;
